// <sw-keys>: j and k walk the list, o opens, any other letter presses what carries it as data-key.
const typing = (event) =>
  event.composedPath().some((node) => node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName ?? ""));

class Keys extends HTMLElement {
  connectedCallback() {
    document.addEventListener("keydown", this.#press);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#press);
  }

  #press = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event)) return;
    if (this.#did(event.key)) event.preventDefault();
  };

  #did(key) {
    if (key === "j") return this.#step(1);
    if (key === "k") return this.#step(-1);
    if (key === "o") return this.#click(document.activeElement?.closest(".sw-ticket-row > a"));
    return /^[a-z]$/.test(key) && this.#click(document.querySelector(`[data-key="${key}"]`));
  }

  #step(by) {
    const links = [...document.querySelectorAll(".sw-ticket-row > a")];
    const focused = links.indexOf(document.activeElement);
    const from = focused >= 0 ? focused : links.findIndex((link) => link.ariaCurrent === "true");
    const next = links[from < 0 ? 0 : Math.min(links.length - 1, Math.max(0, from + by))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    return Boolean(next);
  }

  #click(target) {
    if (!target || target.offsetParent === null) return false;
    target.click();
    if (target.dataset.keyFocus) document.querySelector(target.dataset.keyFocus)?.focus();
    return true;
  }
}

if (!customElements.get("sw-keys")) customElements.define("sw-keys", Keys);
