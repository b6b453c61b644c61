/**
 * One list out of two: the threads that a look over Gmail found and the open ones of the ledger.
 *
 * The service has put each list in order; they are merged by their clocks, and neither is sorted anew.
 *
 * @typedef {import("../shared/types.js").Entry} Entry
 * @typedef {import("../shared/types.js").Note} Note
 * @typedef {import("../shared/types.js").RankedClock} RankedClock
 * @typedef {import("../shared/types.js").Waiting} Waiting
 *
 * @typedef {object} Row
 * @property {string} key
 * @property {string} title company and role, as far as known
 * @property {string} who
 * @property {string} age
 * @property {import("../shared/types.js").Stage} stage
 * @property {boolean} isUnsure
 * @property {import("../shared/types.js").Medium | null} medium
 * @property {string[]} flags
 * @property {RankedClock | null} clock
 * @property {"gmail" | "linkedin"} site
 * @property {string | null} href
 * @property {Note["thread"]} thread
 */

import { GMAIL_ORIGIN, LINKEDIN_ORIGIN } from "../shared/protocol.js";
import { agoWords, daysWords } from "./when.js";

/** @param {Waiting[]} found @param {Entry[]} entries those with a clock first @returns {Row[]} */
export function merged(found, entries) {
  const known = new Set(found.map(({ thread_id: id }) => id));
  const ours = new Map();
  for (const entry of entries) {
    const isKnown = entry.thread_id !== null && known.has(entry.thread_id);
    if (!isKnown && isOpen(entry) && !ours.has(entry.id)) ours.set(entry.id, ofEntry(entry));
  }
  const clocks = new Map(entries.map(({ thread_id: id, clock }) => [id, clock]));
  const theirs = found.map((one) => ofFound(one, clocks.get(one.thread_id) ?? null));
  return zipped(theirs, [...ours.values()]);
}

/** @param {Row[]} one @param {Row[]} other @returns {Row[]} */
function zipped(one, other) {
  const rows = [];
  let [a, b] = [0, 0];
  for (;;) {
    const [left, right] = [one[a], other[b]];
    if (!left || !right) return [...rows, ...one.slice(a), ...other.slice(b)];
    const isRight = rank(right) > rank(left);
    rows.push(isRight ? right : left);
    if (isRight) b += 1;
    else a += 1;
  }
}

/** @param {Row} row */
function rank({ clock }) {
  return clock ? (clock.severity ?? 1) : 0;
}

/** A no that went out, or was put into the box, waits for nobody. @param {Entry} entry */
function isOpen({ clock, not_recruiting: isAside, declined_at: declined, inserted_at: inserted, stage }) {
  return clock !== null || (!isAside && !declined && !inserted && stage !== "closed" && stage !== "not_recruiting");
}

/** @param {Waiting} found @param {RankedClock | null} clock @returns {Row} */
function ofFound(found, clock) {
  return {
    key: found.thread_id,
    title: titleOf(found.company, found.role, found.recruiter),
    who: found.recruiter ?? "",
    age: daysWords(found.age_days),
    stage: found.stage,
    isUnsure: found.abstained,
    medium: found.medium,
    flags: found.flags,
    clock: found.clock ?? clock,
    site: "gmail",
    href: gmailAddress(found.account, found.thread_id),
    thread: { channel: "email", gmail: { thread_id: found.thread_id, account: found.account } },
  };
}

/** @param {Entry} entry @returns {Row} */
function ofEntry(entry) {
  const { person, account, conversation, thread_id: id } = entry;
  const isMail = entry.channel === "email";
  return {
    key: `entry-${entry.id}`,
    title: titleOf(entry.company ?? entry.agency, entry.role, person?.name ?? null),
    who: person?.name ?? "",
    age: agoWords(entry.received_at),
    stage: entry.stage,
    isUnsure: false,
    medium: entry.medium,
    flags: [],
    clock: entry.clock,
    site: isMail ? "gmail" : "linkedin",
    href: isMail ? gmailAddress(account, id) : linkedinAddress(conversation),
    thread: isMail
      ? { channel: "email", gmail: { thread_id: id ?? "", account } }
      : { channel: "linkedin", linkedin: { conversation: conversation ?? "", profile: null } },
  };
}

/** @param {string | null} company @param {string | null} role @param {string | null} name */
function titleOf(company, role, name) {
  return [company, role].filter(Boolean).join(" · ") || name || "A recruiter";
}

/** @param {string | null} account @param {string | null} thread */
export function gmailAddress(account, thread) {
  if (!thread || !/^[0-9a-z]{6,32}$/u.test(thread)) return null;
  const who = account ? `?authuser=${encodeURIComponent(account)}` : "";
  return `${GMAIL_ORIGIN}/mail/${who}#all/${thread}`;
}

/** @param {string | null} conversation as LinkedIn names it in its own addresses, where it does */
export function linkedinAddress(conversation) {
  if (!conversation || !/^2-[\w=-]{10,160}$/u.test(conversation)) return null;
  return `${LINKEDIN_ORIGIN}/messaging/thread/${conversation}/`;
}
