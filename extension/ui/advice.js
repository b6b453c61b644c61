/** By which medium to answer and why, by when, and the steps. */

import { el, icon } from "../shared/dom.js";
import { MEDIUM_WORDS, sentenceCase } from "../shared/words.js";
import { clockLine } from "./clock.js";
import { button } from "./controls.js";

/** @type {Readonly<Record<string, string>>} */
const DRAWINGS = {
  call: "M6.5 4h3l1.5 4-2 1.4a11 11 0 0 0 5.6 5.6L16 13l4 1.5v3A2.5 2.5 0 0 1 17.5 20 13.5 13.5 0 0 1 4 6.5 2.5 2.5 0 0 1 6.5 4z",
  email: "M4 6h16v12H4zM4 7l8 6 8-6",
  linkedin: "M4 5h16v11H9l-5 4z",
  none: "M5 12l4.5 4.5L19 7",
};

/**
 * @param {import("../shared/types.js").Suggestion} suggestion
 * @param {import("../shared/types.js").PanelActions} actions
 */
export function advice({ advice: given, remembered }, actions) {
  const { medium, why, steps } = given;
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
      clockLine(given),
      steps.length > 0 && stepList(steps),
      remembered && !remembered.decided_at && medium !== "none" && decided(actions),
    ),
  );
}

/** The 48 hours begin when the person has made up their mind. @param {import("../shared/types.js").PanelActions} actions */
function decided(actions) {
  return button("I have decided to say no", "decided", () => actions.tell("decided"), { class: "plain start" });
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
