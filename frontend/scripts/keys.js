// <sw-keys next="j" previous="k" …>: walks the list, and presses what carries the key as data-key. Two keys after each
// other stand there with a space between. Nothing but leaving a field while the page says data-letter-keys="off".
const ROWS = ".to-ticket";
const PATIENCE_MILLISECONDS = 1500;

const isField = (node) => node.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName ?? "");
const isTick = (node) => node.tagName === "INPUT" && /^(checkbox|radio|button)$/.test(node.type);
const field = (event) => event.composedPath().find((node) => isField(node) && !isTick(node));
const typing = (event) => field(event) !== undefined;
const choosing = (event) => field(event)?.tagName === "SELECT";
const within = (event, roles) => event.composedPath().some((node) => node.matches?.(roles));
const elsewhere = (event) =>
  within(event, "[role=menu], [role=listbox], [role=dialog], [role=alertdialog]") ||
  document.querySelector(":is(vaadin-dialog, vaadin-confirm-dialog)[opened]:not([modeless])");

const off = () => document.body.dataset.letterKeys === "off";
const visible = (element) => element.checkVisibility({ visibilityProperty: true });

class Keys extends HTMLElement {
  #first = { key: "", at: 0 };
  #last = null;
  #written = { field: null, at: 0 };

  connectedCallback() {
    document.addEventListener("keydown", this.#write, true);
    document.addEventListener("keydown", this.#press);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#write, true);
    document.removeEventListener("keydown", this.#press);
  }

  // A word that was begun in a field goes on, though the field went away under it: it is nothing that somebody wants done.
  #write = (event) => {
    const isPlain = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (typing(event)) {
      this.#written = { field: isPlain && !choosing(event) ? field(event) : null, at: event.timeStamp };
    } else if (isPlain && this.#goesOn(event)) {
      this.#written.at = event.timeStamp;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };

  #goesOn(event) {
    const { field, at } = this.#written;
    return Boolean(field) && event.timeStamp - at < PATIENCE_MILLISECONDS && !(field.isConnected && visible(field));
  }

  #press = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || elsewhere(event)) return;
    if (typing(event)) {
      if (event.key === this.getAttribute("leave") && !event.isComposing) this.#leave();
    } else if (!off() && this.#did(event)) {
      event.preventDefault();
    }
  };

  #did(event) {
    const key = event.key;
    if (this.#isSecond(event)) return this.#click(this.#wherever(`[data-key="${this.#first.key} ${key}"]`));
    if (key === this.getAttribute("next")) return this.#step(1);
    if (key === this.getAttribute("previous")) return this.#step(-1);
    if (key === this.getAttribute("left") || key === "ArrowLeft") return this.#across(-1);
    if (key === this.getAttribute("right") || key === "ArrowRight") return this.#across(1);
    if (key === this.getAttribute("open")) return this.#click(document.activeElement?.closest(ROWS));
    if (key.toLowerCase() === this.getAttribute("select")) return this.#tick(event.shiftKey);
    if (key === this.getAttribute("status") && this.#pick()) return true;
    if (event.repeat || !/^[a-zA-Z?/.]$/.test(key)) return false;
    if (key === this.getAttribute("split")) return this.#pressAtMessage(".split");
    if (key === this.getAttribute("forward")) return this.#pressAtMessage(".forward");
    if (key === this.getAttribute("back") && !this.#visible(`[data-key="${key}"]`)) return this.#toList();
    return this.#begins(event) || this.#click(this.#visible(`[data-key="${key}"]`));
  }

  #isSecond(event) {
    const waited = event.timeStamp - this.#first.at;
    if (this.#first.key && (waited > PATIENCE_MILLISECONDS || !/^[a-z1-9]$/.test(event.key))) this.#first = { key: "", at: 0 };
    const second = this.#first.key !== "";
    if (second) queueMicrotask(() => (this.#first = { key: "", at: 0 }));
    return second;
  }

  #begins(event) {
    if (!document.querySelector(`[data-key^="${event.key} "]`)) return false;
    this.#first = { key: event.key, at: event.timeStamp };
    return true;
  }

  // In sight it moves the focus; while the ticket hides the list it opens the next one.
  #step(by) {
    const links = [...document.querySelectorAll(ROWS)];
    const focused = links.indexOf(document.activeElement);
    const from = focused >= 0 ? focused : links.findIndex((link) => link.ariaCurrent === "true");
    const start = from >= 0 ? from : links.indexOf(this.#last);
    const next = links[start < 0 ? 0 : Math.min(links.length - 1, Math.max(0, start + by))];
    if (!next) return false;
    this.#last = next;
    if (!visible(next)) {
      next.click();
      return true;
    }
    next.focus();
    next.scrollIntoView({ block: "nearest" });
    return true;
  }

  // On the board into the next column that has a card, as far down as one was.
  #across(by) {
    const columns = [...document.querySelectorAll(".sw-lane")].filter(visible);
    const here = columns.findIndex((column) => column.contains(document.activeElement));
    if (here < 0) return false;
    const cards = (column) => [...column.querySelectorAll(ROWS)];
    const at = cards(columns[here]).indexOf(document.activeElement.closest("[data-ticket]")?.querySelector(ROWS));
    const ahead = by > 0 ? columns.slice(here + 1) : columns.slice(0, here).reverse();
    const there = ahead.map(cards).find((found) => found.length);
    if (!there) return false;
    const next = there[Math.min(Math.max(at, 0), there.length - 1)];
    next.focus();
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
    return true;
  }

  // With shift all up to the one ticked before.
  #tick(shiftKey) {
    const row = (document.activeElement?.closest("[data-ticket]") ?? document.querySelector(`[data-ticket]:has([aria-current="true"])`));
    row?.querySelector(".sw-tick")?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey }));
    return Boolean(row);
  }

