// The part of Vaadin's tabs that scrolls can be focused by scripts, which assistive technology takes for a tab without a name.
const tidy = (tabs) => tabs.shadowRoot?.querySelector("[part='tabs']")?.removeAttribute("tabindex");

customElements.whenDefined("vaadin-tabs").then(() => {
  const { prototype } = customElements.get("vaadin-tabs");
  const { ready } = prototype;
  prototype.ready = function () {
    ready.call(this);
    tidy(this);
  };
  document.querySelectorAll("vaadin-tabs").forEach(tidy);
});
