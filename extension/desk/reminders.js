/**
 * Notes to keep in touch: those that are due first, each with its words ready to copy (R76-R81).
 *
 * @typedef {import("../shared/types.js").Reminder} Reminder
 * @typedef {import("../shared/types.js").Reminders} Reminders
 */

import { el } from "../shared/dom.js";
import { sentences } from "../shared/words.js";
import { button } from "../ui/controls.js";
import { askService, copyText, demoBanner, empty, load, redraw, say } from "./room.js";
import { stageSign } from "./signs.js";
import { agoWords, dayWords } from "./when.js";

const SPANS = /** @type {const} */ ([
  [30, "a month"],
  [90, "three months"],
  [180, "six months"],
  [365, "a year"],
]);

/** @param {HTMLElement} place @param {AbortSignal} left */
export function reminders(place, left) {
  /** @param {Reminders} data */
  const draw = (data) => {
    const due = data.reminders.filter(({ is_due: isDue }) => isDue);
    const later = data.reminders.filter(({ is_due: isDue }) => !isDue);
    /** @param {Reminder} one */
    const shown = (one) => item(one, data.demo, change);
    redraw(
      place,
      demoBanner(data),
      data.reminders.length === 0 && empty("reminders"),
      due.length > 0 && el("h3", { class: "count" }, "Due now"),
      due.length > 0 && el("ul", { class: "rows" }, ...due.map(shown)),
      later.length > 0 && el("h3", { class: "count" }, "Later"),
      later.length > 0 && el("ul", { class: "rows" }, ...later.map(shown)),
    );
  };
  /** @param {object} what @param {string} words */
  const change = async (what, words) => {
    const outcome = await askService("reminders", what);
    if (left.aborted) return;
    if (outcome.state !== "ready") return say(sentences(outcome.error) || "That was not saved.");
    draw(outcome.data);
    say(words);
  };
  return load(place, left, "reminders", draw);
}

/**
 * @param {Reminder} one
 * @param {boolean} isDemo
 * @param {(what: object, words: string) => void} change
 */
function item(one, isDemo, change) {
  const { id, person, company, role, note } = one;
  const name = person?.name ?? company ?? "A recruiter";
  const what = [role, company].filter(Boolean).join(" at ");
  return el(
    "li",
    { class: one.is_due ? "row due" : "row" },
    el(
      "div",
      { class: "row-main" },
      el("h4", {}, name),
      el("p", { class: "muted" }, [what, `declined ${agoWords(one.declined_at)}`].filter(Boolean).join(" · ")),
      el(
        "p",
        { class: "signs" },
        el("span", { class: "sign when" }, `${one.is_due ? "Due since" : "On"} ${dayWords(one.due)}`),
        stageSign(one.stage),
      ),
      note && noteFold(id, note, name),
    ),
    !isDemo && el("div", { class: "row-acts" }, ...acts(one, name, change)),
  );
}

/** @param {number} id @param {{ language: string, text: string }} note @param {string} name */
function noteFold(id, { language, text }, name) {
  return el(
    "details",
    { class: "note-fold", "data-key": `note-${id}` },
    el("summary", { "data-key": `note-${id}-summary` }, "The note"),
    el("p", { class: "words", lang: language }, text),
    button("Copy", `copy-${id}`, () => void copyText(text), { "aria-label": `Copy the note to ${name}` }),
  );
}

/**
 * @param {Reminder} one
 * @param {string} name
 * @param {(what: object, words: string) => void} change
 */
function acts({ id }, name, change) {
  const done = button("Done", `done-${id}`, () => change({ id, action: "done" }, `Done: ${name}.`), {
    "aria-label": `Done: ${name}`,
  });
  const span = el(
    "select",
    { "data-key": `span-${id}`, "aria-label": `How long to put off: ${name}` },
    ...SPANS.map(([days, words]) => el("option", { value: days }, `by ${words}`)),
  );
  const snooze = () => change({ id, action: "snooze", days: Number(span.value) }, `Put off: ${name}.`);
  const putOff = button("Put off", `snooze-${id}`, snooze, { "aria-label": `Put off: ${name}` });
  return [done, el("span", { class: "put-off" }, putOff, span)];
}
