// <sw-time datetime lang>: "5 min ago" instead of the exact time, which stays as the title.
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const shown = new Set();

const midnight = (time) => new Date(time).setHours(0, 0, 0, 0);
const daysBetween = (then, now) => Math.round((midnight(now) - midnight(then)) / (DAY * 1000));

function words(then, lang) {
  const now = Date.now();
  const seconds = Math.max(0, (now - then) / 1000);
  const days = daysBetween(then, now);
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: "auto", style: "short" });
  if (seconds < MINUTE) return relative.format(0, "second");
  if (seconds < HOUR) return relative.format(-Math.floor(seconds / MINUTE), "minute");
  if (days === 0) return relative.format(-Math.floor(seconds / HOUR), "hour");
  if (days < 7) return relative.format(-days, "day");
  const year = new Date(then).getFullYear() === new Date(now).getFullYear() ? undefined : "numeric";
  return new Intl.DateTimeFormat(lang, { day: "numeric", month: "short", year }).format(then);
}

class RelativeTime extends HTMLElement {
  static observedAttributes = ["datetime", "lang"];

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
    const then = Date.parse(this.getAttribute("datetime"));
    if (Number.isNaN(then) || !this.isConnected) return;
    const text = words(then, this.getAttribute("lang") || undefined);
    if (this.textContent !== text) this.textContent = text;
  }
}

if (!customElements.get("sw-time")) {
  customElements.define("sw-time", RelativeTime);
  setInterval(() => shown.forEach((time) => time.refresh()), 20_000);
}
