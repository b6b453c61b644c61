/**
 * The messages of an open thread, as a person sees them: who wrote, when, and the words. By their
 * marks where the page has them, by their place where a class has another name.
 *
 * @typedef {import("../../shared/types.js").MessageIn} MessageIn
 */

import { GMAIL } from "./selectors.js";
import { follows, visibleAll } from "./visible.js";

/** The service takes 256 KB a request; the newest messages matter most. */
const MOST_MESSAGES = 100;
const MOST_TEXT = 20_000;
const MOST_TEXT_IN_ALL = 60_000;

/** @param {HTMLElement} root @returns {HTMLElement[]} */
export function messageElements(root) {
  const found = visibleAll(root, GMAIL.message).filter((element) => !element.closest(GMAIL.listRow));
  return found.filter((element) => !element.parentElement?.closest(GMAIL.message));
}

/** @param {HTMLElement} element @param {Set<string | null>} own @returns {MessageIn} */
export function readMessage(element, own) {
  const sender = element.querySelector(GMAIL.sender);
  const email = sender?.getAttribute("email")?.toLowerCase() || null;
  const titles = [...element.querySelectorAll(GMAIL.date)].map((time) => time.getAttribute("title") ?? "");
  return {
    from: own.has(email) ? "me" : "them",
    name: sender?.getAttribute("name") || sender?.textContent?.trim() || null,
    email,
    date: titles.map(isoDate).find((date) => date) ?? null,
    text: shownText(element, sender),
  };
}

/** What a person sees of a message: `innerText` keeps the lines and leaves out what is hidden. @param {HTMLElement} element @param {Element | null} sender */
function shownText(element, sender) {
  const kinds = [GMAIL.body, GMAIL.snippet].map((selector) => visibleAll(element, selector));
  const areKnown = element.ownerDocument.querySelector(GMAIL.body) !== null;
  const parts = kinds.find(({ length }) => length > 0) ?? (areKnown ? [] : belowHeader(element, sender));
  return parts.map((part) => part.innerText).join("\n").trim().slice(0, MOST_TEXT);
}

/**
 * The text by its place: what stands after the part that names the sender, as far out as there is
 * any. Dates, people and boxes are no text, so that a message that is still loading has none.
 *
 * @param {HTMLElement} element
 * @param {Element | null} sender
 * @returns {HTMLElement[]}
 */
function belowHeader(element, sender) {
  if (!sender) return [];
  const isText = (/** @type {HTMLElement} */ part) =>
    part.innerText.trim() !== "" && !part.matches(GMAIL.header) && !part.querySelector(`${GMAIL.header}, ${GMAIL.editor}`);
  /** @type {HTMLElement[]} */
  let found = [];
  for (let at = sender; at !== element && at.parentElement; at = at.parentElement) {
    const parts = visibleAll(at.parentElement, ":scope > *").filter((next) => follows(at, next) && isText(next));
    if (parts.length > 0) found = parts;
  }
  return found;
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
export function newest(messages) {
  const kept = [];
  let room = MOST_TEXT_IN_ALL;
  for (const message of messages.slice(-MOST_MESSAGES).reverse()) {
    if (message.text.length > room) break;
    room -= message.text.length;
    kept.unshift(message);
  }
  return kept;
}
