/**
 * What the desk asks of the service: each question has one address, nothing else can be reached.
 *
 * @typedef {import("../shared/types.js").Outcome} Outcome
 * @typedef {import("../shared/types.js").Question} Question
 */

import { call, failed } from "./client.js";
import { forgetSuggestions } from "./suggest.js";

/** @type {ReadonlyMap<string, string>} */
const ADDRESSES = new Map(
  /** @type {[Question, string][]} */ ([
    ["ledger", "/v1/ledger"],
    ["forget", "/v1/ledger/forget"],
    ["reminders", "/v1/reminders"],
    ["stats", "/v1/stats"],
    ["settings", "/v1/settings"],
    ["triage", "/v1/triage"],
  ]),
);

/** A suggestion made before these were changed is no longer right. @type {ReadonlySet<string>} */
const CHANGING = new Set(/** @type {Question[]} */ (["forget", "settings"]));

/**
 * @param {Question} question
 * @param {object} [body] a change, or conditions
 * @returns {Promise<Outcome>} `data`, the service's answer as it came, when `ready`
 */
export async function askDesk(question, body) {
  const address = ADDRESSES.get(question);
  if (!address) return failed("extension", "The desk asked for something that is not there.", "Reload the page.");
  const { outcome, body: data } = await call(address, body);
  if (body && CHANGING.has(question)) forgetSuggestions();
  return outcome.state === "ready" ? { state: "ready", data } : outcome;
}
