/**
 * hello, proof, call: turns whatever happens on the wire into one Outcome.
 *
 * The proof is asked for once per wake of the worker and again after any failure; before it is good
 * neither the token nor a word of a message leaves the browser.
 *
 * @typedef {import("../shared/types.js").Outcome} Outcome
 * @typedef {import("./vault.js").Key} Key
 */

import { ext } from "../shared/ext.js";
import { API_VERSION, CALL_MS, HELLO_MS, SERVICE_NAME } from "../shared/protocol.js";
import { request } from "./http.js";
import { isProofGood, newChallenge } from "./proof.js";
import { readKey } from "./vault.js";

/** The client id that the service has proved itself to in this wake. @type {string | null} */
let provedTo = null;

/** A greeting under way: calls that come at once share it. @type {Promise<Outcome> | null} */
let greeting = null;

/** Makes the next call ask for the proof again. */
export function distrust() {
  provedTo = null;
}

/**
 * Calls a route that needs the token.
 *
 * @param {string} path
 * @param {unknown} [body] a POST when given
 * @returns {Promise<{ outcome: Outcome, body?: any }>} `body` only when `outcome.state` is `ready`
 */
export async function call(path, body) {
  const key = await readKey();
  const trust = key && provedTo === key.client ? ready() : await greetOnce(key);
  if (trust.state !== "ready" || !key) return { outcome: trust };
  const headers = {
    Authorization: `Bearer ${key.token}`,
    "X-Bowout-Version": ext.runtime.getManifest().version, // for `bowout doctor`
  };
  const result = await request(path, { body, headers, ms: CALL_MS });
  const outcome = judge(result);
  if (result.kind === "answer" && outcome.state === "ready") return { outcome, body: result.body };
  if (result.kind !== "answer" || outcome.state === "unpaired") distrust();
  return { outcome };
}

/** @param {Key | null} key @returns {Promise<Outcome>} */
function greetOnce(key) {
  greeting ??= hello(key).finally(() => {
    greeting = null;
  });
  return greeting;
}

/**
 * Asks who answers on the port and, when we hold a key, for the proof that it is our service.
 *
 * @param {Key | null} key
 * @returns {Promise<Outcome>} `ready`, or the state that keeps us from calling; without a key a good
 *   service gives `unpaired`
 */
export async function hello(key) {
  const challenge = newChallenge();
  /** @type {Record<string, string>} */
  const headers = key
    ? { "X-Bowout-Challenge": challenge, "X-Bowout-Client": key.client }
    : {};
  let result = await request("/v1/hello", { headers, ms: HELLO_MS });
  if (result.kind === "down") result = await request("/v1/hello", { headers, ms: HELLO_MS });
  if (result.kind === "no_permission" || result.kind === "down") return { state: result.kind };
  if (result.kind === "slow") return { state: "down" };
  if (result.kind === "garbage" || result.status !== 200) return { state: "stranger" };
  const { name, api, proof } = result.body;
  if (name !== SERVICE_NAME || !Array.isArray(api)) return { state: "stranger" };
  if (!api.includes(API_VERSION)) return versionGap(api);
  if (!key || proof === null) return { state: "unpaired" };
  if (!(await isProofGood(key.token, challenge, String(proof)))) return { state: "stranger" };
  provedTo = key.client;
  return ready();
}

/** @param {unknown[]} api the versions that the service speaks @returns {Outcome} */
function versionGap(api) {
  const isNewer = api.some((version) => typeof version === "number" && version > API_VERSION);
  return { state: isNewer ? "old_extension" : "old_service" };
}

/** @param {import("./http.js").Answer | import("./http.js").Failure} result @returns {Outcome} */
function judge(result) {
  switch (result.kind) {
    case "no_permission":
    case "down":
      return { state: result.kind };
    case "slow":
      return failed("timeout", "The service took too long to answer.", "Try again in a moment.");
    case "garbage":
      return failed("bad_answer", "The service gave an answer that could not be read.", null);
    case "answer":
      if (result.status === 200) return ready();
      return refusal(result.status, result.body.error);
  }
}

/** @param {number} status @param {any} error the `error` of the answer @returns {Outcome} */
function refusal(status, error) {
  const code = typeof error?.code === "string" ? error.code : `http_${status}`;
  // The service had proved itself, so a refusal means that it no longer knows our token.
  if (status === 401 || code === "refused") return { state: "unpaired" };
  const message = typeof error?.message === "string" ? error.message : "The service could not answer.";
  return failed(code, message, typeof error?.hint === "string" ? error.hint : null);
}

/** @param {string} code @param {string} message @param {string | null} hint @returns {Outcome} */
export function failed(code, message, hint) {
  return { state: "error", error: { code, message, hint } };
}

/** @returns {Outcome} */
function ready() {
  return { state: "ready" };
}
