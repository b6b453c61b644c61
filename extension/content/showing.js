/**
 * The popover in Gmail: what it shows of a conversation, and where it stands. At the edge of the
 * window, where it covers neither the mail nor the reply that is being written.
 *
 * @typedef {import("../shared/types.js").DraftNotes} DraftNotes
 * @typedef {import("../shared/types.js").PanelActions} PanelActions
 * @typedef {import("../shared/types.js").StateName} StateName
 * @typedef {import("../sites/gmail/adapter.js").Adapter} Adapter
 * @typedef {import("./conversation.js").Conversation} Conversation
 * @typedef {import("../shared/types.js").Signal} Signal
 * @typedef {{ asked: Conversation | null, state: StateName, note?: string, signals?: Signal[] }} Shown
 */

import { el } from "../shared/dom.js";
import { createPopover } from "../ui/popover.js";

/** Pixels, with the gap to what stands beside it. */
const POPOVER_WIDTH = 416;
/** Below Gmail's own bar. */
const TOP = 56;

/**
 * @param {Adapter} adapter
 * @param {Document} doc
 * @param {HTMLElement} button where the focus returns to
 * @param {(asked: Conversation | null) => DraftNotes | null} notesOn what the linter says of its draft
 */
export function createShowing(adapter, doc, button, notesOn) {
  const corner = el("span", { class: "bowout-corner", tabindex: "-1" });
  corner.style.cssText = `position: fixed; top: ${TOP}px`;
  corner.addEventListener("focus", () => button.focus()); // where a closed popover returns to
  const popover = createPopover(corner);
  /** What is shown, so that it can be drawn again. @type {Shown | null} */
  let shown = null;

  /** @param {Shown} what @param {PanelActions} actions */
  function show(what, actions) {
    shown = what;
    const { asked, state, note, signals } = what;
    corner.style.left = `${freeEdge(doc, asked && adapter.findReplyBox(doc, asked.open))}px`;
    if (!corner.isConnected) doc.body.append(corner);
    const { suggestion = null, outcome = null, reason = null, facts, tones } = asked ?? {};
    const inserted = asked?.stands() ? (asked.inserted?.index ?? null) : null;
    const error = state === outcome?.state ? outcome.error : undefined;
    const isNumbered = asked ? asked.open.threadId !== null : undefined;
    const said = { suggestion, inserted, note, error, reason, facts, tones, isNumbered, signals };
    popover.show({ state, ...said, draft: notesOn(asked), site: adapter.site, scheme: schemeOf(doc) }, actions);
  }

  function close() {
    popover.close();
    corner.remove();
  }

  return {
    show,
    close,
    closed: () => corner.remove(),
    focus: popover.focus,
    get shown() {
      return popover.isOpen ? shown : null;
    },
  };
}

/**
 * Gmail's themes do not follow the system: light writing means a dark page.
 *
 * @param {Document} doc
 * @returns {"light" | "dark"}
 */
function schemeOf(doc) {
  const written = doc.querySelector("[role=main]") ?? doc.body;
  const [red = 0, green = 0, blue = 0] = getComputedStyle(written).color.match(/[\d.]+/gu)?.map(Number) ?? [];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140 ? "dark" : "light";
}

/**
 * Where the popover covers neither the beginnings of lines nor a popped-out box: where lines end, or
 * beside the box.
 *
 * @param {Document} doc
 * @param {HTMLElement | null} box
 * @returns {number} pixels from the left
 */
function freeEdge(doc, box) {
  const { left = 0, right = innerWidth } = box?.getBoundingClientRect() ?? {};
  const middle = innerWidth / 2;
  if (getComputedStyle(doc.body).direction === "rtl") return right < middle ? right : 0;
  return left > middle ? left - POPOVER_WIDTH : innerWidth;
}
