/**
 * The two gestures besides the button in Gmail: the right-click entry and Alt+Shift+D.
 *
 * In Gmail they tell the content script. On LinkedIn nothing of ours stands in the page: the gesture
 * itself lends access to the tab (`activeTab`), and only then something is read.
 */

import { gestureOn, showResult } from "./linkedin.js";
import { dropResult, keepResult } from "./results.js";
import { ext } from "./shared/ext.js";
import { GMAIL_ORIGIN, LINKEDIN_ORIGIN } from "./shared/protocol.js";

const ENTRY = "suggest";

/** Puts the entry into the context menu; called once per installation. */
export function raiseMenu() {
  ext.contextMenus.removeAll(() => {
    ext.contextMenus.create({
      id: ENTRY,
      title: "Suggest a graceful no",
      contexts: ["page", "selection", "editable", "link"],
      documentUrlPatterns: [`${GMAIL_ORIGIN}/*`, `${LINKEDIN_ORIGIN}/*`],
    });
  });
}

/**
 * @param {chrome.contextMenus.OnClickData} info
 * @param {chrome.tabs.Tab} [tab]
 */
export async function onMenu(info, tab) {
  if (info.menuItemId !== ENTRY || tab?.id === undefined) return;
  // `targetElementId` is Firefox only: it names the element under the pointer.
  const { selectionText, targetElementId } = /** @type {import("./shared/types.js").Hint} */ (info);
  await begin(tab.id, info.pageUrl ?? tab.url, { selectionText, targetElementId }, info.frameId);
}

/**
 * @param {string} command
 * @param {chrome.tabs.Tab} [given] the active tab, where the browser tells it
 */
export async function onCommand(command, given) {
  if (command !== ENTRY) return;
  const [tab] = given ? [given] : await ext.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id !== undefined) await begin(tab.id, tab.url, { isKey: true }, 0);
}

export const onTab = {
  /** @param {number} tab */
  removed: (tab) => void dropResult(tab),
  /** @param {number} tab @param {{ status?: string }} change */
  updated: (tab, change) => {
    if (change.status === "loading") void dropResult(tab);
  },
};

/**
 * @param {number} tab
 * @param {string | undefined} url
 * @param {import("./shared/types.js").Hint} hint
 * @param {number} [frame]
 */
async function begin(tab, url, hint, frame = 0) {
  const origin = url && URL.canParse(url) ? new URL(url).origin : null;
  if (origin === LINKEDIN_ORIGIN) return gestureOn(tab, hint, frame);
  if (origin === GMAIL_ORIGIN && (await tellGmail(tab))) return;
  // Gmail was open before the extension came: its content script is not there, or is an old one.
  const state = origin === GMAIL_ORIGIN ? "reloaded" : "wrong_page";
  const site = origin === GMAIL_ORIGIN ? "gmail" : "linkedin";
  await keepResult(tab, { state, site, frame: 0, thread: null, suggestion: null, inserted: null });
  await showResult(tab);
}

/** @param {number} tab @returns {Promise<boolean>} whether a content script heard it */
async function tellGmail(tab) {
  try {
    await ext.tabs.sendMessage(tab, { verb: "menu" }, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}
