/**
 * What was found in a page, as a list that can be copied into a bug report. It holds counts and kinds,
 * no content.
 *
 * @typedef {import("../shared/types.js").Signal} Signal
 */

import { el } from "../shared/dom.js";
import { ext } from "../shared/ext.js";
import { button } from "./controls.js";

/** @param {Signal[]} signals */
export function diagnosis(signals) {
  const all = [...about(), ...signals];
  const copy = button("Copy for a bug report", "copy-diagnosis", () => {
    void navigator.clipboard.writeText(report(all)).then(
      () => (copy.textContent = "Copied"),
      () => (copy.textContent = "Select the list and copy it"),
    );
  });
  const pairs = all.flatMap(({ name, found }) => [el("dt", {}, name), el("dd", {}, words(found))]);
  return el(
    "section",
    { class: "diagnosis", "aria-label": "Diagnosis of this page" },
    el("h3", {}, "Diagnosis of this page"),
    el("p", { class: "muted" }, "What Bowout finds here: counts and kinds, no names, addresses or messages."),
    el("dl", {}, ...pairs),
    copy,
  );
}

/** @returns {Signal[]} */
function about() {
  const browser = /(?:Firefox|Edg|Chrome)\/\d+/u.exec(navigator.userAgent)?.[0] ?? "unknown";
  return [
    { name: "Bowout", found: ext.runtime.getManifest().version },
    { name: "browser", found: browser },
  ];
}

/** @param {Signal[]} signals */
function report(signals) {
  return signals.map(({ name, found }) => `${name}: ${words(found)}`).join("\n");
}

/** @param {Signal["found"]} found */
function words(found) {
  return found === true ? "yes" : found === false ? "no" : String(found);
}
