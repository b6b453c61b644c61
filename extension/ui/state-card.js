/** A state that is not `ready`: what is the matter, what to type, one button. */

import { el } from "../shared/dom.js";
import { STATES } from "../shared/states.js";
import { button, commandLine } from "./controls.js";

/**
 * @param {import("../shared/types.js").PanelView} view
 * @param {import("../shared/types.js").PanelActions} actions
 */
export function stateCard(view, actions) {
  const state = STATES[view.state];
  if (view.state === "working") return working(state.sentence);
  const words = view.error ? view.error.message : state.sentence;
  const todo = state.button;
  return el(
    "section",
    { class: "state" },
    el("h3", {}, state.title),
    el("p", {}, words),
    view.error?.hint && el("p", { class: "muted" }, view.error.hint),
    state.command && commandLine(state.command),
    todo && button(todo.label, "state", () => act(todo.action, actions), { class: "primary" }),
  );
}

/** @param {string} sentence */
function working(sentence) {
  const bars = ["w90", "w70", "w80"].map((width) => el("span", { class: `bar ${width}` }));
  return el("section", { class: "working" }, el("p", { class: "muted" }, sentence), ...bars);
}

/**
 * @param {import("../shared/states.js").StateAction} action
 * @param {import("../shared/types.js").PanelActions} actions
 */
function act(action, actions) {
  switch (action) {
    case "retry":
      return actions.retry();
    case "pair":
    case "allow": // only a page of the extension may ask for a permission
      return actions.openPairing();
    case "reload":
      return actions.reload ? actions.reload() : location.reload();
  }
}
