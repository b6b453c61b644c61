/**
 * Which signals of LinkedIn's page matched, for a bug report: counts and kinds, never a word, a name
 * or an address that stands in the page. Injected when the person asks for it; it stands alone.
 *
 * @typedef {import("../../shared/types.js").Signal} Signal
 */

/** @param {import("./selectors.js").Selectors} PAGE @returns {Signal[]} */
export function diagnosePage(PAGE) {
  /** @param {Element} element */
  function shadowOf(element) {
    const { chrome: api } = /** @type {{ chrome?: typeof chrome }} */ (globalThis);
    const gecko = /** @type {{ openOrClosedShadowRoot?: ShadowRoot | null }} */ (element);
    if (element.shadowRoot || !(element instanceof HTMLElement)) return element.shadowRoot;
    return api?.dom?.openOrClosedShadowRoot?.(element) ?? gecko.openOrClosedShadowRoot ?? null;
  }

  /** @type {(Document | ShadowRoot)[]} */
  const roots = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll("*")) {
      const shadow = shadowOf(element);
      if (shadow) roots.push(shadow);
    }
  }

  /** @param {string} name @param {string} selector @returns {Signal} such as "1 of 3 visible" */
  function count(name, selector) {
    const all = roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    const seen = all.filter((element) => element.getBoundingClientRect().height > 0).length;
    return { name, found: all.length === 0 ? 0 : `${seen} of ${all.length} visible` };
  }

  const lists = /** @type {const} */ (["counterpart", "text", "box"]);
  const single = /** @type {const} */ (["conversation", "minimised", "page", "message", "classed", "incoming", "sender", "time", "form"]);
  return [
    { name: "page", found: location.hostname + location.pathname.replaceAll(/[^/]{12,}|(?<=\/in\/)[^/]+/gu, "…") },
    { name: "language and direction", found: `${document.documentElement.lang || "none"} ${document.dir || "none"}` },
    { name: "shadow roots", found: roots.length - 1 },
    { name: "the outlet of the new client", found: document.querySelector("#interop-outlet") !== null },
    ...single.map((name) => count(name, PAGE[name])),
    ...lists.flatMap((name) => PAGE[name].map((selector, at) => count(`${name}, kind ${at + 1}`, selector))),
  ];
}
