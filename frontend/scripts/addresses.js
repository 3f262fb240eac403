// Addresses that are typed into a field of several: Enter takes what was typed, and so does leaving the field. Vaadin's
// field would drop it then without a word.
const typed = new WeakMap();
const fieldOf = (event) => event.composedPath().find((node) => node.classList?.contains("sw-address-field"));

const on = (name, then) =>
  document.addEventListener(name, (event) => {
    const field = fieldOf(event);
    if (field) then(field, event);
  });

on("input", (field) => typed.set(field, field.inputElement.value));
on("custom-value-set", (field) => typed.delete(field));
on("keydown", (field, event) => event.key === "Escape" && typed.delete(field));
on("change", (field, event) => event.target === field && typed.delete(field));
on("focusout", (field, event) => {
  const detail = typed.get(field)?.trim();
  if (!detail || field.contains(event.relatedTarget)) return;
  field.dispatchEvent(new CustomEvent("custom-value-set", { detail, bubbles: true, composed: true }));
});
