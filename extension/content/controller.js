/**
 * What happens in Gmail when the person presses our button, picks another reply, or corrects us.
 *
 * One click inserts the first reply. Nothing goes anywhere but into the box of the thread that was
 * open when it was asked for; every other ending is a sentence in the popover.
 *
 * @typedef {import("../shared/types.js").Corrections} Corrections
 * @typedef {import("../shared/types.js").PanelActions} PanelActions
 * @typedef {import("../shared/types.js").Popover} Popover
 * @typedef {import("../shared/types.js").StateName} StateName
 * @typedef {import("../sites/gmail/adapter.js").Adapter} Adapter
 */

import { ask } from "../shared/ask.js";
import { el } from "../shared/dom.js";
import { sentences, STAGE_WORDS } from "../shared/words.js";
import { createPopover } from "../ui/popover.js";
import { Conversation } from "./conversation.js";
import { insertAtCaret } from "./insert.js";
import { countsOf, createLinter } from "./linter.js";

/** Pixels, with the gap to what stands beside it. */
const POPOVER_WIDTH = 416;

/**
 * @param {Adapter} adapter
 * @param {Document} doc
 * @param {AbortSignal} signal takes everything away
 */
export function createController(adapter, doc, signal) {
  const button = adapter.createButton(doc, () => void press(), showNotes);
  // At the edge of the window, where it covers neither the mail nor the reply that is being written.
  const corner = el("span", { class: "bowout-corner", tabindex: "-1" });
  corner.style.cssText = "position: fixed; top: 56px";
  corner.addEventListener("focus", () => button.host.focus()); // where a closed popover returns to
  const popover = createPopover(corner);
  const linter = createLinter(adapter.readDraft, tellNotes);
  /** @type {Conversation | null} */
  let current = null;
  /** @type {string | null} */
  let seen = null;
  let busy = false;
  /** What the popover shows, so that it can be drawn again. @type {{ asked: Conversation | null, state: StateName, note: string | undefined } | null} */
  let shown = null;

  signal.addEventListener("abort", leave);

  /** Looks at the page: another thread, a redrawn toolbar, a box that opened. */
  function refresh() {
    const mark = adapter.threadMark(doc);
    if (mark !== seen) {
      if (mark === null) leave();
      else enter(mark);
    }
    const box = current && adapter.findReplyBox(doc, current.open);
    if (current) button.place(current.open, box);
    linter.follow(current, box);
  }

  function leave() {
    seen = null;
    current = null;
    linter.follow(null, null);
    closePopover();
    button.remove();
  }

  function closePopover() {
    popover.close();
    corner.remove();
  }

  /** @param {string} mark */
  function enter(mark) {
    const opened = adapter.openThread(doc);
    if (!opened.ok) {
      // Still loading: the next change of the page brings us back. What was open is open no more.
      if (current) leave();
      return;
    }
    seen = mark;
    const next = new Conversation(opened);
    if (current?.key === next.key) {
      current.open = opened; // more messages of the same thread
    } else {
      closePopover();
      current = next;
    }
    void prefetch(current);
  }

  /** @param {Conversation} asked */
  async function prefetch(asked) {
    button.tell(true, "Reading the conversation");
    const { state, suggestion } = await asked.ask();
    if (asked !== current) return;
    const isReady = state === "ready" && suggestion;
    button.tell(false, isReady ? `${STAGE_WORDS[suggestion.stage.label]}: a reply is ready` : "Insert a graceful no");
    linter.lookSoon();
  }

  /** The linter has another word on the draft. */
  function tellNotes() {
    const { all, errors } = countsOf(linter.notes);
    button.count(all, errors);
    if (popover.isOpen && shown && shown.asked === current) show(shown.asked, shown.state, shown.note);
  }

  /** The count beside the button. */
  function showNotes() {
    if (current && linter.notes) show(current, "ready");
  }

  /** @param {Conversation | null} asked @param {StateName} state @param {string} [note] */
  function show(asked, state, note) {
    shown = { asked, state, note };
    corner.style.left = `${freeEdge(asked && adapter.findReplyBox(doc, asked.open))}px`;
    if (!corner.isConnected) doc.body.append(corner);
    const { suggestion = null, outcome = null, reason = null, facts } = asked ?? {};
    const inserted = asked?.stands() ? (asked.inserted?.index ?? null) : null;
    const error = state === outcome?.state ? outcome.error : undefined;
    const draft = asked === current ? linter.notes : null;
    const view = { state, suggestion, inserted, note, error, reason, facts, draft, site: adapter.site };
    popover.show(view, actions);
  }

  /** The button, the menu entry, the shortcut. */
  async function press() {
    if (busy) return; // a double click is one wish
    busy = true;
    try {
      await suggestAndInsert();
    } finally {
      busy = false;
    }
  }

  async function suggestAndInsert() {
    refresh();
    const asked = current;
    if (!asked) {
      const opened = adapter.openThread(doc);
      return show(null, opened.ok ? "error" : opened.reason);
    }
    if (popover.isOpen && asked.stands()) return popover.focus();
    const boxBefore = adapter.findReplyBox(doc, asked.open);
    if (asked.outcome?.state !== "ready" || asked.pending) show(asked, "working");
    const { state } = await asked.answer();
    if (asked !== current) return show(current, "moved_on");
    const first = asked.firstWritten();
    if (state !== "ready") show(asked, state);
    else if (asked.suggestion?.stage.label === "not_recruiting") show(asked, "not_recruiting");
    else if (first < 0 || asked.stands()) show(asked, "ready");
    else if (asked.isGuess()) show(asked, "unsure");
    else await insert(asked, first, boxBefore);
  }

  /** @param {Conversation} asked @param {number} index @param {HTMLElement | null} boxBefore */
  async function insert(asked, index, boxBefore) {
    const text = asked.suggestion?.replies[index]?.text;
    if (text === undefined) return;
    if (asked.mustAsk(index)) {
      asked.agreed.add(text);
      return show(asked, "confirm_insert");
    }
    // A box that was closed while we waited is not opened again: the person changed their mind.
    if (boxBefore && !boxBefore.isConnected) return show(asked, "no_box");
    const found = adapter.findReplyBox(doc, asked.open);
    const box = found ?? (await adapter.openReplyBox(doc, asked.open, signal));
    refresh();
    if (asked !== current) return show(current, "moved_on");
    if (!box) return show(asked, "no_box");
    put(asked, index, box, "insert");
  }

  /** @param {Conversation} asked @param {number} index @param {HTMLElement} box @param {"insert" | "replace"} mode */
  function put(asked, index, box, mode) {
    const { text = "", kind = "decline" } = asked.suggestion?.replies[index] ?? {};
    const { ok, reason } = insertAtCaret(text, box, mode);
    if (ok) asked.inserted = { index, kind, text, box };
    else if (mode === "replace") asked.inserted = null; // edited since: it is the person's now
    show(asked, ok || mode === "replace" ? "ready" : (reason ?? "insert_failed"));
  }

  /** Asks anew with the person's correction; our text follows if it still stands as it was. @param {Conversation} asked */
  async function askAgain(asked) {
    show(asked, "working");
    const { state } = await asked.ask();
    if (asked !== current) return;
    linter.lookSoon(); // the same words at another stage
    const first = asked.firstWritten();
    const box = asked.inserted?.box;
    if (state !== "ready") show(asked, state);
    else if (asked.suggestion?.stage.label === "not_recruiting") show(asked, "not_recruiting");
    else if (!box?.isConnected || first < 0 || asked.mustAsk(first)) show(asked, "ready");
    else put(asked, first, box, "replace");
  }

  /**
   * A correction that the service does not take is forgotten, and its sentence says why.
   *
   * @param {Conversation} asked
   * @param {Corrections} facts
   */
  async function correct(asked, facts) {
    const { facts: before, outcome } = asked;
    asked.facts = facts;
    await askAgain(asked);
    const { state, error } = asked.outcome ?? {};
    if (state !== "error" || asked !== current) return;
    asked.facts = before;
    asked.outcome = outcome;
    show(asked, "ready", sentences(error));
  }

  /** @param {Conversation} asked @param {number} index */
  async function copy(asked, index) {
    try {
      await navigator.clipboard.writeText(asked.suggestion?.replies[index]?.text ?? "");
      show(asked, "ready", "Copied.");
    } catch {
      show(asked, "ready", "The browser did not let us copy. Select the text and copy it.");
    }
  }

  /** @param {(asked: Conversation) => Promise<void>} act @returns {Promise<void>} nothing while busy */
  async function once(act) {
    if (busy || !current) return;
    busy = true;
    try {
      await act(current);
    } finally {
      busy = false;
    }
  }

  /** @type {PanelActions} */
  const actions = {
    insert: (index) => void once((asked) => insert(asked, index, null)),
    copy: (index) => void once((asked) => copy(asked, index)),
    setStage: (stage) =>
      void once((asked) => {
        asked.stage = stage;
        return askAgain(asked);
      }),
    setReason: (reason) =>
      void once((asked) => {
        asked.reason = reason;
        return askAgain(asked);
      }),
    setFact: (name, said) => void once((asked) => correct(asked, { ...asked.facts, [name]: said })),
    retry: () => void press(),
    openPairing: () => void ask({ verb: "open_pairing" }),
    close: () => corner.remove(),
  };

  return { refresh, press, isTalking: () => popover.isOpen };
}

/** Where the popover covers no reply box: right, or left of a popped-out one. @param {HTMLElement | null} box */
function freeEdge(box) {
  const left = box?.getBoundingClientRect().left ?? 0;
  return left > innerWidth / 2 ? left - POPOVER_WIDTH : innerWidth;
}
