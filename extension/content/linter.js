/**
 * The linter beside a draft: follows what the person writes in the reply box of the open thread and
 * asks the service on this computer what it says of it.
 *
 * Observed, not polled, and only read: nothing of ours enters the box. One question per pause in the
 * writing; an answer to an older text is dropped. When the box goes, so does everything here.
 *
 * @typedef {import("../shared/types.js").DraftNotes} DraftNotes
 * @typedef {import("../shared/types.js").Finding} Finding
 * @typedef {import("./conversation.js").Conversation} Conversation
 */

import { ask } from "../shared/ask.js";

/** A pause in the writing: shorter, and a word half typed would be judged. */
const PAUSE_MS = 400;

/**
 * @param {(box: HTMLElement) => string} readDraft
 * @param {() => void} onChange `notes` is another now
 */
export function createLinter(readDraft, onChange) {
  /** @type {{ asked: Conversation, box: HTMLElement } | null} */
  let followed = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {DraftNotes | null} */
  let notes = null;
  let question = 0;
  const edits = new MutationObserver(lookSoon);

  /** Follows this box from now on, or none. @param {Conversation | null} asked @param {HTMLElement | null} box */
  function follow(asked, box) {
    if (followed?.box === box && followed?.asked === asked) return;
    edits.disconnect();
    followed?.box.removeEventListener("input", lookSoon);
    followed = asked && box ? { asked, box } : null;
    say(null);
    if (!box || !followed) return clearTimeout(timer);
    box.addEventListener("input", lookSoon); // a textarea changes without a mutation
    edits.observe(box, { childList: true, characterData: true, subtree: true });
    lookSoon();
  }

  function lookSoon() {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), PAUSE_MS);
  }

  async function look() {
    if (!followed) return;
    const { asked, box } = followed;
    const text = readDraft(box);
    const draft = asked.draft(text, box);
    question += 1;
    if (!draft) return say(null);
    const mine = question;
    const { state, findings = [] } = await ask({ verb: "lint", draft });
    if (mine !== question || followed?.box !== box) return;
    const isJudged = state === "ready" && (asked.isOurs(box) || declines(findings));
    say(isJudged ? { text, findings } : null);
  }

  /** @param {DraftNotes | null} found */
  function say(found) {
    if (!found) question += 1; // what is still on its way speaks of another text
    if (found === notes) return;
    notes = found;
    onChange();
  }

  return {
    follow,
    lookSoon,
    get notes() {
      return notes;
    },
  };
}

/**
 * Whether a text of the person's own says no at all. One that does not is only begun, or a yes: it
 * is not ours to judge. (A doubtful no has a place in the text, a missing one has none.)
 *
 * @param {Finding[]} findings
 */
function declines(findings) {
  return !findings.some(({ rule, start }) => rule === "decision_unclear" && start === null);
}

/** What the count beside the button says: hints are shown muted and not counted. @param {DraftNotes | null} notes */
export function countsOf(notes) {
  const found = notes?.findings ?? [];
  const errors = found.filter(({ severity }) => severity === "error").length;
  const warnings = found.filter(({ severity }) => severity === "warn").length;
  return { all: errors + warnings, errors };
}
