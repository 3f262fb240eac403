// <sw-in-sight>: keeps the current link of the navigation around it in sight, where that is a strip that scrolls.
class InSight extends HTMLElement {
  #sizes = new ResizeObserver(() => this.#show());
  #marks = new MutationObserver(() => this.#show());

  connectedCallback() {
    this.#sizes.observe(this.parentElement);
    this.#marks.observe(this.parentElement, { subtree: true, attributeFilter: ["aria-current"] });
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    this.#marks.disconnect();
  }

  #show() {
    this.parentElement?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }
}

if (!customElements.get("sw-in-sight")) customElements.define("sw-in-sight", InSight);
