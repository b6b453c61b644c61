/**
 * What the last gesture in a tab led to, for the toolbar popup.
 *
 * In `storage.session`: memory that outlives the worker's naps, never the disk, closed to content
 * scripts. Gone when the tab leaves the page.
 *
 * @typedef {import("./shared/types.js").TabResult} TabResult
 * @typedef {import("./shared/types.js").Outcome} Outcome
 */

import { ext } from "./shared/ext.js";
import { INSERTED_BADGE, STATES } from "./shared/states.js";

/** @param {number} tab */
const slot = (tab) => `result:${tab}`;

/** @param {number} tab @returns {Promise<TabResult | null>} */
export async function readResult(tab) {
  const kept = await ext.storage.session.get(slot(tab));
  return /** @type {TabResult | undefined} */ (kept[slot(tab)]) ?? null;
}

/** @param {number} tab @param {TabResult} result keeps it and shows its badge */
export async function keepResult(tab, result) {
  await ext.storage.session.set({ [slot(tab)]: result });
  const { text, color } = result.inserted === null ? STATES[result.state].badge : INSERTED_BADGE;
  try {
    await ext.action.setBadgeBackgroundColor({ tabId: tab, color });
    await ext.action.setBadgeText({ tabId: tab, text });
  } catch {
    await dropResult(tab); // the tab was closed meanwhile
  }
}

/** @param {number} tab */
export async function dropResult(tab) {
  await ext.storage.session.remove(slot(tab));
}

/** @param {number} tab @returns {Promise<Outcome>} */
export async function lastResult(tab) {
  return { state: "ready", result: await readResult(tab) };
}
