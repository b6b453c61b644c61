/**
 * The doorman: hears every message, checks who sent it, hands it to one handler.
 *
 * Runs as a service worker (Chromium) or an event page (Firefox). Either may be stopped at any time:
 * listeners are set at the top level, nothing that matters is kept in a variable.
 *
 * @typedef {import("./shared/types.js").Message} Message
 * @typedef {import("./shared/types.js").Outcome} Outcome
 */

import { diagnose } from "./diagnose.js";
import { againOn, beginOn, placeOn } from "./linkedin.js";
import { onCommand, onMenu, onTab, raiseMenu } from "./menu.js";
import { lastResult } from "./results.js";
import { whoSent } from "./sender.js";
import { failed } from "./service/client.js";
import { askDesk } from "./service/desk.js";
import { record } from "./service/ledger.js";
import { pair, unpair } from "./service/pairing.js";
import { forgetSuggestions, lint, status, suggest } from "./service/suggest.js";
import { ext } from "./shared/ext.js";

/**
 * One handler a verb, and who may ask for it: `page` is the content script in Gmail, `own` a page
 * of the extension.
 *
 * @type {Record<string, { by: ("page" | "own")[], handle: (message: any) => Promise<Outcome> }>}
 */
const VERBS = {
  suggest: { by: ["page", "own"], handle: ({ thread, fresh }) => suggest(thread, fresh === true) },
  lint: { by: ["page", "own"], handle: ({ draft }) => lint(draft) },
  record: { by: ["page", "own"], handle: ({ note }) => record(note) },
  open_pairing: { by: ["page", "own"], handle: openPairing },
  status: { by: ["own"], handle: status },
  desk: { by: ["own"], handle: ({ question, body }) => askDesk(question, body) },
  pair: { by: ["own"], handle: ({ code }) => afresh(pair(String(code))) },
  unpair: { by: ["own"], handle: () => afresh(unpair()) },
  last: { by: ["own"], handle: ({ tab }) => lastResult(tab) },
  begin: { by: ["own"], handle: ({ tab }) => beginOn(tab) },
  diagnose: { by: ["own"], handle: ({ tab }) => diagnose(tab) },
  place: { by: ["own"], handle: ({ tab, index, mode }) => placeOn(tab, index, mode) },
  again: { by: ["own"], handle: ({ tab, reason, as_stage, facts }) => againOn(tab, { reason, as_stage, facts }) },
};

ext.runtime.onMessage.addListener((message, sender, answer) => {
  const verb = Object.hasOwn(VERBS, message?.verb) ? VERBS[message.verb] : undefined;
  const who = whoSent(sender);
  if (!verb || !who || !verb.by.includes(who)) return false; // silence: the sender learns nothing
  verb.handle(message).then(answer, () => answer(mishap()));
  return true; // the answer comes later
});

ext.runtime.onInstalled.addListener(({ reason }) => {
  raiseMenu();
  if (reason === "install") void openPairing();
});
ext.contextMenus.onClicked.addListener(onMenu);
ext.commands.onCommand.addListener(onCommand);
ext.tabs.onRemoved.addListener(onTab.removed);
ext.tabs.onUpdated.addListener(onTab.updated);

/** @returns {Promise<Outcome>} */
async function openPairing() {
  await ext.runtime.openOptionsPage();
  return { state: "ready" };
}

/** @param {Promise<Outcome>} pairing @returns {Promise<Outcome>} */
async function afresh(pairing) {
  forgetSuggestions();
  return pairing;
}

/** @returns {Outcome} */
function mishap() {
  return failed("extension", "Something went wrong in the extension.", "Reload the page and try again.");
}
