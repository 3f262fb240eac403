// What is pasted from elsewhere keeps its structure and loses its looks. The server sanitises once more.
const KEPT = /^(P|BR|B|STRONG|I|EM|U|S|UL|OL|LI|BLOCKQUOTE|PRE|CODE|A|TABLE|THEAD|TBODY|TR|TD|TH|H1|H2|H3|H4|HR)$/;
const DROPPED = /^(SCRIPT|STYLE|META|LINK|TITLE|IMG|SVG|OBJECT|IFRAME|BUTTON|INPUT)$/;

// Browsers copy and move the whole address.
export const address = (picture) => {
  const here = new URL(".", document.baseURI).href;
  const src = picture.getAttribute("src") ?? "";
  return src.startsWith(here) ? src.slice(here.length) : src;
};

const bare = (picture) => {
  const copy = document.createElement("img");
  copy.setAttribute("src", address(picture));
  copy.alt = picture.alt;
  return copy;
};

const strip = (node, own) => {
  [...node.childNodes].forEach((child) => {
    if (child.nodeType === Node.COMMENT_NODE) return child.remove();
    if (child.nodeType !== Node.ELEMENT_NODE) return;
    if (child.tagName === "IMG" && own.pictures.has(address(child))) return child.replaceWith(bare(child));
    if (DROPPED.test(child.tagName.toUpperCase())) return child.remove();
    strip(child, own);
    const isPlain = /^(B|STRONG)$/.test(child.tagName) && /^(normal|400)$/.test(child.style.fontWeight);
    const isBlock = child.tagName === "DIV" && ![...child.children].some((inner) => /^(P|DIV|UL|OL|TABLE)$/.test(inner.tagName));
    [...child.attributes].forEach((attribute) => {
      const isLink = attribute.name === "href" && /^(https?:|mailto:|tel:)/i.test(attribute.value);
      const isMention = own.mentions && attribute.name === "data-mention" && child.tagName === "STRONG";
      if (!isLink && !isMention) child.removeAttribute(attribute.name);
    });
    if (isBlock) {
      const paragraph = document.createElement("p");
      paragraph.append(...child.childNodes);
      child.replaceWith(paragraph);
    } else if (isPlain || !KEPT.test(child.tagName)) child.replaceWith(...child.childNodes);
  });
};

export function cleaned(html, own) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  strip(body, own);
  return body.innerHTML.trim();
}

export const files = (transfer) =>
  [...(transfer?.items ?? [])].filter((item) => item.kind === "file").map((item) => item.getAsFile()).filter(Boolean);

// Pictures stand in the text, everything else is attached.
export const upload = (found, composer) => {
  const pictures = found.filter((file) => /^image\/(png|jpeg|gif|webp)$/.test(file.type));
  const others = found.filter((file) => !pictures.includes(file));
  hand(pictures, composer.querySelector("vaadin-upload.pictures"));
  hand(others, composer.querySelector("vaadin-upload.files"));
};

// As by its button: listed, so that one can tell which are on their way, and none that is too large.
const hand = (found, upload) => {
  if (!upload) return;
  const isTooLarge = ({ size }) => size > upload.maxFileSize;
  const error = upload.i18n?.error?.fileIsTooBig ?? "";
  found.filter(isTooLarge).forEach((file) => upload.dispatchEvent(new CustomEvent("file-reject", { detail: { file, error } })));
  const fitting = found.filter((file) => !isTooLarge(file));
  upload.files = [...fitting, ...upload.files];
  upload.uploadFiles(fitting);
};

// Whether a file is on its way to this draft; one that waits for its turn goes to the draft that is in sight by then. Of those
// that the server has, FileUpload tells.
export const isUploading = (composer, place) =>
  [...composer.querySelectorAll("vaadin-upload")]
    .flatMap((each) => each.files ?? [])
    .some((file) => file.uploading && !(file.xhr && file.arrived === file.xhr) && (file.place || place) === place);

// Files from anywhere, and text from elsewhere. What is dragged within the composer is moved by the browser, which may count a
// picture among the files.
export const takeDrops = (composer, onText) => {
  let isMoved = false;
  composer.addEventListener("dragstart", () => (isMoved = true));
  composer.addEventListener("dragend", () => (isMoved = false));
  composer.addEventListener("pointerdown", () => (isMoved = false));
  const over = (event, isOver) => {
    if (isMoved || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    composer.toggleAttribute("dropping", isOver);
  };
  composer.addEventListener("dragover", (event) => over(event, true));
  composer.addEventListener("dragleave", (event) => over(event, false));
  composer.addEventListener("drop", (event) => {
    over(event, false);
    if (event.defaultPrevented) upload(files(event.dataTransfer), composer);
    else if (!isMoved) onText(event);
    isMoved = false;
  });
};
