/** Asks before something that cannot be undone; the safe answer has the focus. */

import { el } from "../shared/dom.js";
import { byPerson } from "../ui/controls.js";

/**
 * @param {string} question
 * @param {string} warning
 * @param {string} label of the button that does it
 * @returns {Promise<boolean>} false also when the dialog is left with Escape
 */
export function confirmed(question, warning, label) {
  const keep = el("button", { type: "button", onclick: byPerson(() => dialog.close("")) }, "Keep");
  const dialog = el(
    "dialog",
    { class: "confirm", "aria-labelledby": "confirm-question", "aria-describedby": "confirm-warning" },
    el("h2", { id: "confirm-question" }, question),
    el("p", { id: "confirm-warning" }, warning),
    el(
      "div",
      { class: "buttons" },
      keep,
      el("button", { type: "button", class: "bad", onclick: byPerson(() => dialog.close("yes")) }, label),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  keep.focus();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
  });
}
