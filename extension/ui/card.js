/**
 * One kind of reply: what it is, its tones, the text, what the linter says of it, what can be done.
 *
 * @typedef {import("./groups.js").Group} Group
 * @typedef {import("../shared/types.js").PanelActions} PanelActions
 * @typedef {import("../shared/types.js").PanelView} PanelView
 * @typedef {import("../shared/types.js").Reply} Reply
 */

import { el, icon } from "../shared/dom.js";
import { KIND_WORDS, sentenceCase, SPOKEN } from "../shared/words.js";
import { button, byPerson } from "./controls.js";
import { findingList } from "./draft.js";
import { openReader } from "./reader.js";

const TICK = "M5 12l4.5 4.5L19 7";

/**
 * @param {Group} group
 * @param {Reply} reply the one of the group that is shown
 * @param {{ isFull: boolean, isMain: boolean, step: number | null }} place `isFull` unfolded;
 *   `isMain` what to do first; `step` its number among the steps of a call
 * @param {PanelView} view
 * @param {PanelActions} actions
 */
export function card(group, reply, { isFull, isMain, step }, view, actions) {
  const { shown, kind } = group;
  const isIn = view.inserted === shown;
  const name = KIND_WORDS[kind] ?? sentenceCase(kind);
  const heading = el("h4", { id: `reply-${shown}` }, name);
  const made = el(
    "li",
    {
      class: isIn ? "card in" : "card",
      tabindex: "-1",
      "data-card": true,
      "data-key": `card-${kind}`,
      "aria-labelledby": `reply-${shown}`,
    },
    el(
      "div",
      { class: "card-top" },
      step !== null && el("span", { class: "step", "aria-hidden": "true" }, String(step)),
      heading,
      isIn && el("span", { class: "stands" }, icon(TICK), "In the box"),
    ),
    group.indexes.length > 1 && toneSwitch(group, name, view, actions),
    text(reply, group, isFull),
    findingList(reply.findings, "Notes on this reply"),
  );
  const { buttons, first } = doable(made, reply, shown, isMain, view, actions);
  made.append(buttons);
  made.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== made || !event.isTrusted) return;
    event.preventDefault();
    first();
  });
  return made;
}

/**
 * The tones of one kind: the arrow keys go through them, as in every group of radio buttons.
 *
 * @param {Group} group
 * @param {string} name
 * @param {PanelView} view
 * @param {PanelActions} actions
 */
function toneSwitch({ indexes, shown, kind }, name, view, actions) {
  const choices = indexes.map((index) => {
    const key = `tone-${kind}-${index}`;
    const input = el("input", {
      type: "radio",
      name: `tone-${kind}`,
      "data-key": key,
      checked: index === shown,
      onchange: byPerson(() => actions.choose(index)),
    });
    return el("label", {}, input, el("span", {}, sentenceCase(view.suggestion?.replies[index]?.tone ?? "")));
  });
  return el("div", { class: "tones", role: "radiogroup", "aria-label": `Tone: ${name}` }, ...choices);
}

/**
 * In full, or folded to its first two lines.
 *
 * @param {Reply} reply
 * @param {Group} group
 * @param {boolean} isFull
 */
function text(reply, { kind }, isFull) {
  const words = el("p", { class: "words", lang: reply.language, dir: "auto" }, reply.text);
  if (isFull) return words;
  const key = `text-${kind}`;
  return el(
    "details",
    { class: "folded", "data-key": key },
    el(
      "summary",
      { "data-key": `${key}-summary` },
      el("span", { class: "preview", lang: reply.language, dir: "auto" }, reply.text.replaceAll(/\s+/g, " ")),
      el("span", { class: "fold" }, "Fold the text"),
    ),
    words,
  );
}

/**
 * @param {HTMLElement} made the card
 * @param {Reply} reply
 * @param {number} index
 * @param {boolean} isMain
 * @param {PanelView} view
 * @param {PanelActions} actions
 * @returns {{ buttons: HTMLElement, first: () => void }} `first` is what Enter on the card does
 */
function doable(made, reply, index, isMain, view, actions) {
  const which = `${KIND_WORDS[reply.kind] ?? sentenceCase(reply.kind)}, reply ${index + 1}`;
  const isSpoken = SPOKEN.has(reply.kind);
  const isIn = view.inserted === index;
  const canInsert = !isSpoken && !isIn && view.canInsert !== false;
  const copy = () => actions.copy(index);
  const insert = () => actions.insert(index);
  const read = () => openReader(made, reply, actions);
  const insertWords = view.inserted === null ? "Insert" : "Use this one";
  const props = (/** @type {string} */ words) => ({
    class: isMain && view.inserted === null ? "primary" : "",
    "aria-label": `${words}: ${which}`,
  });
  const buttons = el(
    "div",
    { class: "buttons" },
    isSpoken && button("Read it aloud", `read-${reply.kind}`, read, props("Read it aloud")),
    canInsert && button(insertWords, `insert-${reply.kind}`, insert, props(insertWords)),
    button("Copy", `copy-${reply.kind}`, copy, {
      ...(view.canInsert === false ? props("Copy") : {}),
      "aria-label": `Copy: ${which}`,
    }),
    // Gmail shows by itself that a reply went out; LinkedIn is not read again.
    isIn && view.site === "linkedin" && button("I have sent it", "sent", () => actions.tell("sent")),
  );
  return { buttons, first: isSpoken ? read : canInsert ? insert : copy };
}
