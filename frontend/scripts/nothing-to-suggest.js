// The line at the caret of <sw-editor> that says why a button beside the text has nothing to offer, and where that is changed.
export class NothingToSuggest {
  #editor;
  #line = document.createElement("p");

  constructor(editor) {
    this.#editor = editor;
    this.#line.className = "sw-nothing-to-suggest";
    this.#line.setAttribute("role", "status");
    this.#line.hidden = true;
    this.#line.addEventListener("mousedown", (event) => event.preventDefault());
    this.#line.addEventListener("keydown", this.#pressed);
    this.#line.addEventListener("focusout", () => this.hide());
    editor.append(this.#line);
  }

  get element() {
    return this.#line;
  }

  get isShown() {
    return !this.#line.hidden;
  }

  get hasFocus() {
    return this.#line.contains(document.activeElement);
  }

  show(trigger) {
    const about = JSON.parse(this.#editor.getAttribute("nothing") ?? "{}")[trigger];
    if (!about) return;
    this.#line.replaceChildren(about.words, ...this.#link(about));
    this.#line.hidden = false;
  }

  hide() {
    this.#line.hidden = true;
  }

  #link({ where, href }) {
    if (!href) return [];
    const link = document.createElement("a");
    link.href = href;
    link.textContent = where;
    link.setAttribute("router-link", "");
    return [" ", link];
  }

  #pressed = (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.#editor.focusText();
  };
}
