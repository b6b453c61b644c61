/**
 * A look over Gmail: how many days back, start, how far it is, stop, go on.
 *
 * While one runs it is asked after once a second, and only as long as the room is open and seen.
 *
 * @typedef {import("../shared/types.js").Triage} Triage
 */

import { el } from "../shared/dom.js";
import { sentences } from "../shared/words.js";
import { button, commandLine } from "../ui/controls.js";
import { askService, redraw, say } from "./room.js";
import { agoWords, counted, leftWords } from "./when.js";

const TICK_MS = 1_000;
const SPANS = [7, 30, 90, 365];

/**
 * @param {AbortSignal} left
 * @param {(found: Triage) => void} found called when more threads are known
 * @returns {{ element: HTMLElement, look: () => Promise<void> }} `look` asks how it stands
 */
export function createTriage(left, found) {
  const bar = el("progress", { max: "1", "aria-label": "Looking over Gmail" });
  const words = el("p", { class: "muted" });
  const controls = el("div", {});
  const element = el("section", { class: "triage", "aria-label": "Look over Gmail", hidden: true }, controls);
  let shown = "";

  /** @param {import("../shared/types.js").Outcome} outcome @param {boolean} isAsked the person pressed a button */
  const take = ({ state, data, error }, isAsked) => {
    if (left.aborted) return;
    if (state !== "ready") return refuse(error, isAsked);
    /** @type {Triage} */
    const triage = data;
    element.hidden = false;
    progress(triage);
    const look = `${triage.running}${triage.stopped}${triage.notice}${triage.ended_at}`;
    if (look !== shown) redraw(controls, ...parts(triage));
    shown = look;
    found(triage);
    if (triage.running) setTimeout(tick, TICK_MS);
    else if (isAsked) say(triage.stopped ? "Stopped. Nothing is lost." : "");
  };
  /** @param {import("../shared/types.js").ServiceError | undefined} error @param {boolean} isAsked */
  const refuse = (error, isAsked) => {
    if (error?.code === "not_found" && !isAsked) return; // a service that cannot look over Gmail yet
    element.hidden = false;
    shown = "";
    redraw(
      controls,
      el("p", { role: "alert" }, sentences(error) || "Gmail could not be looked over."),
      error?.code === "gmail_not_connected" ? commandLine("./scripts/bowout connect") : null,
      button("Try again", "triage-again", () => void look()),
    );
  };
  /** @param {Triage} triage */
  const progress = ({ done, total, left_s: seconds, running, notice }) => {
    if (total > 0) bar.value = done / total;
    else bar.removeAttribute("value");
    const far = total > 0 ? `${done} of ${counted(total, "thread")}` : "Asking Gmail which threads there are";
    words.textContent = running ? [far, notice ?? leftWords(seconds)].filter(Boolean).join(" · ") : "";
  };
  /** @param {"start" | "continue" | "stop"} action @param {number} [days] */
  const act = async (action, days) => {
    if (action !== "stop") say("Looking over Gmail.");
    take(await askService("triage", days ? { action, days } : { action }), true);
  };
  /** @param {Triage} triage */
  const parts = (triage) => {
    const span = el(
      "select",
      { "data-key": "triage-days" },
      ...SPANS.map((days) => el("option", { value: days, selected: days === triage.days }, `${days} days`)),
    );
    const choose = el("label", {}, "Look over the last ", span);
    const start = button("Look over Gmail", "triage", () => void act("start", Number(span.value)), {
      class: "primary",
    });
    if (triage.running) {
      return [
        el(
          "div",
          { class: "triage-line" },
          el("div", { class: "far" }, bar, words),
          button("Stop", "triage", () => void act("stop")),
        ),
      ];
    }
    const goOn = triage.stopped && button("Go on", "triage-on", () => void act("continue"));
    const ended = triage.demo ? null : (triage.ended_at ?? triage.started_at); // the demo has a clock of its own
    return [
      el("div", { class: "triage-line" }, choose, el("div", { class: "buttons" }, goOn, start)),
      triage.notice && el("p", { class: "notice" }, triage.notice),
      ended &&
        el(
          "p",
          { class: "muted" },
          `${triage.stopped ? "Stopped" : "Looked over"} ${agoWords(ended)}: ${counted(triage.done, "thread")} of the last ${counted(triage.days, "day")}.`,
        ),
    ];
  };
  const look = async () => take(await askService("triage"), false);
  const tick = () => {
    if (left.aborted) return;
    if (document.hidden) setTimeout(tick, TICK_MS);
    else void look();
  };
  return { element, look };
}
