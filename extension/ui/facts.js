/**
 * What was read, each with the words it was taken from, and the person's own word on it: another
 * value, or none. What replies name most may be given although nothing was read.
 *
 * @typedef {import("../shared/types.js").Corrections} Corrections
 * @typedef {import("../shared/types.js").Fact} Fact
 * @typedef {import("../shared/types.js").FactList} FactList
 * @typedef {import("../shared/types.js").FactName} FactName
 * @typedef {import("../shared/types.js").Facts} Facts
 * @typedef {import("../shared/types.js").PanelActions} PanelActions
 */

import { el } from "../shared/dom.js";
import { FACT_WORDS, LIST_WORDS } from "../shared/words.js";
import { button } from "./controls.js";

const LONGEST = 120; // the longest value the service takes

/** Shown in any case: a reply is poor without them. @type {ReadonlySet<string>} */
const ALWAYS = new Set(["recruiter", "company", "role"]);

/**
 * One line of the list: a fact, or the place where one could be.
 *
 * @typedef {object} Row
 * @property {string} key stays the same from one drawing to the next
 * @property {string} words what kind of fact it is
 * @property {Fact | null} fact
 * @property {(value: string | null) => void} say the person's word; null leaves it out
 * @property {(() => void) | null} undo takes the person's word back, where there is one
 */

/**
 * @param {Facts} read
 * @param {Corrections} said what the person has said of them
 * @param {PanelActions} actions
 */
export function facts(read, said, actions) {
  const rows = [...single(read, said, actions), ...several(read, said, actions)];
  return el(
    "details",
    { class: "facts", "data-key": "facts" },
    el("summary", { "data-key": "facts-summary" }, "What was read"),
    el("dl", {}, ...rows.flatMap(drawn)),
  );
}

/** @param {Facts} read @param {Corrections} said @param {PanelActions} actions @returns {Row[]} */
function single(read, said, actions) {
  const names = /** @type {FactName[]} */ (Object.keys(FACT_WORDS));
  return names
    .filter((name) => read[name] || said[name] !== undefined || ALWAYS.has(name))
    .map((name) => ({
      key: `fact-${name}`,
      words: FACT_WORDS[name],
      fact: read[name],
      say: (value) => actions.setFact(name, value),
      undo: said[name] === undefined ? null : () => actions.setFact(name, undefined),
    }));
}

/** @param {Facts} read @param {Corrections} said @param {PanelActions} actions @returns {Row[]} */
function several(read, said, actions) {
  const names = /** @type {FactList[]} */ (Object.keys(LIST_WORDS));
  return names.flatMap((name) => {
    const values = (read[name] ?? []).map(({ value }) => value);
    const undo = said[name] === undefined ? null : () => actions.setFact(name, undefined);
    /** @type {(Fact | null)[]} */
    const shown = values.length === 0 && undo ? [null] : (read[name] ?? []);
    return shown.map((fact, index) => ({
      key: `fact-${name}-${index}`,
      words: LIST_WORDS[name],
      fact,
      say: (value) => actions.setFact(name, values.toSpliced(index, 1, ...(value === null ? [] : [value]))),
      undo,
    }));
  });
}

/** @param {Row} row @returns {Node[]} */
function drawn(row) {
  const { words, fact, undo } = row;
  const isTold = fact?.quote && fact.quote !== fact.value && !fact.corrected;
  return [
    el("dt", {}, words),
    el(
      "dd",
      {},
      fact ? el("span", { dir: "auto" }, fact.value) : el("span", { class: "muted" }, undo ? "Left out" : "Not known"),
      isTold && el("q", { dir: "auto" }, fact.quote),
      fact?.corrected && el("span", { class: "muted" }, "Your word"),
      editor(row),
    ),
  ];
}

/** Folded away under "Change". @param {Row} row */
function editor({ key, words, fact, say, undo }) {
  const change = el("summary", { "data-key": `${key}-summary`, "aria-label": `Change: ${words}` }, "Change");
  const input = el("input", {
    "data-key": `${key}-value`,
    value: fact?.value,
    dir: "auto",
    maxlength: LONGEST,
    "aria-label": words,
  });
  const details = el("details", { class: "change", "data-key": key }, change);

  /** @param {() => void} act */
  const closing = (act) => () => {
    details.open = false;
    change.focus(); // where the focus is found again after the next drawing
    act();
  };
  const use = closing(() => say(input.value.trim() || null));
  input.addEventListener("keydown", (event) => {
    if (event.isTrusted && event.key === "Enter" && !event.isComposing) use();
  });
  details.append(
    el(
      "div",
      { class: "phrase" },
      input,
      button("Use", `${key}-use`, use, { "aria-label": `Use this: ${words}` }),
      fact && button("Leave out", `${key}-out`, closing(() => say(null)), { "aria-label": `Leave out: ${words}` }),
      undo && button("As read", `${key}-undo`, closing(undo), { "aria-label": `As it was read: ${words}` }),
    ),
  );
  return details;
}
