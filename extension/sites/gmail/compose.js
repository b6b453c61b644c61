/**
 * The box for a reply to the open thread: found when it is open, opened with Gmail's own control
 * when it is not. A box belongs to a thread by the hidden input `rt` of its form, else by standing
 * inside the thread. Nothing here writes, and nothing here presses Send.
 *
 * @typedef {import("./read.js").OpenThread} OpenThread
 */

import { GMAIL } from "./selectors.js";
import { follows, isVisible, visibleAll } from "./visible.js";

/** Gmail opens a box in about 300 ms; a slow machine with a long thread takes seconds. */
const OPENING_MS = 4_000;
/** Gmail puts the signature in after the box itself. */
const SETTLING_MS = 60;

/**
 * @param {Document} doc
 * @param {OpenThread} open
 * @returns {HTMLElement | null} the box that has the focus, else the last one inside the thread (under
 *   the newest message), else a popped-out one that is bound to this thread
 */
export function findReplyBox(doc, open) {
  const boxes = visibleAll(doc, GMAIL.editor).filter((box) => belongs(box, open));
  const focused = boxes.find((box) => box.contains(doc.activeElement));
  return focused ?? boxes.findLast((box) => open.root.contains(box)) ?? boxes[0] ?? null;
}

/**
 * Presses Gmail's Reply and waits for the box.
 *
 * @param {Document} doc
 * @param {OpenThread} open
 * @param {AbortSignal} signal
 * @returns {Promise<HTMLElement | null>} null when there is no control, or no box came in time
 */
export async function openReplyBox(doc, open, signal) {
  const control = findReplyControl(open);
  if (!control) return null;
  press(control);
  const came = await appears(doc, open, signal);
  if (!came) return null;
  await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
  return signal.aborted ? null : findReplyBox(doc, open);
}

/**
 * @param {OpenThread} open
 * @returns {HTMLElement | null} Reply at the last message; reply to all only where there is no other
 */
export function findReplyControl(open) {
  for (const selector of GMAIL.reply) {
    const last = visibleAll(open.root, selector).at(-1);
    if (last) return last;
  }
  return firstOfLastRow(open);
}

/** Reply by its place: the first of a row of controls that stands below all messages. @param {OpenThread} open */
function firstOfLastRow({ root }) {
  const message = visibleAll(root, GMAIL.message).at(-1);
  const isLink = (/** @type {Element | null} */ next) => next?.matches(GMAIL.linkLike) ?? false;
  const firsts = visibleAll(root, GMAIL.linkLike).filter(
    (link) => isLink(link.nextElementSibling) && !isLink(link.previousElementSibling),
  );
  const below = firsts.filter((link) => message && !message.contains(link) && follows(message, link));
  return below.at(-1) ?? null;
}

/**
 * Whether an open box stands in this thread but is bound to another one: then Gmail is between two
 * threads, and neither is ours to write in.
 *
 * @param {OpenThread} open
 */
export function hasForeignBox({ root, threadId }) {
  return visibleAll(root, GMAIL.editor).some((box) => {
    const bound = boundThread(box);
    return bound !== null && threadId !== null && bound !== threadId;
  });
}

/** A reply to this thread; what is passed on to somebody else carries its number too. @param {HTMLElement} box @param {OpenThread} open */
function belongs(box, { root, threadId, heading }) {
  if (/^\s*fwd?:/iu.test(formInput(box, GMAIL.subject))) return false;
  // A thread that the person began has a number of another kind, in its heading and in its boxes.
  const own = /^#?(thread-a:\S+)$/u.exec(formInput(box, GMAIL.boundTo))?.[1];
  if (own && heading.getAttribute(GMAIL.permId) === own) return true;
  const bound = boundThread(box);
  if (bound && threadId) return bound === threadId;
  return root.contains(box);
}

/** The API id of the thread that a box answers. @param {HTMLElement} box @returns {string | null} */
function boundThread(box) {
  const decimal = /thread-f:(\d{8,24})$/u.exec(formInput(box, GMAIL.boundTo))?.[1];
  return decimal ? BigInt(decimal).toString(16) : null;
}

/** A value of the form that a box belongs to, empty without. @param {HTMLElement} box @param {string} selector @returns {string} */
function formInput(box, selector) {
  let around = box.parentElement;
  while (around && !around.querySelector(GMAIL.composeForm)) around = around.parentElement;
  /** @type {HTMLInputElement | null | undefined} */
  const input = around?.querySelector(selector);
  return input?.value ?? "";
}

/** Gmail's controls listen to the mouse, not only to clicks. @param {HTMLElement} control */
function press(control) {
  for (const type of ["mousedown", "mouseup"]) {
    control.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, view: window }));
  }
  control.click();
}

/** @param {Document} doc @param {OpenThread} open @param {AbortSignal} signal @returns {Promise<boolean>} */
function appears(doc, open, signal) {
  return new Promise((resolve) => {
    /** @param {boolean} came */
    const finish = (came) => {
      watch.disconnect();
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
      resolve(came);
    };
    const giveUp = () => finish(false);
    const look = () => {
      if (!isVisible(open.heading)) giveUp();
      else if (findReplyBox(doc, open)) finish(true);
    };
    const watch = new MutationObserver(look);
    const timer = setTimeout(giveUp, OPENING_MS);
    signal.addEventListener("abort", giveUp);
    watch.observe(doc.body, { childList: true, subtree: true, attributes: true });
    if (signal.aborted) giveUp();
    else look();
  });
}
