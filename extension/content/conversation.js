/**
 * The open conversation and what the service says of it. Asked as soon as the thread opens, so that
 * the answer is there before the button is pressed.
 *
 * @typedef {import("../shared/types.js").Corrections} Corrections
 * @typedef {import("../shared/types.js").Draft} Draft
 * @typedef {import("../shared/types.js").Outcome} Outcome
 * @typedef {import("../shared/types.js").ReplyKind} ReplyKind
 * @typedef {import("../shared/types.js").Stage} Stage
 * @typedef {import("../shared/types.js").LedgerEvent} LedgerEvent
 * @typedef {import("../shared/types.js").StateName} StateName
 * @typedef {import("../shared/types.js").Suggestion} Suggestion
 * @typedef {import("../shared/types.js").Tones} Tones
 * @typedef {import("../sites/gmail/read.js").OpenThread} OpenThread
 */

import { ask } from "../shared/ask.js";
import { SPOKEN } from "../shared/words.js";

export class Conversation {
  /** @param {OpenThread} open */
  constructor(open) {
    this.open = open;
    /** @type {string | null} */
    this.reason = null;
    /** @type {Stage | null} the person's own word */
    this.stage = null;
    /** @type {Corrections} the person's own word on what was read */
    this.facts = {};
    /** @type {Tones} the tone chosen for a kind of reply */
    this.tones = {};
    /** @type {Outcome | null} the last answer, kept while a newer one is on its way */
    this.outcome = null;
    /** @type {Promise<Outcome> | null} */
    this.pending = null;
    /** @type {{ index: number, kind: ReplyKind, text: string, box: HTMLElement } | null} what we put in last */
    this.inserted = null;
    /** @type {Set<string>} texts that go in although the linter found an error: the person was asked */
    this.agreed = new Set();
  }

  /** Tells conversations apart; expanding older messages does not make another one. */
  get key() {
    return this.open.threadId ?? this.open.thread.subject ?? "";
  }

  /** @returns {Suggestion | null} */
  get suggestion() {
    return this.outcome?.suggestion ?? null;
  }

  /**
   * Asks the service; the newest question wins.
   *
   * @param {boolean} [fresh] past the cache
   * @returns {Promise<Outcome>}
   */
  async ask(fresh = false) {
    const { reason, stage: as_stage, facts } = this;
    const thread = { ...this.open.thread, reason, as_stage, facts };
    const question = ask({ verb: "suggest", thread, fresh });
    this.pending = question;
    const outcome = await question;
    if (this.pending !== question) return this.answer();
    this.pending = null;
    this.outcome = outcome;
    return outcome;
  }

  /** @returns {Promise<Outcome>} what is known, or will be: never asks twice for the same */
  async answer() {
    if (this.pending) {
      await this.pending;
      return this.answer();
    }
    return this.outcome?.state === "ready" ? this.outcome : this.ask(this.outcome !== null);
  }

  /** Whether the stage is a guess that the person has not settled: then one click only asks. */
  isGuess() {
    return this.stage === null && (this.suggestion?.stage.abstained ?? false);
  }

  /**
   * The reply that one click inserts: the first, in the tone that was chosen for its kind.
   *
   * @returns {number} -1 when there is none to be written
   */
  firstWritten() {
    const { replies = [], stage } = this.suggestion ?? {};
    const first = replies.findIndex(({ kind }) => !SPOKEN.has(kind));
    const kind = replies[first]?.kind;
    if (kind === undefined || stage?.label === "not_recruiting") return -1;
    const chosen = replies.findIndex((reply) => reply.kind === kind && reply.tone === this.tones[kind]);
    return chosen < 0 ? first : chosen;
  }

  /** Why there is nothing to insert, where the service answered. @returns {StateName | null} */
  refusal() {
    const { stage, remembered } = this.suggestion ?? {};
    if (stage?.label !== "not_recruiting") return null;
    return this.stage === "not_recruiting" || remembered?.not_recruiting ? "set_aside" : "not_recruiting";
  }

  /**
   * Tells the ledger what happened here.
   *
   * @param {LedgerEvent} event
   * @param {number} [index] of the reply that it happened with
   * @returns {Promise<Outcome>}
   */
  note(event, index) {
    const { channel, gmail } = this.open.thread;
    const { stage, advice, replies } = this.suggestion ?? {};
    const { kind, reason } = (index === undefined ? undefined : replies?.[index]) ?? {};
    const told = { stage: stage?.label, medium: advice?.medium, kind, reason };
    return ask({ verb: "record", note: { thread: { channel, gmail }, event, ...told } });
  }

  /** Whether the person must look at a reply before it goes in. @param {number} index */
  mustAsk(index) {
    const reply = this.suggestion?.replies[index];
    const isBroken = reply?.findings.some(({ severity }) => severity === "error") ?? false;
    return isBroken && !this.agreed.has(reply?.text ?? "");
  }

  /** Whether what we put in is still there; typing around it does not matter. */
  stands() {
    if (!this.inserted?.box.isConnected) return false;
    const { box, text } = this.inserted;
    return bare(box instanceof HTMLTextAreaElement ? box.value : box.innerText).includes(bare(text));
  }

  /** Whether the text in a box began as one of our replies. @param {HTMLElement} box */
  isOurs(box) {
    return this.inserted?.box === box;
  }

  /**
   * A text in the reply box as the linter is to read it.
   *
   * @param {string} text without signature and quoted mail
   * @param {HTMLElement} box
   * @returns {Draft | null} null where there is nothing to judge: no text, our reply as it was (its
   *   notes stand on its card), no recruiter, or a stage that nobody is sure of
   */
  draft(text, box) {
    const { suggestion } = this;
    const ours = this.isOurs(box) ? this.inserted : null;
    if (!suggestion || bare(text) === "" || bare(text) === bare(ours?.text ?? "")) return null;
    const { label, flags, rounds = 0 } = suggestion.stage;
    const isOpen = label !== "not_recruiting" && label !== "closed" && !this.isGuess();
    if (!ours && !isOpen) return null;
    const { recruiter, hiring_manager: manager, company, role } = suggestion.facts;
    const context = {
      to: (recruiter ?? manager)?.value ?? null,
      company: company?.value ?? null,
      role: role?.value ?? null,
      me: this.open.thread.user?.name ?? null,
      rounds,
      flags,
    };
    const own = label === "pushback" ? "pushback_answer" : "decline";
    return { text, stage: label, channel: "email", kind: ours?.kind ?? own, context };
  }
}

/** Without white space: editors shape blank lines their own way. @param {string} text */
function bare(text) {
  return text.replaceAll(/\s/gu, "");
}
