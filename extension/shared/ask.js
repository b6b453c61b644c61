/**
 * Asks the background and always gets an Outcome: what goes wrong on the way becomes a state too.
 */

import { ext } from "./ext.js";

/**
 * @param {import("./types.js").Message} message
 * @returns {Promise<import("./types.js").Outcome>} never rejects
 */
export async function ask(message) {
  // A page outlives the extension it was given: after a reload `runtime.id` is gone.
  if (!ext.runtime?.id) return { state: "reloaded" };
  try {
    const outcome = await ext.runtime.sendMessage(message);
    return outcome ?? { state: "error" };
  } catch {
    return { state: ext.runtime?.id ? "error" : "reloaded" };
  }
}
