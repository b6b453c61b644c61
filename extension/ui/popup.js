/**
 * The toolbar popup: what the last gesture in this tab led to, or how things stand.
 *
 * Also opened as a small window (`?tab=ID`) where the browser does not open popups for extensions.
 *
 * @typedef {import("../shared/types.js").Corrections} Corrections
 * @typedef {import("../shared/types.js").Outcome} Outcome
 * @typedef {import("../shared/types.js").PanelActions} PanelActions
 * @typedef {import("../shared/types.js").TabResult} TabResult
 */

import { ask } from "../shared/ask.js";
import { ext } from "../shared/ext.js";
import { sentences } from "../shared/words.js";
import { renderHome } from "./home.js";
import { renderPanel } from "./panel.js";

const root = /** @type {HTMLElement} */ (document.getElementById("panel"));

/** @returns {Promise<chrome.tabs.Tab | null>} the tab that this popup is about */
async function ownTab() {
  const named = Number(new URLSearchParams(location.search).get("tab"));
  if (named) {
    document.documentElement.classList.add("windowed");
    return ext.tabs.get(named).catch(() => null);
  }
  const [tab] = await ext.tabs.query({ active: true, lastFocusedWindow: true });
  return tab ?? null;
}

/** @param {chrome.tabs.Tab | null} tab */
async function start(tab) {
  const kept = tab?.id === undefined ? null : await ask({ verb: "last", tab: tab.id });
  if (tab?.id !== undefined && kept?.result) showResult(tab.id, kept.result);
  else await showHome(tab);
}

/** @param {chrome.tabs.Tab | null} tab */
async function showHome(tab) {
  const outcome = await ask({ verb: "status" });
  renderHome(root, outcome, tab?.url ?? null, {
    retry: () => void showHome(tab),
    openPairing,
    begin: () => void begin(tab?.id),
  });
}

/** Starts in the page what the menu entry starts. @param {number | undefined} tab */
async function begin(tab) {
  if (tab === undefined) return;
  const outcome = await ask({ verb: "begin", tab });
  if (outcome.result) showResult(tab, outcome.result);
  else window.close(); // Gmail shows its own panel
}

/**
 * @param {number} tab
 * @param {TabResult} result
 * @param {string} [note]
 */
function showResult(tab, result, note) {
  const { state, suggestion, inserted, site, error, thread } = result;
  const reason = thread?.reason ?? null;
  const asStage = thread?.as_stage ?? null;
  const facts = thread?.facts ?? null;

  /** @param {Promise<Outcome>} asked */
  const redraw = async (asked) => {
    const outcome = await asked;
    const kept = outcome.result ?? { ...result, state: outcome.state, error: outcome.error };
    showResult(tab, kept, outcome.result && outcome.error ? sentences(outcome.error) : undefined);
  };
  /** @param {import("../shared/types.js").Stage | null} stage @param {string | null} wanted @param {Corrections | null} said */
  const again = (stage, wanted, said) =>
    void redraw(ask({ verb: "again", tab, reason: wanted, as_stage: stage, facts: said }));
  /** @type {PanelActions} */
  const actions = {
    insert: (index) => void redraw(ask({ verb: "place", tab, index })),
    copy: (index) => void copy(suggestion?.replies[index]?.text ?? "").then((said) => showResult(tab, result, said)),
    setStage: (stage) => again(stage, reason, facts),
    setReason: (wanted) => again(asStage, wanted, facts),
    setFact: (name, said) => again(asStage, reason, { ...facts, [name]: said }),
    retry: () => {
      renderPanel(root, { state: "working", suggestion: null, inserted: null, site }, actions);
      void redraw(ask({ verb: "begin", tab }));
    },
    openPairing,
    reload: () => void ext.tabs.reload(tab).then(() => window.close()),
    close: () => window.close(),
  };
  renderPanel(root, { state, suggestion, inserted, site, error, reason, facts, note }, actions);
}

/** @param {string} text @returns {Promise<string>} what to say about it */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return "Copied.";
  } catch {
    return "The browser did not allow copying. Select the text and copy it by hand.";
  }
}

function openPairing() {
  void ask({ verb: "open_pairing" }).then(() => window.close());
}

void ownTab().then(start);
