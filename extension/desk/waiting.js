/**
 * Who waits for an answer: what a look over Gmail found, and the threads of the ledger that are open,
 * in one list by urgency.
 *
 * @typedef {import("../shared/types.js").LedgerEvent} LedgerEvent
 * @typedef {import("../shared/types.js").Outcome} Outcome
 * @typedef {import("../shared/types.js").Triage} Triage
 */

import { ask } from "../shared/ask.js";
import { el, icon } from "../shared/dom.js";
import { MEDIUM_WORDS, sentenceCase, sentences } from "../shared/words.js";
import { button } from "../ui/controls.js";
import { askService, demoBanner, empty, redraw, say, trouble, working } from "./room.js";
import { clockSign, stageSign } from "./signs.js";
import { createTriage } from "./triage.js";
import { merged } from "./urgency.js";
import { counted } from "./when.js";

/** @typedef {import("./urgency.js").Row} Row */

const OUT = "M14 5h5v5M19 5l-8 8M18 13.5V19H5V6h5.5";

/** What a person may say of a thread; `isFirst` before its clock runs. @type {readonly { event: LedgerEvent, words: string, noted: string, isFirst?: boolean }[]} */
const TELLABLE = [
  { event: "decided", words: "I have decided to say no", noted: "Noted. The 48 hours run from now.", isFirst: true },
  { event: "sent", words: "I answered", noted: "Noted as answered." },
  { event: "not_recruiting", words: "Not a recruiter", noted: "Noted. It is left out from now on." },
];

/** @param {HTMLElement} place @param {AbortSignal} left */
export async function waiting(place, left) {
  redraw(place, working());
  const [remembered, recent] = await Promise.all([
    askService("ledger", { open: true, limit: 500 }),
    askService("ledger"),
  ]);
  if (left.aborted) return;
  if (isOff(remembered))
    return redraw(
      place,
      trouble(remembered, () => void waiting(place, left)),
    );

  const list = el("div", { class: "list" });
  const entries = [...(remembered.data?.entries ?? []), ...(recent.data?.entries ?? [])];
  const isInvented = remembered.data?.demo === true;
  /** @param {Triage | null} found */
  const draw = (found) => {
    const isDemo = isInvented || found?.demo === true;
    const rows = merged(found?.threads ?? [], entries);
    const lines = rows.map((row) => line(row, isDemo, tell));
    redraw(
      list,
      demoBanner({ demo: isDemo }),
      remembered.error && el("p", { class: "notice" }, sentences(remembered.error)),
      rows.length > 0 && el("h3", { class: "count" }, `${counted(rows.length, "thread")} to answer`),
      rows.length > 0 ? el("ul", { class: "rows" }, ...lines) : empty("waiting"),
    );
  };
  /** @param {Row} row @param {LedgerEvent} event @param {string} words */
  const tell = async (row, event, words) => {
    const outcome = await ask({ verb: "record", note: { thread: row.thread, event } });
    if (outcome.state !== "ready") return say(sentences(outcome.error) || "That was not noted.");
    say(words);
    await waiting(place, left);
  };
  const triage = createTriage(left, draw);
  redraw(place, triage.element, list);
  draw(null);
  await triage.look();
}

/** Whether nothing at all can be asked; a ledger that is out of order leaves the rest as it is. @param {Outcome} outcome */
function isOff({ state, error }) {
  return state !== "ready" && error?.code !== "ledger_unavailable";
}

/** The sign has said the first word. @param {string} sentence */
function withoutState(sentence) {
  return sentence.startsWith("Overdue: ") ? sentenceCase(sentence.slice("Overdue: ".length)) : sentence;
}

/**
 * @param {Row} row
 * @param {boolean} isDemo
 * @param {(row: Row, event: LedgerEvent, words: string) => void} tell
 */
function line(row, isDemo, tell) {
  const { key, title, clock } = row;
  return el(
    "li",
    { class: `row ${clock?.state ?? ""}` },
    el(
      "div",
      { class: "row-main" },
      el("h4", {}, title),
      el("p", { class: "muted" }, [row.who, row.age].filter(Boolean).join(" · ")),
      el(
        "p",
        { class: "signs" },
        clock && clockSign(clock),
        stageSign(row.stage, row.isUnsure),
        row.medium && el("span", { class: "sign" }, MEDIUM_WORDS[row.medium]),
        row.flags.includes("missed_call") && el("span", { class: "sign" }, "They tried to call you"),
      ),
      clock && el("p", { class: "sentence" }, withoutState(clock.sentence)),
    ),
    !isDemo &&
      el(
        "div",
        { class: "row-acts" },
        row.href && way(row, row.href),
        ...TELLABLE.filter(({ isFirst }) => !isFirst || !clock).map(({ event, words, noted }) =>
          button(words, `${event}-${key}`, () => tell(row, event, noted), {
            class: "plain",
            "aria-label": `${words}: ${title}`,
          }),
        ),
      ),
  );
}

/** @param {Row} row @param {string} href */
function way({ key, title, site }, href) {
  const words = site === "gmail" ? "Open in Gmail" : "Open on LinkedIn";
  const props = {
    class: "act",
    href,
    target: "_blank",
    rel: "noreferrer",
    "data-key": `open-${key}`,
    "aria-label": `${words}: ${title}`,
  };
  return el("a", props, words, icon(OUT));
}
