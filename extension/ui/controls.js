/** Buttons and drawings of our own pages; every button acts for a person only. */

import { el, icon } from "../shared/dom.js";

/** Somebody taking a bow. */
const BOW = "M6.5 20.5v-9c0-3.6 3.8-5.2 6.9-3.2l1.3.9M16.8 13.6a1.1 1.1 0 1 0 2.2 0a1.1 1.1 0 1 0-2.2 0";

export const MARK = () => el("span", { class: "mark" }, icon(BOW));

/**
 * @param {string} label
 * @param {string} key stays the same from one drawing to the next, so that focus can return
 * @param {() => void} act
 * @param {import("../shared/dom.js").Props} [props]
 */
export function button(label, key, act, props = {}) {
  return el("button", { type: "button", "data-key": key, onclick: byPerson(act), ...props }, label);
}

/**
 * @param {string} label for screen readers and as a tip
 * @param {string} path the drawing
 * @param {string} key
 * @param {() => void} act
 */
export function iconButton(label, path, key, act) {
  const made = el("button", {
    type: "button",
    class: "quiet",
    "data-key": key,
    "aria-label": label,
    title: label,
    onclick: byPerson(act),
  });
  made.append(icon(path));
  return made;
}

/**
 * A command to type in a terminal, with a button that copies it.
 *
 * @param {string} command
 */
export function commandLine(command) {
  const copy = button("Copy", `copy ${command}`, () => {
    void navigator.clipboard.writeText(command).then(() => {
      copy.textContent = "Copied";
    });
  });
  copy.className = "small";
  return el("p", { class: "command" }, el("code", {}, command), copy);
}

/** @param {() => void} act @returns {(event: Event) => void} */
export function byPerson(act) {
  return (event) => {
    if (event.isTrusted) act();
  };
}
