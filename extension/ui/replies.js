/**
 * The replies as cards: those of a phone call as numbered steps, then what is written.
 *
 * @typedef {import("./groups.js").Group} Group
 * @typedef {import("../shared/types.js").PanelActions} PanelActions
 * @typedef {import("../shared/types.js").PanelView} PanelView
 */

import { el } from "../shared/dom.js";
import { card } from "./card.js";
import { grouped } from "./groups.js";

/** @param {PanelView} view @param {PanelActions} actions */
export function replies(view, actions) {
  const { suggestion, inserted, tones = {} } = view;
  const given = suggestion?.replies ?? [];
  const { call, written } = grouped(given, tones, inserted);
  const isCallFirst = given[0] !== undefined && call.some(({ kind }) => kind === given[0]?.kind);
  const [first] = isCallFirst ? call : written;

  const list = (/** @type {Group[]} */ groups, /** @type {boolean} */ isKit) =>
    el(
      "ol",
      { class: isKit ? "kit" : "written" },
      ...groups.flatMap((group, at) => {
        const reply = given[group.shown];
        const isMain = group === first;
        const place = { isFull: isMain && inserted === null, isMain, step: isKit ? at + 1 : null };
        return reply ? [card(group, reply, place, view, actions)] : [];
      }),
    );
  const section = el("section", { class: "replies", "aria-label": "Replies" });
  const isMixed = call.length > 0 && written.length > 0;
  const parts = [
    { words: "The call, step by step", made: list(call, true), isThere: call.length > 0, isNamed: true },
    {
      words: isCallFirst ? "Only if no call can be made" : "In writing",
      made: list(written, false),
      isThere: written.length > 0,
      isNamed: isMixed,
    },
  ];
  for (const { words, made, isThere, isNamed } of isCallFirst ? parts : parts.reverse()) {
    if (isThere) section.append(el("h3", { class: isNamed ? "part" : "unseen" }, words), made);
  }
  if (given.length === 0) section.append(el("p", { class: "muted" }, "There is nothing to answer here."));
  reachByArrows(section);
  return section;
}

/** One stop for Tab, the arrow keys from card to card. @param {HTMLElement} section */
function reachByArrows(section) {
  /** @type {HTMLElement[]} */
  const cards = [...section.querySelectorAll(/** @type {"li"} */ ("[data-card]"))];
  const stop = cards.find((one) => one.matches(".in")) ?? cards[0];
  if (stop) stop.tabIndex = 0;
  section.addEventListener("keydown", (event) => {
    const target = event.target;
    if (!(target instanceof Element) || target.matches("input, select, textarea")) return;
    const at = cards.findIndex((one) => one.contains(target));
    const to = destination(event.key, at, cards.length);
    if (to === null || !event.isTrusted) return;
    event.preventDefault();
    for (const one of cards) one.tabIndex = -1;
    const next = cards[to];
    if (!next) return;
    next.tabIndex = 0;
    next.focus();
  });
}

/** @param {string} key @param {number} at @param {number} count @returns {number | null} */
function destination(key, at, count) {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
