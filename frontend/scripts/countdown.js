// <sw-countdown left words>: "9 s", and nothing once the milliseconds are over.
class Countdown extends HTMLElement {
  #timer = 0;
  #until = 0;

  connectedCallback() {
    this.#until ||= Date.now() + Number(this.getAttribute("left"));
    this.#show();
    this.#timer = setInterval(() => this.#show(), 250);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #show() {
    const left = Math.ceil((this.#until - Date.now()) / 1000);
    const text = left > 0 ? this.getAttribute("words").replace("%s", left) : "";
    if (this.textContent !== text) this.textContent = text;
    this.toggleAttribute("over", left <= 0);
  }
}

if (!customElements.get("sw-countdown")) customElements.define("sw-countdown", Countdown);
