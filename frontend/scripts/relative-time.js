// <sw-time datetime lang>: "5 min ago" instead of the exact time, which stays as the title. Days are those of the zone that
// the page names as data-time-zone.
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const shown = new Set();

const dates = new Map();

function dateIn(zone) {
  try {
    return new Intl.DateTimeFormat("sv-SE", { timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat("sv-SE");
  }
}

// "2026-11-28"; a browser that does not know the zone takes its own.
function date(time) {
  const zone = document.body.dataset.timeZone;
  if (!dates.has(zone)) dates.set(zone, dateIn(zone));
  return dates.get(zone).format(time);
}

const daysBetween = (then, now) => Math.round((Date.parse(date(now)) - Date.parse(date(then))) / (DAY * 1000));

function words(then, lang) {
  const now = Date.now();
  const seconds = Math.max(0, (now - then) / 1000);
  const days = daysBetween(then, now);
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: "auto", style: "short" });
  if (seconds < MINUTE) return relative.format(0, "second");
  if (seconds < HOUR) return relative.format(-Math.floor(seconds / MINUTE), "minute");
  if (days === 0) return relative.format(-Math.floor(seconds / HOUR), "hour");
  if (days < 7) return relative.format(-days, "day");
  const year = date(then).slice(0, 4) === date(now).slice(0, 4) ? undefined : "numeric";
  return new Intl.DateTimeFormat(lang, { day: "numeric", month: "short", year, timeZone: "UTC" }).format(Date.parse(date(then)));
}

// The exact time may come again, or after the element.
class RelativeTime extends HTMLElement {
  static observedAttributes = ["datetime", "lang"];

  #told = new MutationObserver(() => this.refresh());

  connectedCallback() {
    shown.add(this);
    this.#told.observe(this, { childList: true, characterData: true, subtree: true });
    this.refresh();
  }

  disconnectedCallback() {
    shown.delete(this);
    this.#told.disconnect();
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
