/**
 * Makes a thread fit through the service's door: the newest messages, up to a size.
 *
 * The service refuses a body over 256 KB without a word, as it refuses every crafted request.
 */

import { MAX_MESSAGES, MAX_THREAD_BYTES } from "../shared/protocol.js";

const WORST_ESCAPE = 6; // a control character becomes six bytes of JSON

/**
 * @param {import("../shared/types.js").ThreadIn} thread
 * @returns {import("../shared/types.js").ThreadIn} with at most `MAX_MESSAGES` messages that take
 *   `MAX_THREAD_BYTES` of JSON; the oldest go first, at last the end of the newest
 */
export function fit(thread) {
  /** @type {import("../shared/types.js").MessageIn[]} */
  const kept = [];
  let room = MAX_THREAD_BYTES;
  for (const message of thread.messages.slice(-MAX_MESSAGES).reverse()) {
    const size = bytesOf(message);
    if (size > room && kept.length > 0) break;
    const text = size > room ? message.text.slice(0, room / WORST_ESCAPE) : message.text;
    kept.unshift({ ...message, text });
    room -= size;
  }
  return { ...thread, messages: kept };
}

/** @param {unknown} value */
function bytesOf(value) {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
