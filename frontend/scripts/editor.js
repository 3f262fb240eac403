// <sw-editor>: formatted text, edited with Trumbowyg. Tells what was written after each pause, and keeps in this browser
// what the server has not confirmed, so that it outlives an expired session.
import { Suggestions } from "./suggestions.js";
import { toolbar } from "./editor-tools.js";
import { Caret } from "./caret.js";
import { address, cleaned, files, isUploading, takeDrops, upload } from "./pasting.js";
import { beyond, inParagraphs, shown, words } from "./rich-html.js";
import * as unsent from "./unsent.js";

const ENGINE = ["webjars/jquery/3.7.1/dist/jquery.slim.min.js", "webjars/trumbowyg/2.31.0/dist/trumbowyg.min.js"];
const PAUSE = 400;
const LONGEST_PAUSE = 3_000;
// The first may be the only one that arrived, or any of the last ones.
const MOST_UNHEARD = 20;
const NOTHING_ASKED = { html: "", after: "" };
const SENDS = ".sends";
const IN_FRONT = "vaadin-dialog, vaadin-confirm-dialog";
const FIELD = "input, textarea, [contenteditable]";

const load = (path) =>
  new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = new URL(`../${path}`, import.meta.url).href;
    script.onload = loaded;
    script.onerror = failed;
    document.head.append(script);
  });

const engine = ENGINE.reduce((before, path) => before.then(() => load(path)), Promise.resolve());

class Editor extends HTMLElement {
  #engine = null;
  #text = null;
  #wanted = "";
  #told = "";
  #unheard = [];
  #heard = 0;
  #unread = false;
  #base = "";
  #pause = 0;
  #late = 0;
  #wish = 0;
  #asked = null;
  #askedBefore = NOTHING_ASKED;
  #isMouse = false;
  #around = new AbortController();
  #caret = null;
  #tools = null;
  #tabs = null;
  #chosen = undefined;
  #whose = "";
  #waiting = false;
  #next = "";
  #pictures = new Map();