  // A card has its list of statuses with it.
  #pick() {
    const pick = document.activeElement?.closest("[data-ticket]")?.querySelector(".sw-status-pick");
    pick?.focus();
    pick?.showPicker?.();
    return Boolean(pick);
  }

  // The message one is at, else the last one of the customer.
  #pressAtMessage(what) {
    const message = document.activeElement?.closest(".sw-message") ?? [...document.querySelectorAll(".sw-message.from-customer")].at(-1);
    const button = message?.querySelector(what);
    return Boolean(button) && visible(button) && this.#click(button);
  }

  // Where the list stands beside the ticket there is nothing to leave.
  #toList() {
    const row = this.#visible(`.sw-tickets ${ROWS}[aria-current="true"]`) ?? this.#visible(`.sw-tickets ${ROWS}`);
    row?.focus();
    return Boolean(row);
  }

  // A link in sight says the layout, too; those of the header stand in for it elsewhere.
  #wherever(selector) {
    return this.#visible(selector) ?? document.querySelector(selector);
  }

  #visible(selector) {
    return [...document.querySelectorAll(selector)].find(visible);
  }

  #click(target) {
    if (!target) return false;
    if ("opened" in target && "inputElement" in target) return this.#open(target);
    const menu = target.closest("vaadin-menu-bar-button");
    if (menu) return this.#unfold(menu);
    // A menu opens where it was pressed.
    const { left, bottom } = target.getBoundingClientRect();
    const where = { clientX: left, clientY: bottom };
    target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true, ...where }));
    if (target.dataset.keyFocus) document.querySelector(target.dataset.keyFocus)?.focus();
    return true;
  }

  // As with the key that goes down into it: after a click its first line would not have the focus.
  #unfold(menu) {
    menu.focus();
    menu.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true, composed: true }));
    return true;
  }

  // A list of choices; whoever has chosen goes on with the keys.
  #open(field) {
    if (field.readonly || field.disabled) return false;
    const closed = () => {
      if (field.opened) return;
      field.removeEventListener("opened-changed", closed);
      setTimeout(() => this.#leave());
    };
    field.focus();
    field.opened = true;
    field.inputElement.select?.();
    field.addEventListener("opened-changed", closed);
    return true;
  }

  // With its caret: an editor that formats what was typed a moment later would take the focus back.
  #leave() {
    document.activeElement?.blur();
    document.getSelection().removeAllRanges();
    this.#visible(`${ROWS}[aria-current="true"]`)?.focus();
  }
}

if (!customElements.get("sw-keys")) customElements.define("sw-keys", Keys);
