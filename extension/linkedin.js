/**
 * One gesture on LinkedIn: read the conversation, ask, put the first reply into its box.
 *
 * The functions that run in the page are injected by this gesture and stand alone, but for two that
 * lay down in our own world what the others use; between gestures LinkedIn's page holds nothing of
 * ours. The rest is shown in the toolbar popup, never in the page.
 *
 * @typedef {import("./shared/types.js").Insertion} Insertion
 * @typedef {import("./shared/types.js").Outcome} Outcome
 * @typedef {import("./shared/types.js").Reading} Reading
 * @typedef {import("./shared/types.js").TabResult} TabResult
 * @typedef {import("./shared/types.js").ThreadIn} ThreadIn
 * @typedef {import("./shared/types.js").Hint} Hint
 * @typedef {"insert" | "replace"} Mode
 */

import { insertAtCaret } from "./content/insert.js";
import { keepResult, readResult } from "./results.js";
import { record } from "./service/ledger.js";
import { suggest } from "./service/suggest.js";
import { ext } from "./shared/ext.js";
import { SPOKEN } from "./shared/words.js";
import { diagnosePage } from "./sites/linkedin/diagnose.js";
import { layMessages } from "./sites/linkedin/messages.js";
import { readConversation } from "./sites/linkedin/read.js";
import { reachInto } from "./sites/linkedin/reach.js";
import { LINKEDIN } from "./sites/linkedin/selectors.js";

/** What the service says of a correction that cannot stand in a reply. */
const REFUSED = "bad_input";

/** Tabs where a gesture is under way: a second one in the meantime is the same wish. */
const busy = new Set();

/**
 * @param {number} tab
 * @param {Hint} hint what the browser knows of the place that was clicked
 * @param {number} frame
 */
export async function gestureOn(tab, hint, frame) {
  if (await gesture(tab, hint, frame)) await showResult(tab);
}

/** The popup's own button: the same gesture, without a place. @param {number} tab */
export async function beginOn(tab) {
  await gesture(tab, { isKey: true }, 0);
  return told(await readResult(tab));
}

/**
 * Another of the suggestions into the box.
 *
 * @param {number} tab
 * @param {number} index
 * @param {Mode} mode
 * @returns {Promise<Outcome>}
 */
export async function placeOn(tab, index, mode) {
  const result = await readResult(tab);
  const reply = result?.suggestion?.replies[index];
  if (!result || !reply || SPOKEN.has(reply.kind)) return { state: "insert_failed", result };
  const placed = await place(tab, result, index, mode === "replace" ? "replace" : "insert");
  await keepResult(tab, placed);
  return told(placed);
}

/** Which signals of the page matched; nothing is asked or written. @param {number} tab */
export async function diagnoseOn(tab) {
  await inPage(tab, 0, reachInto, []);
  return inPage(tab, 0, diagnosePage, [LINKEDIN]);
}

/**
 * Asks anew for the conversation that was read, with another reason, stage or fact. A correction
 * that the service does not take is forgotten: what was there stays.
 *
 * @param {number} tab
 * @param {Pick<ThreadIn, "reason" | "as_stage" | "facts">} said the person's own word
 * @returns {Promise<Outcome>}
 */
export async function againOn(tab, said) {
  const before = await readResult(tab);
  if (!before?.thread) return { state: "no_thread", result: before };
  const asked = await ask({ ...before.thread, ...said }, before.frame);
  if (asked.state === "error" && asked.error?.code === REFUSED) {
    return { state: "error", error: asked.error, result: before };
  }
  const hasText = before.inserted !== null && asked.suggestion !== null;
  const result = hasText ? await placeFirst(tab, asked, "replace") : asked;
  await keepResult(tab, result);
  return told(result);
}

/**
 * Shows what came of it: the popup where the browser opens it, else a small window for a failure
 * (a success is seen in the box and on the badge). Nothing over a tab the person has since left.
 *
 * @param {number} tab
 */
export async function showResult(tab) {
  const shown = await ext.tabs.get(tab).catch(() => null); // null: closed meanwhile
  if (!shown?.active) return;
  try {
    await ext.action.openPopup();
  } catch {
    const result = await readResult(tab);
    if (!result || result.inserted !== null) return;
    const url = ext.runtime.getURL(`ui/popup.html?tab=${tab}`);
    await ext.windows.create({ url, type: "popup", width: 420, height: 560 });
  }
}

