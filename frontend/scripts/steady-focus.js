// Whoever works with the keys goes on where they were: when what had the focus goes, the focus goes to what came in its
// place, else to what follows there, else to what was before it.
const CONTROLS = "a[href], button, input, select, textarea, [tabindex]";
const ENDS = "main, body, html";

const visible = (element) => element.isConnected && element.checkVisibility({ visibilityProperty: true });
const usable = (element) => element.tabIndex >= 0 && !element.closest("[disabled], [inert], [aria-hidden='true']") && visible(element);
const controls = (element) => [element, ...element.querySelectorAll(CONTROLS)].filter((each) => each.matches(CONTROLS) && usable(each));

let trail = [];
let onScreen = [];
let waiting = false;
const came = new Set();

// From the element up to the screen, each with its place among its siblings.
function trailOf(element) {
  const found = [];
  for (let node = element; node?.parentElement && !node.matches(ENDS); node = node.parentElement) {
    found.push({ node, parent: node.parentElement, at: [...node.parentElement.children].indexOf(node) });
  }
  return found;
}

function nearest(places) {
  for (const { parent, at } of places) {
    if (parent.matches(ENDS)) return null;
    if (!visible(parent)) continue;
    const children = [...parent.children];
    const next = [...children.filter((child) => came.has(child)), ...children.slice(at)].map((child) => controls(child)[0]);
    const before = children.slice(0, at).reverse().map((child) => controls(child).at(-1));
    const found = [...next, ...before].find(Boolean);
    if (found) return found;
  }
  return null;
}

// Where a place leads back to that went as a whole, such as an open ticket to its row in the list.
function wayBack() {
  const gone = trail.map(({ node }) => node).find((node) => node.dataset?.leadsBack && !visible(node));
  const there = gone && document.querySelector(gone.dataset.leadsBack);
  return there && usable(there) ? there : null;
}

// A dialog leads back to the screen behind it.
function instead() {
  const back = wayBack();
  if (back) return back;
  const behind = onScreen === trail ? [] : onScreen;
  return nearest(trail) ?? (behind.length && usable(behind[0].node) ? behind[0].node : nearest(behind));
}

function settle() {
  waiting = false;
  const last = trail[0]?.node;
  const active = document.activeElement;
  if (last && visible(last)) {
    remember(active === last ? last : null);
  } else if (last && (active === document.body || active === last)) {
    instead()?.focus({ preventScroll: true });
  }
  came.clear();
}

// Null for somebody who left it on purpose.
function remember(element) {
  trail = element ? trailOf(element) : [];
  if (element?.closest("main")) onScreen = trail;
}

function soon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => setTimeout(settle));
}

function changed(records) {
  records.filter((each) => each.type === "attributes" && !each.target.hidden).forEach((each) => came.add(each.target));
  soon();
}

document.addEventListener("focusin", (event) => remember(event.target));
document.addEventListener("focusout", soon);
new MutationObserver(changed).observe(document.body, { childList: true, subtree: true, attributeFilter: ["hidden"] });
