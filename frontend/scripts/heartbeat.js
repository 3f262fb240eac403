// <sw-heartbeat window="3">: tells the server that a browser shows this window. Vaadin's own beats are for windows to be
// thrown away after, and five minutes apart.

// The timers of a tab in the background run once a minute; with a little less than that none of those is missed.
const EVERY = 50_000;

class Heartbeat extends HTMLElement {
  #timer;

  connectedCallback() {
    this.#timer = setInterval(() => this.#beat(), EVERY);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  // That nobody answers is Vaadin's to notice and to say.
  #beat() {
    fetch(`?v-r=heartbeat&v-uiId=${this.getAttribute("window")}`, { method: "POST" }).catch(() => {});
  }
}

if (!customElements.get("sw-heartbeat")) customElements.define("sw-heartbeat", Heartbeat);
