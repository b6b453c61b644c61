/**
 * What all rooms of the desk share: asking, the states that keep them from an answer, the banner of
 * the demo, drawing again without losing the focus, and one line that says what was done.
 *
 * @typedef {import("../shared/types.js").Outcome} Outcome
 * @typedef {import("../shared/types.js").PanelActions} PanelActions
 * @typedef {import("../shared/types.js").Question} Question
 */

import { ask } from "../shared/ask.js";
import { el } from "../shared/dom.js";
import { EMPTY } from "../shared/states.js";
import { commandLine } from "../ui/controls.js";
import { stateCard } from "../ui/state-card.js";

const SAID_MS = 6_000;

/** @template {HTMLElement} [T=HTMLElement] @param {string} id @returns {T} */
export const byId = (id) => /** @type {T} */ (document.getElementById(id));

/** @param {Question} question @param {object} [body] @returns {Promise<Outcome>} */
export const askService = (question, body) => ask({ verb: "desk", question, body });

/**
 * Asks, and draws the answer or what keeps us from it.
 *
 * @param {HTMLElement} place
 * @param {AbortSignal} left
 * @param {Question} question
 * @param {(data: any) => void} draw
 */
export async function load(place, left, question, draw) {
  redraw(place, working());
  const outcome = await askService(question);
  if (left.aborted) return;
  if (outcome.state === "ready") draw(outcome.data);
  else
    redraw(
      place,
      trouble(outcome, () => void load(place, left, question, draw)),
    );
}

/** Lines in place of what is on its way. */
export function working() {
  const bars = ["w90", "w70", "w80"].map((width) => el("span", { class: `bar ${width}` }));
  return el("div", { class: "working", "aria-hidden": "true" }, ...bars);
}

/** @param {Outcome} outcome @param {() => void} retry @returns {HTMLElement} what is the matter and what to do */
export function trouble({ state, error }, retry) {
  const card = stateCard(
    { state, suggestion: null, inserted: null, site: "gmail", error },
    { ...NO_ACTIONS, retry, openPairing },
  );
  card.setAttribute("role", "alert");
  return card;
}

export function openPairing() {
  void ask({ verb: "open_pairing" });
}

function nothing() {
  return undefined;
}

/** What the panel offers where there is no page to act on. @type {PanelActions} */
export const NO_ACTIONS = {
  ...{ insert: nothing, copy: nothing, choose: nothing, setAside: nothing, tell: nothing, setStage: nothing },
  ...{ setReason: nothing, setFact: nothing, retry: nothing, openPairing, diagnose: nothing, close: nothing },
};

/**
 * Nothing is there yet: why, and what fills it.
 *
 * @param {keyof typeof EMPTY} name
 * @param {...Node} more
 */
export function empty(name, ...more) {
  const { title, sentence, command } = EMPTY[name];
  return el(
    "section",
    { class: "empty" },
    el("h3", {}, title),
    el("p", {}, sentence),
    command && commandLine(command),
    ...more,
  );
}

/** @param {{ demo: boolean }} data @returns {HTMLElement | null} */
export function demoBanner({ demo }) {
  if (!demo) return null;
  const { title, sentence } = EMPTY.demo;
  return el("p", { class: "demo" }, el("strong", {}, title), " ", sentence);
}

/**
 * Replaces what stands in `place`. The focus returns to the control with the same key, details stay
 * open; a focus whose control is gone goes to the heading of the room.
 *
 * @param {HTMLElement} place
 * @param {...(Node | null | false | undefined | "")} nodes
 */
export function redraw(place, ...nodes) {
  const focused = document.activeElement;
  const wasInside = focused !== null && place.contains(focused);
  const key = wasInside ? focused.getAttribute("data-key") : null;
  const open = new Set([...place.querySelectorAll("details[open]")].map((details) => details.getAttribute("data-key")));
  place.replaceChildren(...nodes.filter((node) => node instanceof Node));
  for (const details of place.querySelectorAll("details")) {
    if (open.has(details.getAttribute("data-key"))) details.open = true;
  }
  if (!wasInside) return;
  const again = key === null ? null : place.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const target = again ?? document.querySelector(".room-title");
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

/** The latest words; older ones must not wipe newer ones. */
let said = 0;

/** Says what was done, to eyes and screen readers. @param {string} words */
export function say(words) {
  const place = byId("said");
  place.textContent = words;
  clearTimeout(said);
  said = setTimeout(() => {
    place.textContent = "";
  }, SAID_MS);
}

/** @param {string} text what goes to the clipboard; says whether it did */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    say("Copied.");
  } catch {
    say("The browser did not allow copying. Select the text and copy it by hand.");
  }
}