/** @param {number} tab @param {Hint} hint @param {number} frame @returns {Promise<boolean>} */
async function gesture(tab, hint, frame) {
  if (busy.has(tab)) return false;
  busy.add(tab);
  try {
    await keepResult(tab, await answer(tab, hint, frame));
  } finally {
    busy.delete(tab);
  }
  return true;
}

/** @param {number} tab @param {Hint} hint @param {number} frame @returns {Promise<TabResult>} */
async function answer(tab, hint, frame) {
  await inPage(tab, frame, reachInto, []);
  await inPage(tab, frame, layMessages, [LINKEDIN]);
  const reading = await inPage(tab, frame, readConversation, [hint, LINKEDIN]);
  if (!reading) return resultOf("wrong_page", frame);
  if (!reading.ok) {
    const words = reading.thread && (await ask(reading.thread, frame)); // to copy, without a box
    return { ...(words ?? resultOf("working", frame)), state: reading.reason };
  }
  const asked = await ask(reading.thread, frame);
  return asked.suggestion ? placeFirst(tab, asked) : asked;
}

/** @param {ThreadIn} thread @param {number} frame @returns {Promise<TabResult>} */
async function ask(thread, frame) {
  const { state, suggestion = null, error } = await suggest(thread, false);
  return { ...resultOf(state, frame), thread, suggestion, error };
}

/** @param {number} tab @param {TabResult} asked @param {Mode} [mode] @returns {Promise<TabResult>} */
async function placeFirst(tab, asked, mode) {
  const replies = asked.suggestion?.replies ?? [];
  if (asked.suggestion?.stage.label === "not_recruiting") {
    const isSaid = asked.thread?.as_stage === "not_recruiting" || asked.suggestion.remembered?.not_recruiting;
    return { ...asked, state: isSaid ? "set_aside" : "not_recruiting" };
  }
  if (asked.suggestion?.stage.abstained) return { ...asked, state: "unsure" };
  const first = replies.findIndex((reply) => !SPOKEN.has(reply.kind));
  if (first < 0) return asked;
  const isBroken = replies[first]?.findings.some(({ severity }) => severity === "error");
  return isBroken ? { ...asked, state: "confirm_insert" } : place(tab, asked, first, mode);
}

/**
 * @param {number} tab
 * @param {TabResult} asked
 * @param {number} index
 * @param {Mode} [mode] "replace" leaves the box alone when the person has edited our text since
 * @returns {Promise<TabResult>}
 */
async function place(tab, asked, index, mode = "insert") {
  const text = asked.suggestion?.replies[index]?.text ?? "";
  const insertion = await inPage(tab, asked.frame, insertAtCaret, [text, null, mode]);
  if (insertion?.ok) {
    void record(noteOf(asked, "inserted", index));
    return { ...asked, state: "ready", inserted: index };
  }
  return { ...asked, state: mode === "replace" ? "ready" : (insertion?.reason ?? "insert_failed") };
}

/**
 * Runs a function in the page, in our isolated world.
 *
 * @template {unknown[]} A
 * @template R
 * @param {number} tab
 * @param {number} frame
 * @param {(...args: A) => R} func stands alone: the browser sends its source
 * @param {A} args
 * @returns {Promise<Awaited<R> | null>} null where the browser does not let us in
 */
async function inPage(tab, frame, func, args) {
  try {
    const target = { tabId: tab, frameIds: [frame] };
    const [run] = await ext.scripting.executeScript({ target, func, args });
    return /** @type {Awaited<R> | null} */ (run?.result ?? null);
  } catch {
    return null;
  }
}

/**
 * @param {TabResult} result
 * @param {import("./shared/types.js").LedgerEvent} event
 * @param {number} index of the reply that it happened with
 * @returns {import("./shared/types.js").Note}
 */
function noteOf({ thread, suggestion }, event, index) {
  const { kind, reason } = suggestion?.replies[index] ?? {};
  const { channel = "linkedin", linkedin } = thread ?? {};
  return { thread: { channel, linkedin }, event, stage: suggestion?.stage.label, kind, reason, medium: "linkedin" };
}

/** @param {TabResult["state"]} state @param {number} frame @returns {TabResult} */
function resultOf(state, frame) {
  return { state, site: "linkedin", frame, thread: null, suggestion: null, inserted: null };
}

/** @param {TabResult | null} result @returns {Outcome} */
function told(result) {
  return { state: result?.state ?? "working", result };
}
