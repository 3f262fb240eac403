const BLOCK = "p, div, ul, ol, blockquote, pre, table, hr, h1, h2, h3, h4";

// Where somebody writes in an edited text, and where they go on after having been elsewhere.
export class Caret {
  #text;
  #last = null;
  #behind = null;

  constructor(text) {
    this.#text = text;
  }

  get isHere() {
    return this.#text.contains(document.getSelection().anchorNode);
  }

  // The selection changed.
  remember() {
    const selection = document.getSelection();
    if (!selection.rangeCount || !this.isHere) return;
    this.#last = selection.getRangeAt(0).cloneRange();
    this.#behind = null;
  }

  // Another text is shown.
  forget() {
    this.#last = null;
    this.#behind = null;
  }

  focus() {
    const wasHere = this.isHere;
    this.#text.focus();
    if (wasHere) return;
    if (this.#last && this.#text.contains(this.#last.startContainer)) this.#select(this.#last);
    else this.toBeginning();
  }

  // A forward begins above what it passes on, everything else goes on at its end.
  toBeginning() {
    this.#select(this.#beginning());
  }

  #beginning() {
    const first = this.#text.firstElementChild;
    const isEmptyLine = first?.localName === "p" && !first.textContent.trim() && !first.querySelector("img");
    if (!isEmptyLine || this.#text.lastElementChild.localName !== "blockquote") return this.#end();
    const range = document.createRange();
    range.setStart(first, 0);
    return range;
  }

  // To what is shown there, in pixels from the top left of the window.
  goTo(x, y) {
    const place = document.caretPositionFromPoint?.(x, y);
    const range = place ? document.createRange() : document.caretRangeFromPoint(x, y);
    if (place) range.setStart(place.offsetNode, place.offset);
    this.#text.focus();
    this.#select(range);
  }

  toEnd() {
    this.#select(this.#end());
  }

  #end() {
    const range = document.createRange();
    range.selectNodeContents(this.#text.lastElementChild ?? this.#text);
    range.collapse(false);
    return range;
  }

  // For browsers that drop attributes from what they insert by command; that can be undone, and this cannot.
  insertAsIs(html) {
    const range = document.getSelection().getRangeAt(0);
    this.#insert(html, range);
    this.#select(range);
  }

  // Where one was last, without going there: a selection takes the focus along. What is selected stays so, and what comes
  // after the first stands behind it.
  insertFromAfar(html) {
    const known = this.#last && this.#text.contains(this.#last.startContainer) ? this.#last : this.#beginning();
    const range = (this.#behind ?? known).cloneRange();
    range.collapse(false);
    this.#insert(html, range);
    if (known.collapsed) this.#last = range;
    else this.#behind = range;
  }

  #insert(html, range) {
    const added = document.createRange().createContextualFragment(html);
    const last = added.lastElementChild;
    range.deleteContents();
    if (added.querySelector(BLOCK)) this.#part(range);
    range.insertNode(added);
    if (last?.matches(BLOCK)) range.selectNodeContents(last);
    range.collapse(false);
  }

  // Paragraphs stand beside each other, not in one another.
  #part(range) {
    const line = [...this.#text.children].find((child) => child.contains(range.startContainer));
    if (line?.localName !== "p") return;
    range.setEndAfter(line);
    const rest = range.extractContents();
    range.setStartAfter(line);
    if (rest.textContent || rest.querySelector("img")) line.after(rest);
    if (!line.textContent && !line.querySelector("img")) line.remove();
  }

  // Apart from the word before.
  type(words) {
    const { anchorNode, anchorOffset } = document.getSelection();
    const before = anchorNode?.data?.slice(0, anchorOffset) ?? "";
    document.execCommand("insertText", false, /\S$/.test(before) ? ` ${words}` : words);
  }

  #select(range) {
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }
}
