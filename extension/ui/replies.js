/** The replies as cards: what it is, the text, what the linter says, Insert and Copy. */

import { el, icon } from "../shared/dom.js";
import { KIND_WORDS, sentenceCase, SPOKEN } from "../shared/words.js";
import { button } from "./controls.js";
import { findingList } from "./draft.js";

/**
 * @typedef {import("../shared/types.js").PanelActions} PanelActions
 * @typedef {import("../shared/types.js").PanelView} PanelView
 * @typedef {import("../shared/types.js").Reply} Reply
 */

/** @param {PanelView} view @param {PanelActions} actions */
export function replies(view, actions) {
  const given = view.suggestion?.replies ?? [];
  const cards = given.map((reply, index) => card(reply, index, view, actions));
  return el(
    "section",
    { class: "replies", "aria-label": "Replies" },
    given.length === 0 ? el("p", { class: "muted" }, "There is nothing to answer here.") : el("ol", {}, ...cards),
  );
}

/** @param {Reply} reply @param {number} index @param {PanelView} view @param {PanelActions} actions */
function card(reply, index, view, actions) {
  const isIn = view.inserted === index;
  const isSpoken = SPOKEN.has(reply.kind);
  const name = KIND_WORDS[reply.kind] ?? sentenceCase(reply.kind);
  return el(
    "li",
    { class: isIn ? "card in" : "card" },
    el(
      "div",
      { class: "card-top" },
      el("h3", {}, name),
      el("span", { class: "tone" }, sentenceCase(reply.tone)),
      isIn && el("span", { class: "stands" }, icon("M5 12l4.5 4.5L19 7"), "In the box"),
    ),
    text(reply, index, isIn || (index === 0 && view.inserted === null), isSpoken),
    findingList(reply.findings, "Notes on this reply"),
    buttons(name, index, isIn, isSpoken, view.inserted, actions),
  );
}

/**
 * In full, or folded to its first two lines.
 *
 * @param {Reply} reply
 * @param {number} index
 * @param {boolean} isFull
 * @param {boolean} isSpoken
 */
function text(reply, index, isFull, isSpoken) {
  const words = el("p", { class: isSpoken ? "words spoken" : "words", lang: reply.language }, reply.text);
  if (isFull) return words;
  const key = `text-${index}`;
  return el(
    "details",
    { class: "folded", "data-key": key },
    el(
      "summary",
      { "data-key": `${key}-summary` },
      el("span", { class: "preview", lang: reply.language }, reply.text.replaceAll(/\s+/g, " ")),
      el("span", { class: "fold" }, "Fold the text"),
    ),
    words,
  );
}

/**
 * @param {string} name
 * @param {number} index
 * @param {boolean} isIn
 * @param {boolean} isSpoken
 * @param {number | null} inserted
 * @param {PanelActions} actions
 */
function buttons(name, index, isIn, isSpoken, inserted, actions) {
  const which = `${name}, reply ${index + 1}`;
  const insertWords = inserted === null ? "Insert" : "Use this one";
  const insert = button(insertWords, `insert-${index}`, () => actions.insert(index), {
    class: index === 0 && inserted === null ? "primary" : "",
    "aria-label": `${insertWords}: ${which}`,
  });
  const copy = button("Copy", `copy-${index}`, () => actions.copy(index), { "aria-label": `Copy: ${which}` });
  return el("div", { class: "buttons" }, !isSpoken && !isIn && insert, copy);
}
