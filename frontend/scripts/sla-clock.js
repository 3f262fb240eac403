// <sw-sla due soon units in over>: counts down to the moment a promise is due, and up again when it was missed. Where there is
// little room, in-full and over-full are the sentences for those who listen.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const shown = new Set();

function span(time, units) {
  const [minutes, hours, days] = units.split("|");
  const fill = (pattern, number) => pattern.replace("{0}", number);
  if (time < HOUR) return fill(minutes, Math.max(1, Math.floor(time / MINUTE)));
  if (time < 2 * DAY) return fill(hours, Math.floor(time / HOUR));
  return fill(days, Math.floor(time / DAY));
}

class SlaClock extends HTMLElement {
  static observedAttributes = ["due", "soon", "in", "over"];

  connectedCallback() {
    shown.add(this);
    this.refresh();
  }

  disconnectedCallback() {
    shown.delete(this);
  }

  attributeChangedCallback() {
    this.refresh();
  }

  refresh() {
    const due = Date.parse(this.getAttribute("due"));
    const words = this.querySelector(".words");
    if (Number.isNaN(due) || !words || !this.getAttribute("units")) return;
    const now = Date.now();
    const overdue = now >= due;
    const time = span(Math.abs(due - now), this.getAttribute("units"));
    const text = this.getAttribute(overdue ? "over" : "in").replace("{0}", time);
    if (words.textContent !== text) words.textContent = text;
    const sentence = this.getAttribute(overdue ? "over-full" : "in-full")?.replace("{0}", time);
    if (sentence && this.ariaLabel !== sentence) this.ariaLabel = sentence;
    const soon = Date.parse(this.getAttribute("soon"));
    this.classList.toggle("overdue", overdue);
    this.classList.toggle("due-soon", !overdue && now >= soon);
    this.classList.toggle("active", !overdue && !(now >= soon));
  }
}

if (!customElements.get("sw-sla")) {
  customElements.define("sw-sla", SlaClock);
  setInterval(() => shown.forEach((clock) => clock.refresh()), 5_000);
}
