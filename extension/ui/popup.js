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
import { el } from "../shared/dom.js";
import { STATES } from "../shared/states.js";
import { sentences, TOLD_WORDS } from "../shared/words.js";
import { diagnosis } from "./diagnosis.js";
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
    diagnose: () => void showDiagnosis(tab?.id),
  });
}

/** @param {number | undefined} tab */
async function showDiagnosis(tab) {
  const { state, signals } = tab === undefined ? { state: undefined } : await ask({ verb: "diagnose", tab });
  const home = root.querySelector(".home, .state");
  home?.querySelector(".diagnosis")?.remove();
  home?.append(signals ? diagnosis(signals) : el("p", { class: "note" }, STATES[state ?? "wrong_page"].sentence));
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
 * @param {import("../shared/types.js").Tones} [tones]
 */
function showResult(tab, result, note, tones = {}) {
  const { state, suggestion, inserted, site, error, thread } = result;
  const reason = thread?.reason ?? null;
  const asStage = thread?.as_stage ?? null;
  const facts = thread?.facts ?? null;

  /** @param {Promise<Outcome>} asked */
  const redraw = async (asked) => {
    const outcome = await asked;
    const kept = outcome.result ?? { ...result, state: outcome.state, error: outcome.error };
    showResult(tab, kept, outcome.result && outcome.error ? sentences(outcome.error) : undefined, tones);
  };
  /** @param {import("../shared/types.js").Stage | null} stage @param {string | null} wanted @param {Corrections | null} said */
  const again = (stage, wanted, said) =>
    void redraw(ask({ verb: "again", tab, reason: wanted, as_stage: stage, facts: said }));
  /** @param {import("../shared/types.js").LedgerEvent} event @param {number} [index] */
  const record = (event, index) => {
    const { kind, reason: given } = (index === undefined ? undefined : suggestion?.replies[index]) ?? {};
    const named = { channel: thread?.channel ?? "linkedin", linkedin: thread?.linkedin };
    const note = { thread: named, event, kind, reason: given, stage: suggestion?.stage.label };
    return ask({ verb: "record", note });
  };
  /** @param {boolean} isAside */
  const setAside = (isAside) =>
    void record(isAside ? "not_recruiting" : "recruiting").then(() => again(isAside ? "not_recruiting" : null, reason, facts));
  /** @type {PanelActions} */
  const actions = {
    insert: (index) => void redraw(ask({ verb: "place", tab, index, mode: "insert" })),
    copy: (index) =>
      void copy(suggestion?.replies[index]?.text ?? "").then((said) => {
        void record("copied", index);
        showResult(tab, result, said, tones);
      }),
    choose: (index) => {
      const { kind = "decline", tone = "" } = suggestion?.replies[index] ?? {};
      const chosen = { ...tones, [kind]: tone };
      const isInBox = inserted !== null && suggestion?.replies[inserted]?.kind === kind;
      if (!isInBox) return showResult(tab, result, undefined, chosen);
      void ask({ verb: "place", tab, index, mode: "replace" }).then(({ result: placed }) =>
        showResult(tab, placed ?? result, undefined, chosen),
      );
    },
    setAside,
    tell: (event) => void record(event).then(() => showResult(tab, result, TOLD_WORDS[event], tones)),
    setStage: (stage) => (stage === "not_recruiting" ? setAside(true) : again(stage, reason, facts)),
    setReason: (wanted) => again(asStage, wanted, facts),
    setFact: (name, said) => again(asStage, reason, { ...facts, [name]: said }),
    retry: () => {
      renderPanel(root, { state: "working", suggestion: null, inserted: null, site }, actions);
      void redraw(ask({ verb: "begin", tab }));
    },
    openPairing,
    diagnose: () =>
      void ask({ verb: "diagnose", tab }).then(({ signals }) =>
        renderPanel(root, { ...view, signals: signals ?? [] }, actions),
      ),
    reload: () => void ext.tabs.reload(tab).then(() => window.close()),
    close: () => window.close(),
  };
  /** @type {import("../shared/types.js").PanelView} */
  const view = {
    ...{ state, suggestion, inserted, site, error, reason, facts, note, tones },
    canInsert: state !== "no_composer",
    isNumbered: thread ? thread.linkedin !== undefined : undefined,
  };
  renderPanel(root, view, actions);
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
