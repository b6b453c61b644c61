/**
 * How far things have gone: the word, how sure we are and, folded under it, the words that decided
 * and a correction. Unfolded by itself when we are not sure; folded, the words that decided show when
 * the pointer or the focus is on it.
 */

import { el } from "../shared/dom.js";
import { confidenceWords, STAGE_WORDS } from "../shared/words.js";

/**
 * @typedef {import("../shared/types.js").Suggestion["stage"]} Judged
 * @typedef {import("../shared/types.js").Stage} Stage
 */

/** @param {Judged} judged @param {import("../shared/types.js").PanelActions} actions */
export function stageHeading(judged, actions) {
  const percent = judged.confidence === 1 ? 100 : Math.min(99, Math.round(judged.confidence * 100));
  const sure = `${confidenceWords(judged)}, ${percent} % · `;
  return el(
    "div",
    { class: judged.abstained ? "heading unsure" : "heading" },
    el("h2", { class: "title" }, judged.name ?? STAGE_WORDS[judged.label]),
    el(
      "details",
      { "data-key": "stage", open: judged.abstained },
      el("summary", { "data-key": "stage-summary", "aria-describedby": "peek" }, sure, el("span", { class: "ask" }, "why, or not right?")),
      el("div", { class: "judgement" }, evidence(judged), correction(judged, actions)),
    ),
    el("div", { class: "peek", id: "peek", role: "tooltip" }, evidence(judged)),
  );
}

/** @param {Judged} judged */
function evidence({ evidence: found }) {
  if (found.length === 0) return el("p", { class: "muted" }, "No single sentence decided.");
  const items = found.map(({ quote, why }) =>
    el("li", {}, el("q", { dir: "auto" }, quote), el("span", { class: "muted" }, why)),
  );
  return el("ul", { class: "evidence" }, ...items);
}

/** @param {Judged} judged @param {import("../shared/types.js").PanelActions} actions */
function correction(judged, actions) {
  const options = Object.entries(STAGE_WORDS).map(([value, words]) =>
    el("option", { value, selected: value === judged.label }, words),
  );
  const question = judged.abstained ? "Which stage is it?" : "Not right?";
  const name = { "data-key": "stage-choice", "aria-label": `${question} Stage` };
  const select = el("select", name, ...options);
  select.addEventListener("change", (event) => {
    if (event.isTrusted) actions.setStage(/** @type {Stage} */ (select.value));
  });
  return el("label", { class: "choose" }, el("span", {}, question), select);
}
