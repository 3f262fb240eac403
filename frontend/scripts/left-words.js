// <sw-left-words place>: what somebody wrote where they cannot write any more. Puts it into the clipboard, and shows what
// only this browser has of it until the server has that, too.
import { lines } from "./rich-html.js";
import * as unsent from "./unsent.js";

class LeftWords extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this.#click);
    customElements.whenDefined("vaadin-text-area").then(() => requestAnimationFrame(() => this.#takeAlong()));
  }

  // A forward also has the words of others, which the server leaves out.
  #takeAlong() {
    const place = this.getAttribute("place");
    if (!place) return;
    unsent.adopt(place);
    const left = unsent.of(place);
    if (!left) return;
    if (this.#area && !place.endsWith(" FORWARD")) this.#area.value = lines(left.html);
    this.dispatchEvent(new CustomEvent("late", { detail: { html: left.html, base: left.base, told: left.told.at(-1) ?? left.base } }));
  }

  kept(html) {
    unsent.forgetIf(this.getAttribute("place"), html);
  }

  // Nobody but this browser has it.
  refused() {
    if (!this.#area?.value) return;
    this.classList.remove("untold");
    this.closest(".sw-left-behind").classList.remove("untold");
  }

  #click = (event) => {
    if (event.target.closest(".copy")) this.#copy();
  };

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#area.value);
    } catch {
      this.#area.inputElement.select();
      document.execCommand("copy");
    }
    this.dispatchEvent(new Event("copied"));
  }

  get #area() {
    return this.querySelector("vaadin-text-area");
  }

  static discard(place) {
    unsent.discard(place);
  }
}

if (!customElements.get("sw-left-words")) customElements.define("sw-left-words", LeftWords);
