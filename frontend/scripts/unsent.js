import { beyond, shown } from "./rich-html.js";

// What was written and the server does not have yet, by draft. Each window of a browser keeps its own, so that one does not
// take for unsent what another is just telling; what a window left behind goes to the next one that shows that draft.
const ORPHANED_AFTER = 10_000;
const PREFIX = "sw-draft ";

// Anew with each page: a tab that is duplicated would have the name of the other one.
const name = Math.random().toString(36).slice(2);

const key = (place) => `${PREFIX}${name} ${place}`;

const read = (stored) => {
  const text = JSON.parse(localStorage.getItem(stored) ?? "null");
  return text && { ...text, told: [].concat(text.told ?? []) };
};

export const of = (place) => read(key(place));

const hasRoom = (stored, text) => {
  try {
    localStorage.setItem(stored, JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
};

// Where the browser has no more room it keeps the last words alone; without those the server is told all the same.
const write = (stored, text) => hasRoom(stored, text) || hasRoom(stored, { ...text, told: text.told.slice(-1) });

export const keep = (place, text) => write(key(place), { ...text, at: Date.now() });

// This window goes; whoever shows one of its drafts next takes it over at once.
export const leave = () =>
  Object.keys(localStorage)
    .filter((stored) => stored.startsWith(key("")))
    .forEach((stored) => write(stored, { ...read(stored), at: 0 }));

window.addEventListener("pagehide", leave);

export const forget = (place) => localStorage.removeItem(key(place));

// Unless it went on meanwhile.
export const forgetIf = (place, html) => of(place)?.html === html && forget(place);

// It was sent or thrown away while another text was shown; what was added to it begins the next one.
export const went = (place, html) => {
  const rest = beyond(html, of(place)?.html ?? html);
  if (rest) keep(place, { base: "", told: [], html: rest });
  else forget(place);
};

const everywhere = (place) =>
  Object.keys(localStorage).filter((stored) => stored.startsWith(PREFIX) && stored.endsWith(` ${place}`));

// Whether that is what this window knew to be kept, or told since, so that nobody else wrote.
export const grewOutOf = (left, html) => [left.base, ...left.told].some((known) => shown(known) === shown(html));

// What any window of this browser has of it.
export const discard = (place) => everywhere(place).forEach((stored) => localStorage.removeItem(stored));

export function adopt(place) {
  if (!place || of(place)) return;
  const orphan = everywhere(place).find((stored) => Date.now() - read(stored).at > ORPHANED_AFTER);
  if (!orphan) return;
  const text = read(orphan);
  // There may be no room for both.
  localStorage.removeItem(orphan);
  if (!keep(place, text)) hasRoom(orphan, text);
}
