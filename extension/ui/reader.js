/**
 * A text to be said, in large type over the rest of the panel, with a pacer: a bar, the time, and the
 * paragraph that is due now. Nothing is heard or recorded; the clock runs only when it is started.
 *
 * With `prefers-reduced-motion` the bar moves once a paragraph and nothing scrolls smoothly.
 *
 * @typedef {import("../shared/types.js").PanelActions} PanelActions
 * @typedef {import("../shared/types.js").Reply} Reply
 */

import { el } from "../shared/dom.js";
import { KIND_WORDS } from "../shared/words.js";
import { button, iconButton } from "./controls.js";
import { scriptOf } from "./script.js";

const TICK_MS = 250;

/**
 * @param {HTMLElement} from a part of the panel, where the focus returns to
 * @param {Reply} reply
 * @param {PanelActions} actions
 */
export function openReader(from, reply, actions) {
  const panel = from.closest(".bowout");
  if (!panel) return;
  panel.querySelector(":scope > .reader")?.remove();
  const script = scriptOf(reply);
  const paragraphs = script.paragraphs.map((words) => el("p", {}, words));
  const pacer = createPacer(script.seconds, paragraphs);
  const sheet = panel.querySelector(":scope > .sheet");

  const close = () => {
    pacer.pause();
    reader.remove();
    sheet?.removeAttribute("inert");
    const again = panel.querySelector(`[data-key="read-${reply.kind}"]`);
    if (again instanceof HTMLElement) again.focus();
  };
  const isTalk = reply.kind === "call_script";
  const called = button("I have called", "reader-called", () => {
    close();
    actions.tell("called");
  });
  const reader = el(
    "section",
    { class: "reader", role: "dialog", "aria-label": KIND_WORDS[reply.kind] },
    el(
      "header",
      { class: "top" },
      iconButton("Back to the replies", "M15 5l-7 7 7 7", "reader-close", close),
      el("h2", { class: "title" }, KIND_WORDS[reply.kind]),
    ),
    el("div", { class: "pace" }, pacer.bar, pacer.time, pacer.button, pacer.restart),
    el(
      "div",
      { class: "say", lang: reply.language, dir: "auto", tabindex: "0", role: "group", "aria-label": "The words" },
      ...paragraphs,
      script.answers.length > 0 && answers(script.answers),
    ),
    isTalk && el("footer", { class: "foot" }, el("span", {}, "Pause wherever they speak."), called),
  );
  reader.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !event.isTrusted) return;
    event.stopPropagation(); // the panel itself stays open
    event.preventDefault();
    close();
  });
  sheet?.setAttribute("inert", "");
  panel.append(reader);
  pacer.button.focus();
}

/** @param {import("./script.js").Script["answers"]} given */
function answers(given) {
  const pairs = given.flatMap(({ asked, say }) => [el("dt", {}, asked), el("dd", {}, say)]);
  return el("section", { class: "answers" }, el("h3", {}, "If they ask"), el("dl", {}, ...pairs));
}

/** @param {number[]} seconds one number a paragraph @param {HTMLElement[]} paragraphs */
function createPacer(seconds, paragraphs) {
  const ends = seconds.map((_, index) => seconds.slice(0, index + 1).reduce((sum, one) => sum + one, 0));
  const whole = ends.at(-1) ?? 0;
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const bar = el("progress", { max: whole, value: 0, "aria-label": "Where you should be" });
  const time = el("span", { class: "time", role: "timer" });
  let passed = 0;
  let at = -1;
  let last = 0;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;

  const play = button("Start", "reader-play", () => (timer === undefined ? start() : pause()), { class: "primary" });
  const restart = button("From the top", "reader-restart", () => {
    pause();
    passed = 0;
    at = -1;
    show();
    play.textContent = "Start";
  });

  function start() {
    if (passed >= whole) passed = 0;
    last = performance.now();
    at = -1; // the paragraph that is due is marked from now on
    timer = setInterval(tick, TICK_MS);
    play.textContent = "Pause";
    show();
  }

  function pause() {
    clearInterval(timer);
    timer = undefined;
    play.textContent = passed > 0 ? "Go on" : "Start";
  }

  function tick() {
    const now = performance.now();
    passed = Math.min(passed + (now - last) / 1000, whole);
    last = now;
    show();
    if (passed >= whole || !bar.isConnected) pause();
  }

  function show() {
    const due = Math.max(0, ends.findIndex((end) => passed < end || end === whole));
    time.textContent = `${clock(passed)} / ${clock(whole)}`;
    if (!isCalm || due !== at) bar.value = passed;
    if (due === at) return;
    at = due;
    paragraphs.forEach((paragraph, index) => paragraph.classList.toggle("now", timer !== undefined && index === due));
    if (timer !== undefined) paragraphs[due]?.scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
  }

  show();
  return { bar, time, button: play, restart, pause };
}

/** @param {number} seconds such as 1:30 */
function clock(seconds) {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
