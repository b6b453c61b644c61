/** The small signs of a row: the clock as a word with a shape of its own, the stage as a word. */

import { el, icon } from "../shared/dom.js";
import { STAGE_WORDS } from "../shared/words.js";

/**
 * @typedef {import("../shared/types.js").RankedClock} RankedClock
 * @typedef {import("../shared/types.js").Stage} Stage
 */

/** Told apart without colour: a round clock, a triangle, a filled square on its corner. */
const CLOCKS = {
  calm: { words: "In time", drawing: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 8v4.5l3 2" },
  amber: { words: "Soon", drawing: "M12 4L21 19.5H3zM12 10v4M12 16.8v.1" },
  overdue: { words: "Overdue", drawing: "M12 2.5L21.5 12L12 21.5L2.5 12zM12 7.5v5.5M12 16v.1" },
};

/** @param {RankedClock} clock */
export function clockSign({ state }) {
  const { words, drawing } = CLOCKS[state];
  return el("span", { class: `sign clock-sign ${state}` }, icon(drawing), words);
}

/** @param {Stage} stage @param {boolean} [isUnsure] */
export function stageSign(stage, isUnsure = false) {
  const words = STAGE_WORDS[stage];
  return el("span", { class: `sign stage-sign ${stage}` }, isUnsure ? `Probably ${words.toLowerCase()}` : words);
}
