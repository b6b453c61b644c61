/**
 * The weekly picture: threads by stage and week, how soon they were answered, who wrote most.
 *
 * @typedef {import("../shared/types.js").Stage} Stage
 * @typedef {import("../shared/types.js").Stats} Stats
 */

import { el } from "../shared/dom.js";
import { STAGE_WORDS } from "../shared/words.js";
import { lyingBar, stackedBars } from "./chart.js";
import { demoBanner, empty, load, redraw } from "./room.js";
import { counted } from "./when.js";

const NARROWEST = 240;

/** @param {HTMLElement} place @param {AbortSignal} left */
export function week(place, left) {
  return load(place, left, "stats", (/** @type {Stats} */ stats) => {
    if (stats.threads === 0) return redraw(place, empty("week"));
    redraw(place, demoBanner(stats), promptness(stats, left), byWeek(stats, left), people(stats));
  });
}

/** @param {Stats} stats @param {AbortSignal} left */
function promptness({ declined, within_48h: prompt, later, waiting }, left) {
  const parts = [
    { name: "prompt", words: "Within 48 hours", value: prompt },
    { name: "later", words: "Later", value: later },
    { name: "waiting", words: "Still waiting", value: waiting },
  ];
  const said =
    declined === 0
      ? "No reply has gone out yet."
      : `${prompt} of ${counted(declined, "reply", "replies")} went out within 48 hours.`;
  return el(
    "section",
    { class: "figure" },
    el("h3", {}, said),
    el("p", { class: "muted" }, "Counted from your decision where you said it, else from their message."),
    fitting((width) => lyingBar(parts, width, parts.map(({ words, value }) => `${words}: ${value}`).join(", ")), left),
    el(
      "ul",
      { class: "legend" },
      ...parts.map(({ name, words, value }) =>
        el("li", {}, swatch(name), `${words} `, el("strong", {}, String(value))),
      ),
    ),
  );
}

/** @param {Stats} stats @param {AbortSignal} left */
function byWeek({ weeks, threads }, left) {
  const all = /** @type {Stage[]} */ (Object.keys(STAGE_WORDS));
  const stages = all.filter((stage) => weeks.some(({ stages: found }) => found[stage]));
  const bars = weeks.map(({ monday, stages: found }) => ({
    label: dayOf(monday),
    parts: stages.map((stage) => ({ name: stage, words: STAGE_WORDS[stage], value: found[stage] ?? 0 })),
  }));
  const sum = weeks.reduce((all, { total }) => all + total, 0);
  const title = `${counted(sum, "thread")} in ${weeks.length} weeks, by stage; the table below has the numbers`;
  return el(
    "section",
    { class: "figure" },
    el("h3", {}, `${counted(sum, "thread")} in ${weeks.length} weeks`),
    el(
      "p",
      { class: "muted" },
      `Each bar is the week that begins on the day below it.${threads > sum ? ` ${counted(threads - sum, "thread")} came earlier.` : ""}`,
    ),
    fitting((width) => stackedBars(bars, width, title), left),
    el("ul", { class: "legend" }, ...stages.map((stage) => el("li", {}, swatch(stage), STAGE_WORDS[stage]))),
    el(
      "details",
      { "data-key": "weeks-table" },
      el("summary", { "data-key": "weeks-summary" }, "The same as a table"),
      weekTable(weeks, stages),
    ),
  );
}

/** @param {Stats["weeks"]} weeks @param {Stage[]} stages */
function weekTable(weeks, stages) {
  const head = ["Week from", ...stages.map((stage) => STAGE_WORDS[stage]), "All"];
  const rows = [...weeks]
    .reverse()
    .map(({ monday, stages: found, total }) => [dayOf(monday), ...stages.map((stage) => found[stage] ?? 0), total]);
  return table("Threads by week and stage", head, rows);
}

/** @param {Stats} stats */
function people({ people: found }) {
  if (found.length === 0) return null;
  const rows = found.map(({ name, company, threads, declined, within_48h: prompt }) => [
    company ? `${name}, ${company}` : name,
    threads,
    declined,
    prompt,
  ]);
  return el(
    "section",
    { class: "figure" },
    el("h3", {}, "Who wrote"),
    table("Threads by person", ["Person", "Threads", "Declined", "Within 48 h"], rows),
  );
}

/** @param {string} caption @param {string[]} head @param {(string | number)[][]} rows the first cell names its row */
function table(caption, head, rows) {
  const made = el(
    "table",
    {},
    el("caption", { class: "unseen" }, caption),
    el("thead", {}, el("tr", {}, ...head.map((words) => el("th", { scope: "col" }, words)))),
    el(
      "tbody",
      {},
      ...rows.map(([first, ...rest]) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, String(first)),
          ...rest.map((value) => el("td", { class: value === 0 ? "nought" : null }, String(value))),
        ),
      ),
    ),
  );
  return el("div", { class: "table", tabindex: "0", role: "region", "aria-label": caption }, made);
}

/** @param {string} name */
function swatch(name) {
  return el("span", { class: `swatch part-${name}`, "aria-hidden": "true" });
}

/** @param {string} day such as 2026-11-16 @returns {string} such as "16 Nov" */
function dayOf(day) {
  return new Date(`${day}T12:00`).toLocaleDateString("en-GB", { day: "numeric", month: "short" });
}

/**
 * A chart as wide as its place, drawn again when that changes: text in it keeps its size.
 *
 * @param {(width: number) => SVGSVGElement} draw
 * @param {AbortSignal} left
 */
function fitting(draw, left) {
  const frame = el("div", { class: "frame" });
  let width = 0;
  const observer = new ResizeObserver(([entry]) => {
    const found = Math.max(NARROWEST, Math.floor(entry?.contentRect.width ?? 0));
    if (found !== width) frame.replaceChildren(draw(found));
    width = found;
  });
  observer.observe(frame);
  left.addEventListener("abort", () => observer.disconnect());
  return frame;
}
