/** A state that is not `ready`: what is the matter, what to type, one button. */

import { el } from "../shared/dom.js";
import { STATES } from "../shared/states.js";
import { button, commandLine } from "./controls.js";

/** States that a changed page could be the cause of. @type {ReadonlySet<import("../shared/types.js").StateName>} */
const ABOUT_THE_PAGE = new Set(
  /** @type {const} */ (["no_thread", "no_box", "no_messages", "no_composer", "which_conversation", "mixed_signals", "insert_failed"]),
);

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
    el(
      "div",
      { class: "buttons" },
      todo && button(todo.label, "state", () => act(todo.action, actions), { class: "primary" }),
      ABOUT_THE_PAGE.has(view.state) && !view.signals && button("Diagnose this page", "diagnose", actions.diagnose),
    ),
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
    case "recall":
      return actions.setAside(false);
    case "reload":
      return actions.reload ? actions.reload() : location.reload();
  }
}
