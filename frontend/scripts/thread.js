// <sw-thread>: stays at the newest message while the reader is there, else where the reader is.
const NEAR = 40;

class Thread extends HTMLElement {
  atEnd = true;
  #sizes = new ResizeObserver(() => this.#follow());
  #lines = new MutationObserver(() => this.#observe());

  connectedCallback() {
    this.#lines.observe(this, { childList: true });
    this.#observe();
    this.addEventListener("scroll", () => {
      this.atEnd = this.scrollTop + this.clientHeight >= this.scrollHeight - NEAR;
    });
  }

  disconnectedCallback() {
    this.#sizes.disconnect();
    this.#lines.disconnect();
  }

  #observe() {
    this.#sizes.observe(this);
    [...this.children].forEach((child) => this.#sizes.observe(child));
    this.#follow();
  }

  #follow() {
    if (this.atEnd) this.scrollTop = this.scrollHeight;
  }
}

if (!customElements.get("sw-thread")) customElements.define("sw-thread", Thread);
