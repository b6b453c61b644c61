/**
 * Suggestions and findings, the former remembered so that a click after a prefetch is instant.
 *
 * The memory is bounded, lives in the worker only and is gone when the worker sleeps. Two questions
 * are the same when thread, number of messages, reason, stage and corrections are; where the service had to rely
 * on the page's text, that text must be the same too (a message may have been unfolded since).
 *
 * @typedef {import("../shared/types.js").Outcome} Outcome
 * @typedef {import("../shared/types.js").ThreadIn} ThreadIn
 * @typedef {{ digest: string, at: number, outcome: Promise<Outcome> }} Remembered
 */

import { call, failed } from "./client.js";
import { fit } from "./fit.js";

const MOST = 24; // threads a person goes back and forth between
const FRESH_MS = 5 * 60_000; // the advice has a clock; older answers are made anew

/** @type {Map<string, Remembered>} */
const memory = new Map();

/** Forgets every suggestion: the pairing changed, or another service answers. */
export function forgetSuggestions() {
  memory.clear();
}

/**
 * @param {ThreadIn} thread
 * @param {boolean} fresh true asks the service in any case
 * @returns {Promise<Outcome>} `suggestion` when `ready`
 */
export async function suggest(thread, fresh) {
  const body = fit(thread);
  const key = keyOf(body);
  const digest = await digestOf(body);
  const known = memory.get(key);
  if (known && !fresh && Date.now() - known.at < FRESH_MS) {
    const outcome = await known.outcome;
    const isSame = known.digest === digest || outcome.suggestion?.source === "gmail";
    if (outcome.state === "ready" && isSame) return outcome;
  }
  const outcome = askService(body);
  remember(key, { digest, at: Date.now(), outcome });
  if ((await outcome).state !== "ready") memory.delete(key);
  return outcome;
}

/**
 * @param {import("../shared/types.js").Draft} draft
 * @returns {Promise<Outcome>} `findings` when `ready`
 */
export async function lint(draft) {
  const { outcome, body } = await call("/v1/lint", draft);
  if (outcome.state !== "ready") return outcome;
  return Array.isArray(body.findings) ? { state: "ready", findings: body.findings } : unreadable();
}

/** @returns {Promise<Outcome>} `status` when `ready` */
export async function status() {
  const { outcome, body } = await call("/v1/status");
  return outcome.state === "ready" ? { state: "ready", status: body } : outcome;
}

/** @param {ThreadIn} body @returns {Promise<Outcome>} */
async function askService(body) {
  const { outcome, body: suggestion } = await call("/v1/suggest", body);
  if (outcome.state !== "ready") return outcome;
  const isWhole = typeof suggestion.stage?.label === "string" && Array.isArray(suggestion.replies);
  return isWhole ? { state: "ready", suggestion } : unreadable();
}

/** @returns {Outcome} */
function unreadable() {
  return failed("bad_answer", "The service gave an answer that could not be read.", null);
}

/** @param {string} key @param {Remembered} entry */
function remember(key, entry) {
  memory.delete(key);
  memory.set(key, entry);
  for (const oldest of memory.keys()) {
    if (memory.size <= MOST) break;
    memory.delete(oldest);
  }
}

/** @param {ThreadIn} thread */
function keyOf({ channel, id, gmail, messages, reason, as_stage: asStage, facts }) {
  const where = gmail ?? { thread_id: null, account: null };
  const said = [reason ?? null, asStage ?? null, facts ?? null];
  return JSON.stringify([channel, id, where, messages.length, ...said]);
}

/** @param {ThreadIn} thread */
async function digestOf(thread) {
  const bytes = new TextEncoder().encode(JSON.stringify(thread));
  return String(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
