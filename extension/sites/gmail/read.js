/**
 * Which thread is open, and what it says: by the visible subject line, the id the Gmail API knows,
 * and the messages below it. The service reads the thread itself where Gmail is connected; this text
 * is what it falls back to.
 *
 * @typedef {import("../../shared/types.js").MessageIn} MessageIn
 * @typedef {import("../../shared/types.js").ThreadIn} ThreadIn
 * @typedef {import("../../shared/types.js").StateName} StateName
 * @typedef {object} OpenThread what a page shows of one thread
 * @property {true} ok
 * @property {ThreadIn} thread
 * @property {string | null} threadId the id of the Gmail API, hexadecimal
 * @property {Element} heading the subject line
 * @property {HTMLElement} root the smallest element that holds the heading and the messages
 * @typedef {OpenThread | { ok: false, reason: StateName }} Opened
 */

import { readAccount } from "./account.js";
import { messageElements, newest, readMessage } from "./messages.js";
import { GMAIL } from "./selectors.js";
import { follows, visibleAll } from "./visible.js";

/**
 * @param {Document} doc
 * @returns {Opened}
 */
export function readOpenThread(doc) {
  const { heading, isTorn } = findHeading(doc);
  if (!heading) return { ok: false, reason: isTorn ? "which_conversation" : "no_thread" };
  const root = threadRoot(heading);
  const elements = messageElements(root);
  const account = readAccount(doc);
  const own = ownAddresses(root, account.email);
  const read = elements.map((element) => readMessage(element, own));
  const messages = newest(read.filter(({ text }) => text !== ""));
  if (messages.length === 0) return { ok: false, reason: "no_messages" };
  const threadId = threadApiId(heading, root);
  const ownName = messages.find(({ from }) => from === "me")?.name ?? null;
  /** @type {ThreadIn} */
  const thread = {
    id: threadId ?? `page-${fingerprint(messages)}`,
    channel: "email",
    subject: subjectOf(heading),
    user: { name: account.name ?? ownName, email: account.email },
    messages,
  };
  if (threadId) thread.gmail = { thread_id: threadId, account: account.email };
  return { ok: true, thread, threadId, heading, root };
}

/**
 * The id of the open thread and the number of its messages, cheaply: tells whether anything changed.
 *
 * @param {Document} doc
 * @returns {string | null} null when no thread is open
 */
export function threadMark(doc) {
  const { heading } = findHeading(doc);
  if (!heading) return null;
  const root = threadRoot(heading);
  return `${threadApiId(heading, root) ?? subjectOf(heading)} ${messageElements(root).length}`;
}

/**
 * The one visible heading; of several (a preview pane beside a thread) the one whose thread has the
 * focus.
 *
 * @param {Document} doc
 * @returns {{ heading: Element | null, isTorn: boolean }} `isTorn` when two threads are shown and
 *   nothing says which is meant
 */
function findHeading(doc) {
  const open = (/** @type {string} */ selector) =>
    visibleAll(doc, selector).filter((found) => !found.closest(GMAIL.listRow));
  const headings = open(GMAIL.heading);
  const others = () => open(GMAIL.unmarked).filter(isAboveMessages);
  const shown = [headings, open(GMAIL.identified)].find(({ length }) => length > 0) ?? others();
  const inMain = shown.filter((found) => found.closest(GMAIL.main));
  const found = inMain.length > 0 ? inMain : shown;
  const focused = found.find((heading) => threadRoot(heading).contains(doc.activeElement));
  const ids = new Set(headings.length > 1 ? found.map((heading) => apiId(heading) ?? subjectOf(heading)) : []);
  const isTorn = !focused && ids.size > 1;
  return { heading: focused ?? (isTorn ? null : (found[0] ?? null)), isTorn };
}

/** @param {Element} heading @returns {HTMLElement} */
function threadRoot(heading) {
  let root = heading.parentElement;
  while (root?.parentElement && !root.querySelector(GMAIL.message) && !root.matches(GMAIL.main)) {
    root = root.parentElement;
  }
  return root ?? heading.ownerDocument.body;
}

/** Whether an element heads a pane with messages, and is not the heading of a mail or a list. @param {Element} line */
function isAboveMessages(line) {
  const message = line.closest(GMAIL.main)?.querySelector(GMAIL.message);
  return !!message && !line.closest(GMAIL.message) && follows(line, message);
}

/** The subject line; mails have headings of their own. @param {Element} heading @returns {string | null} */
function subjectOf(heading) {
  const lines = heading.matches(`${GMAIL.heading}, ${GMAIL.unmarked}`) ? [heading] : [...heading.querySelectorAll(GMAIL.unmarked)];
  const line = lines.find((each) => !each.closest(GMAIL.message));
  return line?.textContent?.trim() || null;
}

/** @param {Element} heading @param {HTMLElement} root @returns {string | null} */
function threadApiId(heading, root) {
  const others = visibleAll(root, GMAIL.identified).filter((found) => !found.closest(GMAIL.listRow));
  for (const element of [heading, ...others]) {
    const id = apiId(element);
    if (id) return id;
  }
  return null;
}

/** @param {Element} element @returns {string | null} */
function apiId(element) {
  const legacy = element.getAttribute(GMAIL.threadId) ?? "";
  if (/^[0-9a-f]{8,20}$/u.test(legacy)) return legacy;
  // `thread-f:` holds the same number in decimal; `thread-a:` has no counterpart in the API.
  const perm = /^#?thread-f:(\d{8,24})$/u.exec(element.getAttribute(GMAIL.permId) ?? "")?.[1];
  return perm ? BigInt(perm).toString(16) : null;
}

/** The account's address, and those that an open reply box sends from. @param {HTMLElement} root @param {string | null} account */
function ownAddresses(root, account) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const inputs = root.querySelectorAll(GMAIL.sentFrom);
  const senders = [...inputs].map(({ value }) => value.toLowerCase());
  return new Set([...senders, account].filter((address) => address));
}

/** Tells threads without an id apart, for the cache of answers (FNV-1a). @param {MessageIn[]} messages */
function fingerprint(messages) {
  let hash = 0x811c9dc5;
  for (const character of messages.map(({ text }) => text).join("\n")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16);
}

