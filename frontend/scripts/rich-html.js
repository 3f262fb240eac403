// Formatted text as HTML, without the page it stands in.
const BLOCK = /^(P|DIV|UL|OL|BLOCKQUOTE|PRE|TABLE|HR|H[1-6])$/;

const parsed = (html) => new DOMParser().parseFromString(html, "text/html").body;

const words = (html) => parsed(html).textContent.replace(/\s+/g, " ").trim();

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

const BLANK = "(?:<br>|&nbsp;|\\s)*";
const EMPTY_PARAGRAPHS = new RegExp(`(?:<p>${BLANK}</p>)+$`);
const END = new RegExp(`${BLANK}</p>$`);
const WHERE_IT_ENDED = new RegExp(`^${BLANK}</p>(?:<p>${BLANK}</p>)*`);
const BLANK_AT_START = new RegExp(`^${BLANK}`);

// What was added to the end of a text; all of it if it was changed elsewhere, so that nothing is lost. As Continuation on
// the server: browsers write the blanks at an end in another way once something follows.
export function beyond(before, now) {
  if (shown(before) === shown(now)) return "";
  const text = before.replace(EMPTY_PARAGRAPHS, "");
  const line = text.replace(END, "");
  if (!now.startsWith(line)) return now;
  const rest = now.slice(line.length);
  if (line === text) return rest;
  return WHERE_IT_ENDED.test(rest) ? rest.replace(WHERE_IT_ENDED, "") : `<p>${rest.replace(BLANK_AT_START, "")}`;
}
