/**
 * By when to answer: the ledger's word where there is one, else the date that was advised.
 *
 * @typedef {import("../shared/types.js").Advice} Advice
 */

import { el, icon } from "../shared/dom.js";

const FACE = "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 8v4.5l3 2";
const HOUR = 3_600_000;
/** Below this the person should not put it off to another day. */
const SOON_HOURS = 24;

/** @param {Advice} advice @param {number} [now] milliseconds @returns {HTMLElement | null} */
export function clockLine({ clock, decline_by: by }, now = Date.now()) {
  if (clock) return line(clock.state, clock.sentence);
  if (!by) return null;
  const time = new Date(by);
  const left = (time.valueOf() - now) / HOUR;
  if (Number.isNaN(left)) return line("calm", `Best answered by ${by}.`);
  const day = dayOf(time);
  if (left < 0) return line("overdue", `It was best answered by ${day}. A short word today is still better than none.`);
  return line(left < SOON_HOURS ? "amber" : "calm", `Best answered by ${day}.`);
}

/** The last minute of a day is its end. @param {Date} time */
function dayOf(time) {
  const day = time.toLocaleDateString(undefined, { weekday: "long", day: "numeric", month: "long" });
  if (time.getHours() === 23 && time.getMinutes() === 59) return `the end of ${day}`;
  return `${day}, ${time.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" })}`;
}

/** @param {"calm" | "amber" | "overdue"} state @param {string} sentence */
function line(state, sentence) {
  return el("p", { class: `clock ${state}` }, icon(FACE), el("span", {}, sentence));
}
