/**
 * Tells the ledger of the service what happened in a thread, after it has happened.
 *
 * Nothing waits for this and nothing depends on it: a service without a ledger, a full disk or a
 * service that has stopped since costs a memory, never a reply.
 *
 * @typedef {import("../shared/types.js").Note} Note
 * @typedef {import("../shared/types.js").Outcome} Outcome
 */

import { call } from "./client.js";
import { forgetSuggestions } from "./suggest.js";

/** After these a thread is answered another way. @type {ReadonlySet<string>} */
const CHANGING = new Set(["not_recruiting", "recruiting", "decided", "undecided", "called", "sent"]);

/**
 * @param {Note} note
 * @returns {Promise<Outcome>} `ready` when it is remembered, or when the thread has no name that it
 *   could be remembered by
 */
export async function record({ thread, ...told }) {
  const named = nameOf(thread);
  if (!named) return { state: "ready" };
  const { outcome } = await call("/v1/ledger/record", { thread: named, ...told });
  if (CHANGING.has(told.event)) forgetSuggestions();
  return outcome;
}

/** @param {Note["thread"]} thread */
function nameOf({ channel, gmail, linkedin }) {
  if (gmail) return { channel, ...gmail };
  return linkedin ? { channel, conversation: linkedin.conversation, account: null } : null;
}
