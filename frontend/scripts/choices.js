// Whoever enters a field with a choice and types looks for another one: what is chosen gives way to what is typed.
document.addEventListener(
  "focusin",
  (event) => {
    const choice = event.composedPath().find((node) => node.localName === "vaadin-combo-box");
    if (choice) choice.autoselect = true;
  },
  true
);
