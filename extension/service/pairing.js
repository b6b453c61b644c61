/**
 * A code from the terminal becomes a token; unpairing forgets it.
 *
 * @typedef {import("../shared/types.js").Outcome} Outcome
 */

import { CALL_MS } from "../shared/protocol.js";
import { distrust, failed, hello } from "./client.js";
import { request } from "./http.js";
import { forgetKey, keepKey } from "./vault.js";

/**
 * @param {string} typed the code as a person types it: any case, with or without the hyphen
 * @returns {Promise<Outcome>} `ready` when paired; `error` with the service's words when not
 */
export async function pair(typed) {
  const code = normalise(typed);
  if (!code) {
    return failed("bad_code", "A code has eight letters or digits, such as K7QX-2M9P.", null);
  }
  const greeting = await hello(null);
  if (greeting.state !== "unpaired") return greeting;
  const body = { code, label: browserLabel() };
  const result = await request("/v1/pair", { body, ms: CALL_MS });
  if (result.kind === "no_permission" || result.kind === "down") return { state: result.kind };
  if (result.kind !== "answer") return { state: "stranger" };
  const { token, client, error } = result.body;
  if (result.status === 200 && typeof token === "string" && typeof client === "string") {
    await keepKey({ token, client });
    distrust();
    return { state: "ready" };
  }
  const message = error?.message ?? "That code was not accepted.";
  return failed(error?.code ?? "pairing_failed", message, error?.hint ?? null);
}

/** Forgets the token. The service forgets us by `bowout pair --revoke`. @returns {Promise<Outcome>} */
export async function unpair() {
  await forgetKey();
  distrust();
  return { state: "unpaired" };
}

/** @param {string} typed @returns {string | null} such as `K7QX-2M9P` */
function normalise(typed) {
  const letters = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null;
}

/** @returns {string} what the list of paired browsers shows, such as `Chromium on Linux` */
function browserLabel() {
  const agent = navigator.userAgent;
  const browser = agent.includes("Firefox") ? "Firefox" : agent.includes("Edg/") ? "Edge" : "Chromium";
  const systems = ["Windows", "Mac", "Linux"];
  return `${browser} on ${systems.find((system) => agent.includes(system)) ?? "this computer"}`;
}
