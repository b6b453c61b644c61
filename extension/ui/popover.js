/**
 * The panel in Gmail: a small non-modal dialog beside our button, in a closed shadow root.
 *
 * Closed, so that the page's own scripts find neither the words nor the buttons; its styles are our
 * file `panel.css`, which Gmail's content security policy lets an extension link to. Keys pressed in
 * it stay in it: to Gmail a bare "e" means archive.
 *
 * @typedef {import("../shared/types.js").PanelActions} PanelActions
 * @typedef {import("../shared/types.js").PanelView} PanelView
 * @typedef {import("../shared/types.js").Popover} Popover
 */

import { el } from "../shared/dom.js";
import { ext } from "../shared/ext.js";
import { renderPanel } from "./panel.js";

const MARGIN = 8; // pixels to the edge of the window and to the anchor
const KEPT_IN = ["keydown", "keypress", "keyup", "beforeinput", "input", "paste", "copy", "cut"];

/**
 * @param {Element} anchor what the panel stands beside, such as our button
 * @returns {Popover} not shown yet
 */
export function createPopover(anchor) {
  /** @type {(() => void) | null} */
  let takeAway = null;
  const body = el("div", { class: "bowout" });
  // The page may run from right to left in another language; what we say ourselves does not.
  const own = { lang: "en", dir: "ltr" };
  const dialog = el("div", { class: "popover", role: "dialog", "aria-label": "Bowout", tabindex: "-1", ...own }, body);

  /** What the person does by Escape or by the cross. */
  let dismiss = close;

  /** @param {PanelView} view @param {PanelActions} actions */
  function show(view, actions) {
    dismiss = () => {
      close();
      actions.close();
    };
    takeAway ??= mount(anchor, dialog, () => dismiss());
    dialog.style.colorScheme = view.scheme ?? "light dark";
    renderPanel(body, view, { ...actions, close: dismiss });
  }

  function focus() {
    dialog.focus();
  }

  function close() {
    takeAway?.();
    takeAway = null;
  }

  return {
    show,
    focus,
    close,
    get isOpen() {
      return takeAway !== null;
    },
  };
}

/**
 * Puts the dialog into the page.
 *
 * @param {Element} anchor
 * @param {HTMLElement} dialog
 * @param {() => void} close what Escape does
 * @returns {() => void} takes it away again and gives the focus back
 */
function mount(anchor, dialog, close) {
  const host = el("div", { class: "bowout-popover" });
  // Inline, because the page's own rules must lose; the panel's look comes from panel.css.
  const base = "all: initial; position: fixed; z-index: 2147483000; visibility: hidden;";
  host.style.cssText = base;
  const styles = el("link", { rel: "stylesheet", href: ext.runtime.getURL("ui/panel.css") });
  const done = new AbortController();
  const { signal } = done;

  const place = () => position(host, dialog, anchor);
  const reveal = () => {
    place();
    host.style.visibility = "visible";
  };
  styles.addEventListener("load", reveal, { signal });
  styles.addEventListener("error", reveal, { signal });
  const sizes = new ResizeObserver(place);
  sizes.observe(dialog);
  window.addEventListener("resize", place, { signal });
  window.addEventListener("scroll", place, { signal, capture: true, passive: true });

  for (const name of KEPT_IN) host.addEventListener(name, (event) => event.stopPropagation(), { signal });
  dialog.addEventListener("keydown", (event) => leave(event, close), { signal });
  // A press on a button leaves the caret where it is, in the reply that is being written.
  dialog.addEventListener("mousedown", keepCaret, { signal });

  host.attachShadow({ mode: "closed" }).append(styles, dialog);
  document.body.append(host);

  return () => {
    const hadFocus = document.activeElement === host;
    done.abort();
    sizes.disconnect();
    host.remove();
    if (hadFocus && anchor instanceof HTMLElement) anchor.focus();
  };
}

/** @param {KeyboardEvent} event @param {() => void} close */
function leave(event, close) {
  if (event.key !== "Escape" || !event.isTrusted) return;
  event.stopPropagation(); // closing takes away what would have stopped it further up
  close();
}

/** @param {MouseEvent} event */
function keepCaret(event) {
  if (event.target instanceof Element && event.target.closest("button")) event.preventDefault();
}

/**
 * Below the anchor where there is room, else above, always inside the window.
 *
 * @param {HTMLElement} host
 * @param {HTMLElement} dialog
 * @param {Element} anchor
 */
function position(host, dialog, anchor) {
  if (!anchor.isConnected) return; // Gmail redrew its toolbar: stay where we are
  const by = anchor.getBoundingClientRect();
  const { width, height } = dialog.getBoundingClientRect();
  const below = by.bottom + MARGIN;
  const top = below + height + MARGIN <= innerHeight ? below : by.top - MARGIN - height;
  host.style.left = `${clamp(by.left, innerWidth - width - MARGIN)}px`;
  host.style.top = `${clamp(top, innerHeight - height - MARGIN)}px`;
}

/** @param {number} value @param {number} most */
function clamp(value, most) {
  return Math.max(MARGIN, Math.min(value, most));
}
