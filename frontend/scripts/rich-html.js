// Formatted text as HTML, without the page it stands in.
const BLOCK = /^(P|DIV|UL|OL|BLOCKQUOTE|PRE|TABLE|HR|H[1-6])$/;

const parsed = (html) => new DOMParser().parseFromString(html, "text/html").body;

export const words = (html) => parsed(html).textContent.replace(/\s+/g, " ").trim();

const SAME = { STRONG: "B", EM: "I" };

// What one sees of it, to be compared: words, and what is formatted, linked and pictured how.
export function shown(html) {
  const seen = [...parsed(html).querySelectorAll("b, strong, i, em, u, a, img, li, blockquote")].map((part) =>
    [SAME[part.nodeName] ?? part.nodeName, part.getAttribute("src") ?? part.getAttribute("href"), words(part.innerHTML)].join(" "),
  );
  return [words(html), ...seen].join("\n");
}

// What stands in it without quotes, line by line.
export function lines(html) {
  const body = parsed(html);
  body.querySelectorAll("blockquote").forEach((quote) => quote.remove());
  body.querySelectorAll("br").forEach((end) => end.replaceWith("\n"));
  body.querySelectorAll("p, div, li, pre").forEach((line) => line.append("\n"));
  return body.textContent.trim();
}

// Browsers put the first line into a paragraph some time after it was typed; here it stands in one from the beginning.
export function inParagraphs(html) {
  const body = parsed(html);
  let paragraph = null;
  for (const node of [...body.childNodes]) {
    if (BLOCK.test(node.nodeName)) paragraph = null;
    else if (paragraph) paragraph.append(node);
    else if (node.nodeType === Node.ELEMENT_NODE || node.textContent.trim()) {
      paragraph = document.createElement("p");
      node.before(paragraph);
      paragraph.append(node);
    }
  }
  return body.innerHTML;
}

const BLANK = "(?:<br>|&nbsp;|\\s)";
const END = new RegExp(`(?:${BLANK}|</\\w+>)+$`);
const EMPTY_AT_END = /<(?!img|hr)\w+(?:\s[^<>]*)?>$/;
const BLANK_AT_START = new RegExp(`^${BLANK}+`);
const EMPTY_AT_START = new RegExp(`^<(?!img|hr)(\\w+)(?:\\s[^<>]*)?>${BLANK}*</\\1>`);
const CLOSING = /^<\/\w+>/;
const TAG = /<(\/?)(?!br\b|img\b|hr\b)\w+[^<>]*>/g;

// Once more as long as that changes something.
function again(change, html) {
  const changed = change(html);
  return changed === html ? html : again(change, changed);
}

const withoutEnd = (html) => again((text) => text.replace(END, "").replace(EMPTY_AT_END, ""), html);
const begin = (html) => again((text) => text.replace(BLANK_AT_START, "").replace(EMPTY_AT_START, ""), html);

function openTags(html) {
  const open = [];
  for (const [tag, closes] of html.matchAll(TAG)) closes ? open.pop() : open.push(tag);
  return open;
}

// What was added to the end of a text; all of it if it was changed elsewhere, so that nothing is lost. As Continuation on
// the server: browsers write the blanks at an end in another way once something follows.
export function beyond(before, now) {
  if (shown(before) === shown(now)) return "";
  const text = withoutEnd(before);
  if (!now.startsWith(text)) return now;
  const open = openTags(text);
  let rest = begin(now.slice(text.length));
  while (open.length && CLOSING.test(rest)) {
    open.pop();
    rest = begin(rest.replace(CLOSING, ""));
  }
  return open.join("") + rest;
}
