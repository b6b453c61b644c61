/**
 * Which signals of LinkedIn's page matched, for a bug report: counts and kinds, never a word, a name
 * or an address that stands in the page. Injected when the person asks for it; it stands alone but for
 * `reach.js`.
 *
 * @typedef {import("../../shared/types.js").Signal} Signal
 */

/** @param {import("./selectors.js").Selectors} PAGE @returns {Signal[]} */
export function diagnosePage(PAGE) {
  const reach = globalThis.bowoutReach;
  if (!reach) return [];
  const { isVisible } = reach;
  const roots = reach.rootsIn(document);

  /** @param {string} name @param {string} selector @returns {Signal} such as "1 of 3 visible" */
  function count(name, selector) {
    const all = roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    const seen = all.filter(isVisible).length;
    return { name, found: all.length === 0 ? 0 : `${seen} of ${all.length} visible` };
  }

  const lists = /** @type {const} */ (["counterpart", "sender", "text", "box"]);
  const single = /** @type {const} */ (["conversation", "minimised", "page", "message", "classed", "incoming", "time", "form", "me"]);
  return [
    { name: "page", found: location.hostname + location.pathname.replaceAll(/[^/]{12,}|(?<=\/in\/)[^/]+/gu, "…") },
    { name: "language and direction", found: `${document.documentElement.lang || "none"} ${document.dir || "none"}` },
    { name: "shadow roots", found: roots.length - 1 },
    { name: "the outlet of the new client", found: document.querySelector("#interop-outlet") !== null },
    ...single.map((name) => count(name, PAGE[name])),
    ...lists.flatMap((name) => PAGE[name].map((selector, at) => count(`${name}, kind ${at + 1}`, selector))),
  ];
}
