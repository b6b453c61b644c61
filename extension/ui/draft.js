/**
 * What the linter says: of a reply of ours as a list, of the person's own draft with the words marked.
 *
 * The draft is shown again here because the compose box is not ours to mark anything in.
 */

import { el } from "../shared/dom.js";

/**
 * @typedef {import("../shared/types.js").DraftNotes} DraftNotes
 * @typedef {import("../shared/types.js").Finding} Finding
 */

/** @type {Readonly<Record<Finding["severity"], string>>} */
const SEVERITY_WORDS = { error: "Fix first", warn: "Consider", hint: "Hint" };
const WEIGHTS = Object.keys(SEVERITY_WORDS);

/** @param {DraftNotes} notes */
export function draftNotes({ text, findings }) {
  return el(
    "section",
    { class: "draft", "aria-label": "Your reply" },
    el("h3", {}, "Your reply"),
    findings.some(({ start }) => start !== null) && el("p", { class: "words", dir: "auto" }, ...marked(text, findings)),
    findingList(findings, "Notes on your reply"),
  );
}

/** @param {Finding[]} found @param {string} label */
export function findingList(found, label) {
  if (found.length === 0) return null;
  const byWeight = [...found].sort((a, b) => WEIGHTS.indexOf(a.severity) - WEIGHTS.indexOf(b.severity));
  const items = byWeight.map(({ severity, message, hint }) =>
    el(
      "li",
      { class: severity },
      el("strong", {}, SEVERITY_WORDS[severity]),
      el("span", {}, message, hint && el("em", {}, ` ${hint}`)),
    ),
  );
  return el("ul", { class: "findings", "aria-label": label }, ...items);
}

/**
 * The text in pieces, those that a finding points at marked. Where findings overlap the heaviest has
 * the words. The service counts code points, JavaScript does not: an emoji must not shift a mark.
 *
 * @param {string} text
 * @param {Finding[]} findings
 * @returns {(string | Node)[]}
 */
function marked(text, findings) {
  const characters = [...text];
  /** @type {(Finding | undefined)[]} */
  const owners = new Array(characters.length);
  const lightFirst = [...findings].sort((a, b) => WEIGHTS.indexOf(b.severity) - WEIGHTS.indexOf(a.severity));
  for (const finding of lightFirst) {
    if (finding.start !== null && finding.end !== null) owners.fill(finding, finding.start, finding.end);
  }
  const pieces = [];
  for (let start = 0, end = 0; start < characters.length; start = end) {
    const owner = owners[start];
    while (end < characters.length && owners[end] === owner) end += 1;
    const words = characters.slice(start, end).join("");
    pieces.push(owner ? el("mark", { class: owner.severity, title: owner.message }, words) : words);
  }
  return pieces;
}
