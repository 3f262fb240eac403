// <sw-steady-list>: asks for more rows near its end, and keeps what is under the pointer under the pointer.
class SteadyList extends HTMLElement {
  #rows = new MutationObserver(() => this.#changed());
  #sizes = new ResizeObserver(() => this.#beginAtSelected());
  #end;
  #inside = false;
  #pointer = 0;
  #anchor = null;
  #shifted = 0;
  #asked = null;

  connectedCallback() {
    this.#rows.observe(this, { childList: true, subtree: true });
    this.#sizes.observe(this);
    this.#end = new IntersectionObserver((entries) => this.#nearEnd(entries), { root: this, rootMargin: "400px 0px" });
    this.#changed();
    this.addEventListener("pointerenter", this.#enter);
    this.addEventListener("pointermove", this.#move);
    this.addEventListener("scroll", this.#remember);
    this.addEventListener("pointerleave", this.#leave);
  }

  disconnectedCallback() {
    this.#rows.disconnect();
    this.#sizes.disconnect();
    this.#end.disconnect();
  }

  #changed() {
    const more = this.querySelector(":scope > .more");
    if (more) this.#end.observe(more);
    this.#keep();
  }

  // Once, when it is first seen: an address may lead to a ticket farther down.
  #beginAtSelected() {
    if (this.clientHeight === 0) return;
    this.#sizes.disconnect();
    const row = this.querySelector(`[data-ticket]:has([aria-current="true"])`)?.getBoundingClientRect();
    const list = this.getBoundingClientRect();
    if (row && row.bottom > list.bottom) this.scrollTop += (row.top + row.bottom - list.top - list.bottom) / 2;
  }

  // Another list starts.
  begin() {
    this.scrollTop = 0;
    this.#asked = null;
  }

  // Asks once below each last row; a short page leaves the end in sight, so look again once its rows are there.
  #nearEnd(entries) {
    const last = entries.at(-1);
    const lowest = [...this.querySelectorAll("[data-ticket]")].at(-1);
    if (!last.isIntersecting) return;
    this.#end.unobserve(last.target);
    if (lowest === this.#asked) return;
    this.#asked = lowest;
    this.dispatchEvent(new Event("more"));
  }

  #enter = (event) => {
    if (event.pointerType === "touch") return;
    this.#inside = true;
    this.#move(event);
    this.dispatchEvent(new Event("pointer-in"));
  };

  #move = (event) => {
    this.#pointer = event.clientY;
    this.#remember();
  };

  #remember = () => {
    if (!this.#inside) return;
    const row = [...this.querySelectorAll("[data-ticket]")].find((each) => each.getBoundingClientRect().bottom > this.#pointer);
    this.#anchor = row ? { row, top: row.getBoundingClientRect().top } : null;
  };

  #leave = () => {
    if (!this.#inside) return;
    this.#inside = false;
    this.#anchor = null;
    this.style.removeProperty("--sw-room");
    if (this.#shifted > 0) this.#scrollBack();
    this.#shifted = 0;
    this.dispatchEvent(new Event("pointer-out"));
  };

  // Heights of rows not yet painted are estimates, so a little off the top means the top.
  #scrollBack() {
    const top = this.scrollTop - this.#shifted;
    this.scrollTop = top < 30 ? 0 : top;
  }

  // Rows came above: scroll by as much, with room at the end where the list is too short for that.
  #keep() {
    if (!this.#inside || !this.#anchor?.row.isConnected) return;
    const moved = this.#anchor.row.getBoundingClientRect().top - this.#anchor.top;
    if (Math.abs(moved) < 1) return;
    this.#makeRoom(this.scrollTop + moved + this.clientHeight - this.scrollHeight);
    this.scrollTop += moved;
    this.#shifted += moved;
  }

  #makeRoom(missing) {
    if (missing <= 0) return;
    const room = parseFloat(this.style.getPropertyValue("--sw-room")) || 0;
    this.style.setProperty("--sw-room", `${room + missing}px`);
  }
}

if (!customElements.get("sw-steady-list")) customElements.define("sw-steady-list", SteadyList);
