/**
 * The open conversation and what the service says of it. Asked as soon as the thread opens, so that
 * the answer is there before the button is pressed.
 *
 * @typedef {import("../shared/types.js").Outcome} Outcome
 * @typedef {import("../shared/types.js").Stage} Stage
 * @typedef {import("../shared/types.js").Suggestion} Suggestion
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
    /** @type {Outcome | null} the last answer, kept while a newer one is on its way */
    this.outcome = null;
    /** @type {Promise<Outcome> | null} */
    this.pending = null;
    /** @type {{ index: number, text: string, box: HTMLElement } | null} what we put in last */
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
    const { reason, stage: as_stage } = this;
    const thread = { ...this.open.thread, reason, as_stage };
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

  /** The reply that one click inserts. @returns {number} -1 when there is none to be written */
  firstWritten() {
    const { replies, stage } = this.suggestion ?? {};
    if (stage?.label === "not_recruiting") return -1;
    return replies?.findIndex(({ kind }) => !SPOKEN.has(kind)) ?? -1;
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
    const bare = (/** @type {string} */ text) => text.replace(/\s/gu, "");
    return bare(this.inserted.box.innerText).includes(bare(this.inserted.text));
  }
}
