/** By which medium to answer and why, and the steps. */

import { el, icon } from "../shared/dom.js";
import { MEDIUM_WORDS, sentenceCase } from "../shared/words.js";

/** @type {Readonly<Record<string, string>>} */
const DRAWINGS = {
  call: "M6.5 4h3l1.5 4-2 1.4a11 11 0 0 0 5.6 5.6L16 13l4 1.5v3A2.5 2.5 0 0 1 17.5 20 13.5 13.5 0 0 1 4 6.5 2.5 2.5 0 0 1 6.5 4z",
  email: "M4 6h16v12H4zM4 7l8 6 8-6",
  linkedin: "M4 5h16v11H9l-5 4z",
  none: "M5 12l4.5 4.5L19 7",
};

/** @param {import("../shared/types.js").Advice} given */
export function advice(given) {
  const { medium, why, decline_by: by, steps } = given;
  const heading = MEDIUM_WORDS[medium] ?? medium;
  return el(
    "section",
    { class: `advice ${medium}`, "aria-label": "Advice" },
    icon(DRAWINGS[medium] ?? DRAWINGS.email ?? ""),
    el(
      "div",
      {},
      el("h3", {}, heading),
      why && el("p", {}, withoutHeading(why, heading)),
      by && el("p", { class: "muted" }, `Best answered by ${dayAndTime(by)}.`),
      steps.length > 0 && stepList(steps),
    ),
  );
}

/**
 * The service says "Call first: they made you an offer."; the heading has said the first words.
 *
 * @param {string} why
 * @param {string} heading
 */
function withoutHeading(why, heading) {
  const start = `${heading}: `;
  return why.startsWith(start) ? sentenceCase(why.slice(start.length)) : why;
}

/** @param {string[]} steps */
function stepList(steps) {
  return el(
    "details",
    { "data-key": "steps" },
    el("summary", { "data-key": "steps-summary" }, steps.length === 1 ? "The step" : `The ${steps.length} steps`),
    el("ol", {}, ...steps.map((step) => el("li", {}, step))),
  );
}

/** @param {string} iso */
function dayAndTime(iso) {
  const time = new Date(iso);
  if (Number.isNaN(time.valueOf())) return iso;
  return time.toLocaleString(undefined, { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
}
