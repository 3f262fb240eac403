// A list at the caret of <sw-editor>: "@" offers colleagues, "/" and "#" offer snippets; the server says which.
import { NothingToSuggest } from "./nothing-to-suggest.js";

const TRIGGER = /(^|\s)([@/#])([^\s@/#]{0,30})$/;

export class Suggestions {
  #editor;
  #text;
  #list = document.createElement("ul");
  #offers = {};
  #nothing;
  #found = null;
  #active = 0;
  #isByButton = false;

  constructor(editor, text) {
    this.#editor = editor;
    this.#text = text;
    this.#list.className = "sw-suggestions";
    this.#list.id = `sw-suggestions-${Math.random().toString(36).slice(2)}`;
    this.#list.setAttribute("role", "listbox");
    this.#list.hidden = true;
    editor.append(this.#list);
    this.#nothing = new NothingToSuggest(editor);
    text.setAttribute("aria-autocomplete", "list");
    text.setAttribute("aria-controls", this.#list.id);
    text.addEventListener("input", () => this.#look());
    text.addEventListener("keydown", this.#pressed, true);
    text.addEventListener("blur", () => setTimeout(() => document.activeElement !== text && !this.#nothing.hasFocus && this.#close(), 150));
  }

  // A button is about to write the sign that begins them. Where there were none there may be some by now.
  begin(trigger) {
    this.#close();
    this.#isByButton = true;
    if (this.#offers[trigger]?.length === 0) delete this.#offers[trigger];
  }

  offer(trigger, items) {
    this.#offers[trigger] = items;
    this.#look();
  }

  forget() {
    this.#offers = {};
    this.#close();
  }

  #look() {
    this.#found = this.#behindCaret();
    if (!this.#found) return this.#close();
    const items = this.#offers[this.#found.trigger];
    if (items) return this.#show(this.#matching(items));
    if (items === null) return;
    this.#offers[this.#found.trigger] = null;
    this.#editor.dispatchEvent(new CustomEvent("wanted", { detail: this.#found.trigger }));
  }

  #behindCaret() {
    const selection = document.getSelection();
    const node = selection.anchorNode;
    if (!selection.isCollapsed || node?.nodeType !== Node.TEXT_NODE || !this.#text.contains(node)) return null;
    const before = node.data.slice(0, selection.anchorOffset).replaceAll("\u00a0", " ");
    const match = TRIGGER.exec(before);
    if (!match) return null;
    return { trigger: match[2], words: match[3].toLowerCase(), node, end: selection.anchorOffset, start: selection.anchorOffset - match[3].length - 1 };
  }

  #matching(items) {
    const { trigger, words } = this.#found;
    const fits = (item) =>
      trigger === "#"
        ? item.key.toLowerCase().startsWith(words)
        : `${item.label} ${item.key}`.toLowerCase().split(/\s+/).some((word) => word.startsWith(words));
    return items.filter(fits).slice(0, 8);
  }

  #show(items) {
    if (items.length === 0) return this.#showNothing();
    this.#active = 0;
    this.#list.replaceChildren(...items.map((item, index) => this.#option(item, index)));
    this.#list.hidden = false;
    this.#place(this.#list);
    this.#mark();
  }

  // A sign that was typed stays, and so does what was typed behind one.
  #showNothing() {
    const { trigger, words } = this.#found;
    const isUnused = this.#isByButton && !words && this.#offers[trigger].length === 0;
    if (isUnused) this.#place(this.#nothing.element);
    this.#leave();
    if (isUnused) this.#nothing.show(trigger);
  }

  #option(item, index) {
    const option = document.createElement("li");
    const label = document.createElement("span");
    const key = document.createElement("span");
    option.id = `${this.#list.id}-${index}`;
    option.setAttribute("role", "option");
    label.textContent = item.label;
    key.textContent = item.detail ?? "";
    key.className = "detail";
    option.append(label, key);
    option.item = item;
    option.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.#choose(item);
    });
    return option;
  }

  #place(shown) {
    const range = document.createRange();
    range.setStart(this.#found.node, this.#found.start);
    range.setEnd(this.#found.node, this.#found.end);
    const caret = range.getBoundingClientRect();
    const frame = this.#editor.getBoundingClientRect();
    const width = Math.min(320, frame.width - 16);
    shown.style.insetInlineStart = `${Math.max(8, Math.min(caret.left - frame.left, frame.width - width - 8))}px`;
    shown.style.insetBlockEnd = `${frame.bottom - caret.top + 4}px`;
  }

  #pressed = (event) => {
    if (this.#nothing.isShown && event.key === "Escape") {
      event.preventDefault();
      event.stopImmediatePropagation();
      return this.#close();
    }
    if (this.#list.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const options = this.#list.children;
    if (step) this.#active = (this.#active + step + options.length) % options.length;
    else if (event.key === "Enter" || event.key === "Tab") this.#choose(options[this.#active].item);
    else if (event.key === "Escape") this.#leave();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#mark();
  };

  #mark() {
    [...this.#list.children].forEach((option, index) => (option.ariaSelected = String(index === this.#active)));
    if (!this.#list.hidden) this.#text.setAttribute("aria-activedescendant", `${this.#list.id}-${this.#active}`);
  }

  #choose(item) {
    const { trigger } = this.#found;
    this.#take();
    this.#close();
    this.#editor.dispatchEvent(new CustomEvent("chosen", { detail: { trigger, id: item.id } }));
  }

  // What a button wrote goes with it; a sign that was typed stays.
  #leave() {
    const isUnused = this.#isByButton && !this.#found.words;
    this.#close();
    if (isUnused) this.#take();
  }

  // By command: it keeps the line, and a space before the caret, which a range would leave to collapse.
  #take() {
    const { node, start, end } = this.#found;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    document.execCommand("delete");
  }

  #close() {
    this.#list.hidden = true;
    this.#nothing.hide();
    this.#isByButton = false;
    this.#text.removeAttribute("aria-activedescendant");
  }
}
