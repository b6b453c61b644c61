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
import { GMAIL } from "./selectors.js";
import { visibleAll } from "./visible.js";

/** The service takes 256 KB a request; the newest messages matter most. */
const MOST_MESSAGES = 100;
const MOST_TEXT = 20_000;
const MOST_TEXT_IN_ALL = 60_000;

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
  const shown = headings.length > 0 ? headings : open(GMAIL.identified);
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

/** @param {Element} heading */
function subjectOf(heading) {
  const line = heading.matches("h2") ? heading : heading.querySelector("h2");
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

/** @param {HTMLElement} root @returns {HTMLElement[]} */
function messageElements(root) {
  const found = visibleAll(root, GMAIL.message).filter((element) => !element.closest(GMAIL.listRow));
  return found.filter((element) => !element.parentElement?.closest(GMAIL.message));
}

/** The account's address, and those that an open reply box sends from. @param {HTMLElement} root @param {string | null} account */
function ownAddresses(root, account) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const inputs = root.querySelectorAll(GMAIL.sentFrom);
  const senders = [...inputs].map(({ value }) => value.toLowerCase());
  return new Set([...senders, account].filter((address) => address));
}

/** @param {HTMLElement} element @param {Set<string | null>} own @returns {MessageIn} */
function readMessage(element, own) {
  const sender = element.querySelector(GMAIL.sender);
  const email = sender?.getAttribute("email")?.toLowerCase() || null;
  const date = element.querySelector(GMAIL.date)?.getAttribute("title") ?? "";
  return {
    from: own.has(email) ? "me" : "them",
    name: sender?.getAttribute("name") || sender?.textContent?.trim() || null,
    email,
    date: isoDate(date),
    text: shownText(element),
  };
}

/** What a person sees of a message: `innerText` keeps the lines and leaves out what is hidden. @param {HTMLElement} element */
function shownText(element) {
  /** @type {HTMLElement[]} */
  const bodies = visibleAll(element, GMAIL.body);
  const parts = bodies.length > 0 ? bodies : visibleAll(element, GMAIL.snippet);
  return parts.map((part) => part.innerText).join("\n").trim().slice(0, MOST_TEXT);
}

/**
 * The date of a title such as "Sep 9, 2026, 10:12 AM". Titles are localised and 09.08. is read as
 * September by browsers: only dates with an English month's name are taken.
 *
 * @param {string} title
 * @returns {string | null} local time to the minute
 */
function isoDate(title) {
  if (!/\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u.test(title)) return null;
  const time = new Date(title.replace(/\s/gu, " "));
  if (Number.isNaN(time.getTime())) return null;
  const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** @param {MessageIn[]} messages @returns {MessageIn[]} the newest that fit into one request */
function newest(messages) {
  const kept = [];
  let room = MOST_TEXT_IN_ALL;
  for (const message of messages.slice(-MOST_MESSAGES).reverse()) {
    if (message.text.length > room) break;
    room -= message.text.length;
    kept.unshift(message);
  }
  return kept;
}

/** Tells threads without an id apart, for the cache of answers (FNV-1a). @param {MessageIn[]} messages */
function fingerprint(messages) {
  let hash = 0x811c9dc5;
  for (const character of messages.map(({ text }) => text).join("\n")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(16);
}

