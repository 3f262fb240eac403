// Where somebody writes in an edited text, and where they go on after having been elsewhere.
export class Caret {
  #text;
  #last = null;

  constructor(text) {
    this.#text = text;
  }

  get isHere() {
    return this.#text.contains(document.getSelection().anchorNode);
  }

  // The selection changed.
  remember() {
    const selection = document.getSelection();
    if (selection.rangeCount && this.isHere) this.#last = selection.getRangeAt(0).cloneRange();
  }

  // Another text is shown.
  forget() {
    this.#last = null;
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
    const first = this.#text.firstElementChild;
    const isEmptyLine = first?.localName === "p" && !first.textContent.trim() && !first.querySelector("img");
    if (!isEmptyLine || this.#text.lastElementChild.localName !== "blockquote") return this.toEnd();
    const range = document.createRange();
    range.setStart(first, 0);
    this.#select(range);
  }

  toEnd() {
    const range = document.createRange();
    range.selectNodeContents(this.#text.lastElementChild ?? this.#text);
    range.collapse(false);
    this.#select(range);
  }

  // Browsers drop attributes from what they insert by command.
  insertAsIs(html) {
    const range = document.getSelection().getRangeAt(0);
    const added = document.createRange().createContextualFragment(html);
    range.deleteContents();
    range.insertNode(added);
    range.collapse(false);
    this.#select(range);
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
