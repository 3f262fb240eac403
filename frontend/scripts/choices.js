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