  async connectedCallback() {
    if (this.firstChild) return this.#listenAround();
    const area = document.createElement("div");
    this.#tools = toolbar(this, JSON.parse(this.getAttribute("words") ?? "{}"));
    this.append(this.#tools.bar, this.#tools.link, area);
    await engine;
    this.#engine = window.jQuery(area).trumbowyg({ btns: [], svgPath: false, semantic: false, hideButtonTexts: true });
    // It serves Trumbowyg's own dialogs alone, and holds the page around an editor that is gone.
    window.jQuery(document.body).off("keydown.trumbowyg-event");
    this.#text = this.querySelector(".trumbowyg-editor");
    this.#text.setAttribute("role", "textbox");
    this.#text.setAttribute("aria-multiline", "true");
    this.#text.removeAttribute("placeholder");
    this.#caret = new Caret(this.#text);
    this.suggestions = new Suggestions(this, this.#text);
    this.#tabs = this.closest(".sw-composer")?.querySelector("vaadin-tabs");
    this.#chosen = this.#tabs?.selected;
    // Before the server hears of it.
    this.#tabs?.addEventListener("selected-changed", () => this.#wait(), true);
    this.#tabs?.addEventListener("click", this.#turned);
    this.#listen();
    this.hint(this.getAttribute("hint") ?? "");
    this.#put(this.#wanted);
    if (this.#unsent()) this.#tell();
    this.toggleAttribute("ready", true);
  }

  // Whoever comes after has the text from where it is kept; this one says nothing any more.
  disconnectedCallback() {
    clearTimeout(this.#pause);
    this.#around.abort();
  }

  // Shows what the server keeps, unless this browser has something newer that the server never got: that stays and is told,
  // and the server joins it with what another window wrote.
  show(html, place, heard) {
    this.#heard = heard;
    if (this.#waiting && !this.#isChosen(place)) return;
    const typed = this.#waiting ? this.html : "";
    const next = this.#waiting ? this.#next : "";
    this.#waiting = false;
    this.#next = "";
    this.#chosen = this.#tabs?.selected;
    if (place !== this.dataset.place) this.#asked = null;
    this.dataset.place = place;
    this.#whose = place.replace(/ \S*$/, "");
    unsent.adopt(place);
    if (shown(this.#unsent()?.html ?? "") === shown(html)) this.#forget();
    const left = this.#unsent();
    this.#unheard = left?.told ?? [];
    this.#askedBefore = this.#asked === null && left?.asked?.html ? left.asked : NOTHING_ASKED;
    this.#base = !left || left.isAddition || unsent.grewOutOf(left, html) ? html : left.base;
    const known = left?.isAddition ? html + left.html : (left?.html ?? html);
    this.#put(known + typed);
    if (typed) this.#goOn(known);
    else if (left && this.#text) this.#tell();
    if (next && !known) this.#send(next);
  }

  // The tab that was chosen was the one that the server was at.
  turned(html, place, heard) {
    this.#heard = heard;
    if (this.#waiting) this.show(html, place, heard);
  }

  // Somebody who changes to and fro is on the last tab, and the server shows the text of each.
  #isChosen(place) {
    const kind = this.#kind(this.#tabs?.selected);
    return !kind || place.endsWith(` ${kind}`);
  }

  #kind(tab) {
    return this.#tabs?.items?.[tab]?.dataset.kind;
  }

  // Another tab has another text. It is on its way, and what is typed until then belongs to it.
  #wait() {
    if (this.#tabs.selected === (this.#chosen ??= this.#tabs.selected)) return;
    if (this.#waiting) this.#setAside(this.html, this.#coming);
    else this.#tell();
    this.#chosen = this.#tabs.selected;
    this.#waiting = true;
    this.#next = "";
    this.dataset.place = "";
    this.suggestions?.forget();
    this.#put("");
  }

  // What was put into a text that is not there yet, or not any more.
  #setAside(added, place) {
    if (!added) return;
    const left = unsent.of(place) ?? { base: "", told: [], html: "", isAddition: true };
    unsent.keep(place, { ...left, html: left.html + added });
  }

  // The text that is waited for.
  get #coming() {
    return `${this.#whose} ${this.#kind(this.#chosen)}`;
  }

  get #place() {
    return this.dataset.place || this.#coming;
  }

  #goOn(known) {
    this.#told = known;
    if (known && this.contains(document.activeElement)) this.#caret.toEnd();
    this.#changed();
  }

  // The text goes along, as one told before could be an older one; what is typed until the answer is the next one. Once,
  // until the server has answered.
  #send(html) {
    if (html === this.#asked) return;
    this.#asked = html;
    clearTimeout(this.#pause);
    this.#late = 0;
    this.#wish += 1;
    this.#say("send", html);
  }

  // The wish to send was heard, whatever became of it.
  answered(wish) {
    if (wish === this.#wish) this.#asked = null;
  }

  // What was pressed before it was shown is not pressed by somebody who has read it.
  unread() {
    this.#unread = true;
  }

  #read = (event) => {
    if (!this.#unread || event.composedPath().some((node) => node.matches?.(IN_FRONT))) return;
    this.#unread = false;
    this.dispatchEvent(new CustomEvent("read", { detail: this.#heard }));
  };

  // The server has it; only then this browser forgets it, and what was typed since was written upon it, unless something
  // newer was shown meanwhile.
  kept(html, place, heard) {
    this.#heard = heard;
    if (place !== this.dataset.place) return unsent.forgetIf(place, html);
    const told = this.#unheard.indexOf(html);
    if (told >= 0) this.#base = html;
    this.#unheard.splice(0, told + 1);
    const left = this.#unsent();
    if (left?.html === html) this.#forget();
    else if (left) this.#keep(left.html);
  }

  // It is on its way, or was thrown away elsewhere, and no draft any more. What was typed meanwhile begins the next one.
  sent(html, place, heard) {
    this.#heard = heard;
    this.#pictures.delete(place);
    if (place !== this.dataset.place) return unsent.went(place, html);
    const rest = beyond(html, this.html);
    this.#base = "";
    this.#unheard.splice(0, this.#unheard.indexOf(html) + 1);
    this.#unheard = this.#unheard.map((told) => beyond(html, told));
    this.#forget();
    this.#put(rest);
    if (!rest) return;
    if (this.contains(document.activeElement)) this.#caret.toEnd();
    this.#goOn("");
  }

  hint(text) {
    this.setAttribute("hint", text);
    this.#text?.setAttribute("aria-label", text);
    this.#text?.setAttribute("data-hint", text);
  }

  // Whoever writes elsewhere by now goes on there.
  insert(html, place = this.dataset.place) {
    if (place !== this.dataset.place) return this.#setAside(html, place);
    const isElsewhere = document.activeElement !== this.#text && document.activeElement?.matches(FIELD);
    if (isElsewhere) this.#caret.insertFromAfar(html);
    else this.#insertHere(html, !/^<p><img/.test(html));
    this.#tell();
  }

  // What is pasted or chosen replaces what is selected; a picture that arrives late does not.
  #insertHere(html, replaces) {
    this.focusText();
    const selection = document.getSelection();
    if (!replaces) selection.collapseToEnd();
    else if (!selection.isCollapsed) document.execCommand("delete");
    const mentions = this.#mentions + html.split("data-mention").length - 1;
    document.execCommand("insertHTML", false, html);
    if (this.#mentions === mentions) return;
    document.execCommand("undo");
    this.#caret.insertAsIs(html);
  }

  get #mentions() {
    return this.#text.querySelectorAll("[data-mention]").length;
  }

  suggest(trigger) {
    this.focusText();
    this.suggestions?.begin(trigger);
    this.#caret?.type(trigger);
  }

  focusText() {
    this.#caret?.focus();
  }

  command(name, value) {
    this.focusText();
    this.#engine.trumbowyg("execCmd", { cmd: name, param: value, skipTrumbowyg: true });
    this.#changed();
    this.#tools.refresh();
  }

  get html() {
    return this.#isEmpty() ? "" : inParagraphs(this.#text.innerHTML);
  }

  #put(html) {
    this.#wanted = html;
    if (!this.#text) return;
    if (this.html !== inParagraphs(html)) {
      this.#text.innerHTML = html;
      this.#caret.forget();
      if (html && this.#text === document.activeElement) this.#caret.toBeginning();
    }
    this.#told = this.#unsent() ? null : this.html;
    this.#mark();
  }

  #listen() {
    this.#text.addEventListener("input", () => this.#changed());
    this.#text.addEventListener("blur", () => this.#tell());
    this.#text.addEventListener("paste", this.#pasted);
    this.#text.addEventListener("keydown", this.#pressed, true);
    this.#listenAround();
    this.#listenBeside(this.closest(".sw-composer"));
  }

  #listenBeside(composer) {
    if (!composer) return;
    takeDrops(composer, this.#dropped);
    composer.addEventListener("upload-before", ({ detail }) => (detail.file.place = this.dataset.place), true);
    composer.addEventListener("pointerdown", this.#goesOn);
    composer.addEventListener("mousedown", this.#goesOn);
    composer.addEventListener("click", this.#press, true);
    composer.addEventListener("keydown", this.#pressedBeside, true);
  }

  // A button that sends means the text that is in sight, which need not be the one that the server is at.
  #press = (event) => {
    if (!event.target.closest(SENDS)) return;
    this.dispatchEvent(new CustomEvent("pressed", { detail: { place: this.dataset.place ?? "", uploading: this.#isUploading } }));
  };

  // Whoever sends with the mouse in the middle of writing writes on, as with the key; a finger puts the keyboard away.
  #goesOn = (event) => {
    const { pointerType } = event;
    if (pointerType) this.#isMouse = pointerType === "mouse";
    else if (this.#isMouse && this.#text === document.activeElement && event.target.closest(SENDS)) {
      event.preventDefault();
      this.#tell();
    }
  };

  // Whoever takes another tab with the mouse is going to write there.
  #turned = (event) => {
    if (event.pointerType === "mouse" && event.target.closest("vaadin-tab")) this.focusText();
  };

  #listenAround() {
    this.#around.abort();
    if (!this.isConnected) return;
    this.#around = new AbortController();
    const { signal } = this.#around;
    document.addEventListener("selectionchange", this.#selected, { signal });
    document.addEventListener("pointerdown", this.#read, { signal, capture: true });
    document.addEventListener("keydown", this.#read, { signal, capture: true });
    document.addEventListener("click", this.#read, { signal, capture: true });
    window.addEventListener("pagehide", () => this.#leave(), { signal });
    window.addEventListener("beforeunload", this.#hold, { signal });
  }

  #pressed = (event) => {
    // Around it something may be left that asks whether there is anything new.
    if (event.key === "Escape") this.#tell();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) this.#wishToSend();
    } else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      this.#caret.remember();
      this.#tools.openLink();
    }
  };

  // As in the text, with what stands in the field one is in.
  #pressedBeside = (event) => {
    if (event.key !== "Enter" || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    if (this.#text.contains(event.target) || this.#tools.link.contains(event.target)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat) return;
    this.focusText();
    this.#wishToSend();
  };

  get #isUploading() {
    return isUploading(this.closest(".sw-composer") ?? this, this.dataset.place);
  }

  #wishToSend() {
    if (this.#waiting) this.#next = this.html;
    else this.#send(this.html);
  }

  #selected = () => {
    if (!this.isConnected || !this.#caret?.isHere) return;
    this.#caret.remember();
    this.#tools.refresh();
  };

  #pasted = (event) => {
    const found = files(event.clipboardData);
    const html = event.clipboardData.getData("text/html");
    if (found.length > 0 && !words(html)) {
      event.preventDefault();
      event.stopPropagation();
      upload(found, this.closest(".sw-composer") ?? document);
    } else if (html) {
      event.preventDefault();
      event.stopPropagation();
      this.#insertHere(cleaned(html, this.#own), true);
      this.#tell();
    }
  };

  #dropped = (event) => {
    const html = event.dataTransfer.getData("text/html");
    if (!html || !this.#text.contains(event.target)) return;
    event.preventDefault();
    this.#caret.goTo(event.clientX, event.clientY);
    this.#insertHere(cleaned(html, this.#own), true);
    this.#tell();
  };

  // What is no stranger's in what is pasted: who is mentioned in a note, and pictures that this draft has.
  get #own() {
    return { mentions: this.#place.endsWith(" NOTE"), pictures: this.#pictures.get(this.#place) ?? new Set() };
  }

  #changed() {
    this.#mark();
    this.#keep(this.html);
    clearTimeout(this.#pause);
    this.#late ||= Date.now() + LONGEST_PAUSE;
    this.#pause = setTimeout(() => this.#tell(), Math.max(0, Math.min(PAUSE, this.#late - Date.now())));
  }

  #tell() {
    clearTimeout(this.#pause);
    this.#late = 0;
    if (!this.isConnected) return;
    const html = this.html;
    this.#mark();
    if (html === this.#base && html === this.#told) this.#forget();
    if (html === this.#told || this.#waiting) return;
    this.#say("changed", html);
  }

  // Whether what is being sent arrived is not known yet. When the session is over it did not, and the words are kept.
  #hold = (event) => {
    const isOver = document.querySelector(".v-system-error");
    if (this.#asked !== null && !isOver && this.checkVisibility()) event.preventDefault();
  };

  #leave() {
    if (this.#waiting) {
      this.#setAside(this.html, this.#coming);
      this.#put("");
    } else {
      this.#tell();
    }
    unsent.leave();
  }

  #say(event, html) {
    this.#keep(html);
    this.#told = html;
    this.#unheard.push(html);
    if (this.#unheard.length > MOST_UNHEARD) this.#unheard.splice(1, 1);
    const place = this.dataset.place ?? "";
    const detail = { html, base: this.#base, heard: this.#heard, place, wish: this.#wish, asked: this.#askedBefore };
    this.#askedBefore = NOTHING_ASKED;
    this.dispatchEvent(new CustomEvent(event, { detail: { ...detail, uploading: this.#isUploading } }));
  }

  #mark() {
    this.#text.toggleAttribute("data-empty", this.#isEmpty());
    const pictures = [...this.#text.querySelectorAll("img")];
    pictures.filter((picture) => address(picture) !== picture.getAttribute("src")).forEach((moved) => moved.setAttribute("src", address(moved)));
    const known = this.#pictures.get(this.#place) ?? new Set();
    this.#pictures.set(this.#place, new Set([...known, ...pictures.map(address)]));
  }

  #isEmpty() {
    return this.#text.textContent.trim() === "" && !this.#text.querySelector("img, hr, li, blockquote");
  }

  #keep(html) {
    const kept = { base: this.#base, told: this.#unheard, asked: this.#wished(), html };
    if (this.dataset.place) unsent.keep(this.dataset.place, kept);
  }

  // What this page, or the one before it, wished to be sent, and behind which message.
  #wished() {
    return this.#asked === null ? this.#askedBefore : { html: this.#asked, after: this.dataset.newest ?? "" };
  }

  #unsent() {
    return this.dataset.place ? unsent.of(this.dataset.place) : null;
  }

  #forget() {
    unsent.forget(this.dataset.place);
  }
}

if (!customElements.get("sw-editor")) customElements.define("sw-editor", Editor);
