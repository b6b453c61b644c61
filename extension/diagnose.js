/**
 * "Diagnose this page": which signals matched in the page of a tab, without its content.
 *
 * @typedef {import("./shared/types.js").Outcome} Outcome
 * @typedef {import("./shared/types.js").Signal} Signal
 */

import { diagnoseOn } from "./linkedin.js";
import { ext } from "./shared/ext.js";

/** @param {number} tab @returns {Promise<Outcome>} `signals` when `ready` */
export async function diagnose(tab) {
  const signals = (await fromGmail(tab)) ?? (await diagnoseOn(tab));
  return signals ? { state: "ready", signals } : { state: "wrong_page" };
}

/** @param {number} tab @returns {Promise<Signal[] | null>} null where no script of ours answers */
async function fromGmail(tab) {
  try {
    const signals = await ext.tabs.sendMessage(tab, { verb: "diagnose" }, { frameId: 0 });
    return Array.isArray(signals) ? signals : null;
  } catch {
    return null;
  }
}
