// The toolbar of <sw-editor>: one stop of the tab key, arrows walk along it.
const TOOLS = [
  { name: "bold", command: "bold", state: true },
  { name: "italic", command: "italic", state: true },
  { name: "bullets", command: "insertUnorderedList", state: true },
  { name: "numbers", command: "insertOrderedList", state: true },
  { name: "quote" },
  { name: "link" },
  { name: "plain", command: "removeFormat" },
];

const icon = (name) => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `images/icons.svg#${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
};

const button = (tool, words) => {
  const made = document.createElement("button");
  made.type = "button";
  made.dataset.tool = tool.name;
  made.tabIndex = -1;
  made.ariaLabel = made.title = words[tool.name] ?? tool.name;
  made.append(icon(tool.name));
  made.addEventListener("mousedown", (event) => event.preventDefault());
  return made;
};

const around = (name) => {
  const at = document.getSelection().anchorNode;
  return (at?.nodeType === Node.ELEMENT_NODE ? at : at?.parentElement)?.closest(`.trumbowyg-editor ${name}`);
};

const address = (typed) => {
  const text = typed.trim();
  if (/^(https?:|mailto:|tel:)/i.test(text)) return text;
  return /^[^\s/@]+@[^\s/@]+$/.test(text) ? `mailto:${text}` : `https://${text}`;
};

// Browsers put a second link into one that the caret is in, and take away none.
const changeLink = (editor, known, name, target) => {
  const selection = document.getSelection();
  const isCaret = selection.isCollapsed;
  if (isCaret) selection.selectAllChildren(known);
  editor.command(name, target);
  if (isCaret) selection.collapseToEnd();
};

function linkForm(editor, words) {
  const form = document.createElement("form");
  const field = document.createElement("input");
  const apply = document.createElement("button");
  const drop = document.createElement("button");
  form.className = "link";
  form.hidden = true;
  field.type = "text";
  field.ariaLabel = field.placeholder = words.address ?? "";
  apply.textContent = words.apply ?? "";
  drop.type = "button";
  drop.textContent = words.unlink ?? "";
  form.append(field, apply, drop);
  let known = null;
  const close = () => {
    form.hidden = true;
    editor.focusText();
    // One may have gone on elsewhere in the text meanwhile.
    if (!known?.isConnected) known = around("a");
  };
  form.open = () => {
    known = around("a");
    field.value = known?.getAttribute("href") ?? "";
    drop.hidden = !known;
    form.hidden = false;
    field.focus();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    close();
    if (!field.value.trim()) return;
    const target = address(field.value);
    if (document.getSelection().isCollapsed && !known) {
      const link = document.createElement("a");
      link.href = target;
      link.textContent = field.value.trim();
      editor.insert(link.outerHTML);
    } else changeLink(editor, known, "createLink", target);
  });
  // Nobody else hears of it: around a dialog it would close, and the key that sends would send without the link.
  const keys = (event) => {
    const act = { Escape: close, Enter: event.ctrlKey || event.metaKey ? () => form.requestSubmit() : null }[event.key];
    if (!act || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  form.addEventListener("keydown", keys);
  drop.addEventListener("click", () => {
    close();
    if (known || !document.getSelection().isCollapsed) changeLink(editor, known, "unlink");
  });
  return form;
}

export function toolbar(editor, words) {
  const bar = document.createElement("div");
  const link = linkForm(editor, words);
  const buttons = TOOLS.map((tool) => button(tool, words));
  bar.className = "tools";
  bar.setAttribute("role", "toolbar");
  bar.ariaLabel = words.tools ?? "";
  bar.append(...buttons);
  buttons[0].tabIndex = 0;
  const quote = () => editor.command("formatBlock", around("blockquote") ? "p" : "blockquote");
  buttons.forEach((made, index) => {
    const tool = TOOLS[index];
    const act = { link: link.open, quote }[tool.name] ?? (() => editor.command(tool.command));
    made.addEventListener("click", act);
  });
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = buttons.indexOf(document.activeElement);
    const next = buttons[(at + step + buttons.length) % buttons.length];
    buttons.forEach((other) => (other.tabIndex = other === next ? 0 : -1));
    next.focus();
  });
  const refresh = () =>
    TOOLS.forEach((tool, index) => {
      if (tool.state) buttons[index].ariaPressed = String(document.queryCommandState(tool.command));
      if (tool.name === "quote") buttons[index].ariaPressed = String(Boolean(around("blockquote")));
    });
  return { bar, link, refresh, openLink: link.open };
}
