/**
 * Asks the background and always gets an Outcome: what goes wrong on the way becomes a state too.
 */

import { ext } from "./ext.js";
import { ASK_MS } from "./protocol.js";

/**
 * @param {import("./types.js").Message} message
 * @returns {Promise<import("./types.js").Outcome>} never rejects
 */
export async function ask(message) {
  // A page outlives the extension it was given: after a reload `runtime.id` is gone.
  if (!ext.runtime?.id) return { state: "reloaded" };
  try {
    const outcome = await Promise.race([ext.runtime.sendMessage(message), silence()]);
    return outcome ?? { state: "error" };
  } catch {
    return { state: ext.runtime?.id ? "error" : "reloaded" };
  }
}

/** A background that is stopped in the middle of a call never answers. @returns {Promise<null>} */
function silence() {
  return new Promise((resolve) => setTimeout(resolve, ASK_MS, null));
}
