// Whoever clicks on a choice and types looks for another one: what is chosen gives way to what is typed. With the keys
// browsers do that by themselves; another click sets the caret.
document.addEventListener(
  "click",
  (event) => {
    const choice = event.composedPath().find((node) => node.localName === "vaadin-combo-box");
    if (choice && !choice.opened && event.target.matches("input")) event.target.select();
  },
  true
);

// Enter takes what was looked for, if only one is left; also a moment later, when that is found out.
const isOneLeft = (choice) => !choice.loading && choice.filteredItems?.length === 1;
const isLookedFor = (choice) => choice.opened && choice.filter && !choice.allowCustomValue && choice._focusedIndex < 0;

function enterOnceKnown(choice, words) {
  if (!choice.opened || choice.filter !== words) return;
  if (choice.loading) requestAnimationFrame(() => enterOnceKnown(choice, words));
  else if (isOneLeft(choice)) choice.inputElement.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, composed: true }));
}

document.addEventListener(
  "keydown",
  (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    const choice = event.composedPath().find((node) => node.localName === "vaadin-combo-box");
    if (!choice || !isLookedFor(choice)) return;
    if (isOneLeft(choice)) choice._focusedIndex = 0;
    else if (choice.loading) enterOnceKnown(choice, choice.filter);
  },
  true
);
