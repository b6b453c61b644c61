/**
 * Our button in Gmail: in the toolbar of an open reply box, else beside Gmail's own reply
 * controls, else beside the subject line. In a closed shadow root, so that neither side's styles
 * reach the other; it acts for a person only (`isTrusted`), and a press leaves the caret where it is.
 * Beside it, while the linter has something to say of the draft, a quiet count that opens the notes.
 *
 * @typedef {import("./read.js").OpenThread} OpenThread
 */

import { el } from "../../shared/dom.js";
import { ext } from "../../shared/ext.js";
import { byPerson, MARK } from "../../ui/controls.js";
import { findReplyControl } from "./compose.js";
import { GMAIL } from "./selectors.js";
import { visibleAll } from "./visible.js";

const HOST = "bowout-button";
/** A wrapper, where the place is a row of a table. */
const CELL = "bowout-cell";
const LABEL = "Insert a graceful no";
/** Keys that press a button; Gmail has shortcuts of its own for them. */
const PRESSING = new Set(["Enter", " "]);

/**
 * `busy` the conversation is being read; `ready` one click will do; `quiet` there is nothing to say
 * here; `idle` a click will ask.
 *
 * @typedef {"busy" | "ready" | "quiet" | "idle"} Mood
 * @typedef {object} GmailButton
 * @property {HTMLElement} host takes the focus for the button
 * @property {(open: OpenThread, box: HTMLElement | null) => void} place puts the button where it
 *   belongs now
 * @property {(mood: Mood, tip: string) => void} tell
 * @property {(notes: number, errors: number) => void} count shows how many notes there are on the
 *   draft; with none the count is gone
 * @property {() => void} remove
 */

/**
 * @param {Document} doc
 * @param {() => void} onPress
 * @param {() => void} onCount the count was pressed
 * @returns {GmailButton} not in the page yet
 */
export function createButton(doc, onPress, onCount) {
  // What an earlier version of the extension left behind: its script can no longer answer.
  for (const left of doc.querySelectorAll(`.${HOST}, .${CELL}`)) left.remove();
  const button = el(
    "button",
    { type: "button", class: "main", "aria-label": LABEL, onclick: byPerson(onPress) },
    MARK(),
    "Graceful no",
    el("span", { class: "dot", "aria-hidden": "true" }),
  );
  const notes = el("button", { type: "button", class: "count", hidden: true, onclick: byPerson(onCount) });
  const host = el("span", { class: HOST, lang: "en", dir: "ltr" });
  host.style.cssText = "display: inline-flex; margin: 0 8px; vertical-align: middle; visibility: hidden";
  const styles = el("link", { rel: "stylesheet", href: ext.runtime.getURL("sites/gmail/button.css") });
  for (const loaded of ["load", "error"]) {
    styles.addEventListener(loaded, () => host.style.removeProperty("visibility"));
  }
  host.attachShadow({ mode: "closed", delegatesFocus: true }).append(styles, button, notes);
  for (const each of [button, notes]) each.addEventListener("mousedown", (event) => event.preventDefault());
  for (const name of ["keydown", "keypress", "keyup"]) host.addEventListener(name, keepIn);

  return {
    host,
    place: (open, box) => place(host, open, box),
    tell: (mood, tip) => {
      button.dataset.mood = mood;
      button.setAttribute("aria-busy", String(mood === "busy"));
      button.setAttribute("aria-label", tip === LABEL ? LABEL : `${LABEL}. ${tip}`);
      button.title = tip;
    },
    count: (all, errors) => count(notes, all, errors),
    remove: () => takeOut(host),
  };
}

/** @param {HTMLButtonElement} notes @param {number} all @param {number} errors */
function count(notes, all, errors) {
  const words = all === 1 ? "1 note" : `${all} notes`;
  const label = `${words} on your reply${errors > 0 ? `, ${errors} to fix first` : ""}`;
  notes.hidden = all === 0;
  notes.className = errors > 0 ? "count error" : "count";
  notes.textContent = words;
  notes.title = label;
  notes.setAttribute("aria-label", label);
}

/** @param {Event} event */
function keepIn(event) {
  if (event instanceof KeyboardEvent && PRESSING.has(event.key)) event.stopPropagation();
}

/** @param {HTMLElement} host @param {OpenThread} open @param {HTMLElement | null} box */
function place(host, open, box) {
  const row = box && toolbarOf(box);
  const replyRow = findReplyControl(open)?.closest(GMAIL.replyRow) ?? null;
  const around = row ?? replyRow ?? open.heading.parentElement;
  if (!around || around.contains(host)) return;
  takeOut(host);
  if (around.matches("tr")) {
    const cell = el("td", { class: CELL }, host);
    const afterSend = around.querySelector(":scope > td:has([role=button])")?.nextElementSibling ?? null;
    around.insertBefore(cell, around.querySelector(`:scope > ${GMAIL.toolbarSpace}`) ?? afterSend);
  } else {
    around.append(host);
  }
}

/** The row of Send below a box. @param {HTMLElement} box @returns {Element | null} */
function toolbarOf(box) {
  let around = box.parentElement;
  while (around && !around.matches(GMAIL.main)) {
    const row = visibleAll(around, GMAIL.toolbar).at(0);
    if (row) return row;
    around = around.parentElement;
  }
  return rowBelow(box);
}

/** The row with controls under the row of a table that holds the box, whatever it is called. @param {HTMLElement} box */
function rowBelow(box) {
  for (let row = box.closest("tr"); row; row = row.parentElement?.closest("tr") ?? null) {
    const below = row.nextElementSibling;
    const innermost = below && visibleAll(below, "tr").filter((inner) => inner.querySelector(":scope > td [role=button]")).at(-1);
    if (innermost) return innermost;
    if (row.querySelector(GMAIL.message)) return null;
  }
  return null;
}

/** @param {HTMLElement} host */
function takeOut(host) {
  const cell = host.parentElement?.matches(`.${CELL}`) ? host.parentElement : null;
  (cell ?? host).remove();
  host.remove();
}
