/**
 * Small charts, drawn with DOM calls: bars that start at nought, whole numbers, no smoothing.
 *
 * A chart is a picture for the eye; whoever draws one puts the same numbers beside it as a table.
 */

import { shape } from "../shared/dom.js";

const HEIGHT = 200;
const MARGIN = { top: 18, right: 4, bottom: 26, left: 26 };
const WIDEST_BAR = 44;
const LABEL_WIDTH = 52; // room for one day under a bar

/**
 * @typedef {object} Bar
 * @property {string} label under the bar
 * @property {{ name: string, words: string, value: number }[]} parts from the ground up; `name` becomes a class
 */

/**
 * @param {Bar[]} bars
 * @param {number} width in pixels
 * @param {string} title what a screen reader says of the picture
 * @returns {SVGSVGElement}
 */
export function stackedBars(bars, width, title) {
  const top = Math.max(1, ...bars.map(total));
  const unit = (HEIGHT - MARGIN.top - MARGIN.bottom) / roundUp(top);
  const ground = HEIGHT - MARGIN.bottom;
  const stride = (width - MARGIN.left - MARGIN.right) / bars.length;
  const thick = Math.min(WIDEST_BAR, stride * 0.72);
  const skip = Math.ceil(LABEL_WIDTH / stride);
  const svg = shape("svg", {
    width,
    height: HEIGHT,
    viewBox: `0 0 ${width} ${HEIGHT}`,
    role: "img",
    "aria-label": title,
    class: "chart",
  });
  for (const value of ticks(roundUp(top))) {
    const y = ground - value * unit;
    svg.append(
      shape("line", { x1: MARGIN.left, x2: width - MARGIN.right, y1: y, y2: y, class: value === 0 ? "axis" : "grid" }),
    );
    svg.append(shape("text", { x: MARGIN.left - 8, y: y + 4, "text-anchor": "end" }, String(value)));
  }
  bars.forEach((bar, at) => {
    const middle = MARGIN.left + stride * (at + 0.5);
    const last = (bars.length - 1 - at) % skip === 0; // the newest week always has its label
    if (last)
      svg.append(
        shape(
          "text",
          { x: Math.min(middle, width - LABEL_WIDTH / 2 + 4), y: HEIGHT - 8, "text-anchor": "middle" },
          bar.label,
        ),
      );
    svg.append(...segments(bar, middle - thick / 2, thick, ground, unit));
  });
  return svg;
}

/** @param {Bar} bar @param {number} x @param {number} thick @param {number} ground @param {number} unit */
function segments(bar, x, thick, ground, unit) {
  let y = ground;
  const made = [];
  for (const { name, words, value } of bar.parts) {
    if (value === 0) continue;
    y -= value * unit;
    const box = { x, y: y + 1, width: thick, height: Math.max(1, value * unit - 1), rx: 2, class: `part-${name}` };
    made.push(shape("rect", box, tip(words, value)));
  }
  const all = total(bar);
  if (all > 0)
    made.push(shape("text", { x: x + thick / 2, y: y - 5, "text-anchor": "middle", class: "total" }, String(all)));
  return made;
}

/** @param {Bar["parts"]} parts @param {number} width @param {string} title one bar, lying */
export function lyingBar(parts, width, title) {
  const height = 26;
  const all = Math.max(
    1,
    parts.reduce((sum, { value }) => sum + value, 0),
  );
  const svg = shape("svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: "img",
    "aria-label": title,
    class: "chart",
  });
  let x = 0;
  for (const { name, words, value } of parts) {
    const long = (value / all) * width;
    if (value === 0) continue;
    const box = { x, y: 0, width: Math.max(1, long - 2), height, rx: 4, class: `part-${name}` };
    svg.append(shape("rect", box, tip(words, value)));
    x += long;
  }
  return svg;
}

/** @param {Bar} bar */
function total({ parts }) {
  return parts.reduce((sum, { value }) => sum + value, 0);
}

/** @param {number} top a number of things @returns {number} the end of the axis: 4, or steps of 5, 10, 20 ... */
function roundUp(top) {
  if (top <= 4) return 4;
  const step = stepOf(top);
  return Math.ceil(top / step) * step;
}

/** @param {number} top */
function stepOf(top) {
  const [step = 1] = [1, 2, 5, 10, 20, 50, 100, 200, 500].filter((one) => top / one <= 5);
  return step;
}

/** @param {number} top @returns {number[]} at most six */
function ticks(top) {
  const step = stepOf(top);
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, at) => at * step);
}

/** What the browser shows when the pointer rests on a part. @param {string} words @param {number} value */
function tip(words, value) {
  return shape("title", {}, `${words}: ${value}`);
}
