/** The reason that a reply gives: a preset, a phrase of the person's own, or none. */

import { el } from "../shared/dom.js";
import { REASON_WORDS } from "../shared/words.js";
import { button } from "./controls.js";

const NONE = "none"; // on the wire: say no reason, whatever the settings say
const OWN = "own";
const LONGEST = 200; // one reason is one sentence

/**
 * @param {string | null} reason the one asked for, else the one that was given
 * @param {import("../shared/types.js").PanelActions} actions
 */
export function reasonChooser(reason, actions) {
  const isOwn = reason !== null && reason !== NONE && !REASON_WORDS.has(reason);
  const chosen = isOwn ? OWN : (reason ?? NONE);
  const choices = [[NONE, "No reason"], ...REASON_WORDS, [OWN, "In my own words…"]];
  const options = choices.map(([value, words]) =>
    el("option", { value, selected: value === chosen }, words),
  );
  const select = el("select", { "data-key": "reason", "aria-label": "Reason" }, ...options);
  const own = phrase(isOwn ? reason : "", (text) => actions.setReason(text || NONE));
  own.hidden = !isOwn;
  select.addEventListener("change", (event) => {
    if (!event.isTrusted) return;
    own.hidden = select.value !== OWN;
    if (select.value === OWN) own.querySelector("input")?.focus();
    else actions.setReason(select.value);
  });
  const label = el("label", { class: "choose" }, el("span", {}, "Reason"), select);
  return el("div", { class: "reason" }, label, own);
}

/** @param {string | null} text @param {(text: string) => void} take */
function phrase(text, take) {
  const input = el("input", {
    "data-key": "phrase",
    value: text,
    maxlength: LONGEST,
    "aria-label": "The reason in your own words",
    placeholder: "I want to stay close to research",
  });
  const submit = () => take(input.value.trim());
  input.addEventListener("keydown", (event) => {
    if (event.isTrusted && event.key === "Enter" && !event.isComposing) submit();
  });
  return el("div", { class: "phrase" }, input, button("Use", "use-phrase", submit));
}
