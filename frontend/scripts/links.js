// Vaadin 25.2 loses a click on a link that comes while another one is on its way, and then waits for ever. Here the last
// one waits until the first has arrived; and not for longer than that usually takes, as somebody may choose to stay.
const PATIENCE = 3000;

let startedAt = -Infinity;
let next = null;
let patience = 0;

const isPlain = (event) => event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
const linkOf = (event) => event.composedPath().find((node) => node.matches?.("a[router-link]"));
const onItsWay = () => window.Vaadin?.Flow?.navigation && performance.now() - startedAt < PATIENCE;

// The screen that arrived may have drawn the link anew; where it leads is still what was chosen.
const follow = (link) => {
  if (link.isConnected) return link.click();
  const again = link.cloneNode();
  again.hidden = true;
  document.body.append(again);
  again.click();
  again.remove();
};

const goOn = () => {
  const link = next;
  clearTimeout(patience);
  next = null;
  startedAt = -Infinity;
  if (link) setTimeout(() => follow(link));
};

window.addEventListener(
  "click",
  (event) => {
    const link = linkOf(event);
    if (!link || !isPlain(event)) return;
    if (onItsWay()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      clearTimeout(patience);
      patience = setTimeout(goOn, PATIENCE);
      next = link;
    } else {
      startedAt = performance.now();
    }
  },
  { capture: true },
);

window.addEventListener("vaadin-navigated", goOn);
