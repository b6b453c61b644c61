/**
 * One request to the service and every way it can end; the only `fetch` of the extension.
 *
 * @typedef {{ kind: "answer", status: number, body: any }} Answer a JSON object came back
 * @typedef {{ kind: "no_permission" } | { kind: "down" } | { kind: "slow" } | { kind: "garbage" }} Failure
 */

import { ext } from "../shared/ext.js";
import { BASE, SERVICE_PATTERN } from "../shared/protocol.js";

/**
 * @param {string} path such as `/v1/hello`
 * @param {{ body?: unknown, headers?: Record<string, string>, ms: number }} options a `body` makes it
 *   a POST; after `ms` milliseconds it counts as slow
 * @returns {Promise<Answer | Failure>} never rejects
 */
export async function request(path, { body, headers = {}, ms }) {
  const isPost = body !== undefined;
  try {
    const response = await fetch(BASE + path, {
      method: isPost ? "POST" : "GET",
      headers: isPost ? { ...headers, "Content-Type": "application/json" } : headers,
      body: isPost ? JSON.stringify(body) : undefined,
      cache: "no-store",
      credentials: "omit",
      redirect: "manual", // whoever redirects is not the service
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(ms),
    });
    return await read(response);
  } catch (error) {
    if (error instanceof DOMException && error.name === "TimeoutError") return { kind: "slow" };
    // A withdrawn permission looks just like a service that is off: ask which it is.
    return { kind: (await mayReachService()) ? "down" : "no_permission" };
  }
}

/** @returns {Promise<boolean>} */
export function mayReachService() {
  return ext.permissions.contains({ origins: [SERVICE_PATTERN] });
}

/** @param {Response} response @returns {Promise<Answer | Failure>} */
async function read(response) {
  if (response.type === "opaqueredirect") return { kind: "garbage" };
  const text = await response.text();
  try {
    const body = JSON.parse(text);
    if (typeof body !== "object" || body === null) return { kind: "garbage" };
    return { kind: "answer", status: response.status, body };
  } catch {
    return { kind: "garbage" };
  }
}
