/**
 * What happens in Gmail when the person presses our button, picks another reply, or corrects us.
 *
 * One click inserts the first reply. Nothing goes anywhere but into the box of the thread that was
 * open when it was asked for; every other ending is a sentence in the popover.
 *
 * @typedef {import("../shared/types.js").Corrections} Corrections
 * @typedef {import("../shared/types.js").PanelActions} PanelActions
 * @typedef {import("../shared/types.js").LedgerEvent} LedgerEvent
 * @typedef {import("../shared/types.js").StateName} StateName
 * @typedef {import("../sites/gmail/adapter.js").Adapter} Adapter
 */

import { ask } from "../shared/ask.js";
import { sentences, STAGE_WORDS, TOLD_WORDS } from "../shared/words.js";
import { Conversation } from "./conversation.js";
import { insertAtCaret } from "./insert.js";
import { countsOf, createLinter } from "./linter.js";
import { createShowing } from "./showing.js";

/**
 * @param {Adapter} adapter
 * @param {Document} doc
 * @param {AbortSignal} signal takes everything away
 */
export function createController(adapter, doc, signal) {
  const button = adapter.createButton(doc, () => void press(), showNotes);
  const linter = createLinter(adapter.readDraft, tellNotes);
  const popover = createShowing(adapter, doc, button.host, (asked) => (asked === current ? linter.notes : null));
  /** @type {Conversation | null} */
  let current = null;
  /** @type {string | null} */
  let seen = null;
  let busy = false;
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
    popover.close();
    button.remove();
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
      popover.close();
      current = next;
    }
    void prefetch(current);
  }

  /** @param {Conversation} asked */
  async function prefetch(asked) {
    button.tell("busy", "Reading the conversation");
    await asked.ask();
    if (asked !== current) return;
    tellButton(asked);
    linter.lookSoon();
  }

  /** The button says whether one click will do. @param {Conversation} asked */
  function tellButton({ outcome, suggestion }) {
    if (outcome?.state !== "ready" || !suggestion) return button.tell("idle", "Insert a graceful no");
    const word = STAGE_WORDS[suggestion.stage.label];
    if (suggestion.stage.label === "not_recruiting") return button.tell("quiet", word);
    button.tell("ready", `${word}: a reply is ready`);
  }

  /** The linter has another word on the draft. */
  function tellNotes() {
    const { all, errors } = countsOf(linter.notes);
    button.count(all, errors);
    const { shown } = popover;
    if (shown && shown.asked === current) popover.show(shown, actions);
  }

  /** The count beside the button. */
  function showNotes() {
    if (current && linter.notes) show(current, "ready");
  }

  /** @param {Conversation | null} asked @param {StateName} state @param {string} [note] */
  function show(asked, state, note) {
    popover.show({ asked, state, note }, actions);
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
    if (popover.shown && asked.stands()) return popover.focus();
    const boxBefore = adapter.findReplyBox(doc, asked.open);
    if (asked.outcome?.state !== "ready" || asked.pending) show(asked, "working");
    const { state } = await asked.answer();
    if (asked !== current) return show(current, "moved_on");
    tellButton(asked);
    const first = asked.firstWritten();
    if (state !== "ready" || asked.refusal()) show(asked, asked.refusal() ?? state);
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
    if (!found && adapter.hasForeignBox(asked.open)) return show(asked, "mixed_signals");
    const box = found ?? (await adapter.openReplyBox(doc, asked.open, signal));
    refresh();
    if (asked !== current) return show(current, "moved_on");
    if (!box) return show(asked, "no_box");
    put(asked, index, box, "insert");
  }

  /** @param {Conversation} asked @param {number} index @param {HTMLElement} box @param {"insert" | "replace"} mode */
  function put(asked, index, box, mode) {
    const { text = "", kind = "decline" } = asked.suggestion?.replies[index] ?? {};
    const before = asked.inserted?.text;
    const { ok, reason } = insertAtCaret(text, box, mode);
    if (ok) asked.inserted = { index, kind, text, box };
    else if (mode === "replace") asked.inserted = null; // edited since: it is the person's now
    if (ok && text !== before) void asked.note("inserted", index);
    show(asked, ok || mode === "replace" ? "ready" : (reason ?? "insert_failed"));
  }

  /** Asks anew with the person's correction; our text follows if it still stands as it was. @param {Conversation} asked */
  async function askAgain(asked) {
    show(asked, "working");
    const { state } = await asked.ask();
    if (asked !== current) return;
    tellButton(asked);
    linter.lookSoon(); // the same words at another stage
    const first = asked.firstWritten();
    const box = asked.inserted?.box;
    if (state !== "ready" || asked.refusal()) show(asked, asked.refusal() ?? state);
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
      void asked.note("copied", index);
      show(asked, "ready", "Copied.");
    } catch {
      show(asked, "ready", "The browser did not let us copy. Select the text and copy it.");
    }
  }

  /** Another tone: it takes the place of the one in the box, unless that was edited. @param {Conversation} asked @param {number} index */
  async function choose(asked, index) {
    const reply = asked.suggestion?.replies[index];
    if (!reply) return;
    asked.tones = { ...asked.tones, [reply.kind]: reply.tone };
    const { inserted } = asked;
    const follows = inserted?.kind === reply.kind && asked.stands() && !asked.mustAsk(index);
    if (follows) put(asked, index, inserted.box, "replace");
    else show(asked, popover.shown?.state ?? "ready");
  }

  /** @param {Conversation} asked @param {boolean} isAside the person's word: no recruiter, or one after all */
  async function setAside(asked, isAside) {
    asked.stage = isAside ? "not_recruiting" : null;
    await asked.note(isAside ? "not_recruiting" : "recruiting");
    await askAgain(asked);
  }

  /** @param {Conversation} asked @param {LedgerEvent} event what happened out of our sight */
  async function tell(asked, event) {
    await asked.note(event);
    const { state } = await asked.ask(); // its clock runs, or stops
    if (asked === current) show(asked, state, TOLD_WORDS[event]);
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
    choose: (index) => void once((asked) => choose(asked, index)),
    setAside: (isAside) => void once((asked) => setAside(asked, isAside)),
    tell: (event) => void once((asked) => tell(asked, event)),
    setStage: (stage) =>
      void once((asked) => {
        if (stage === "not_recruiting") return setAside(asked, true);
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
    diagnose: () => {
      const { shown } = popover;
      if (shown) popover.show({ ...shown, signals: adapter.diagnose(doc) }, actions);
    },
    openPairing: () => void ask({ verb: "open_pairing" }),
    close: popover.closed,
  };

  return { refresh, press, isTalking: () => popover.shown !== null };
}
