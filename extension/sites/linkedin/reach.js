/**
 * Ways through LinkedIn's page that do not end at a shadow root: the new client keeps its bubbles in
 * one, and may nest more. Laid down in our isolated world (never the page's own) on the person's
 * gesture, before `readConversation` and `diagnosePage`, which are injected by their source and stand
 * alone but for this.
 */

export function reachInto() {
  /** @param {Element | null | undefined} element @returns {element is Element} */
  function isVisible(element) {
    const room = element?.getBoundingClientRect();
    return room !== undefined && room.width > 0 && room.height > 0;
  }

  /** @param {Element} element @returns {ShadowRoot | null} closed ones too, where the browser gives them */
  function shadowOf(element) {
    const { chrome: api } = /** @type {{ chrome?: typeof chrome }} */ (globalThis);
    const gecko = /** @type {{ openOrClosedShadowRoot?: ShadowRoot | null }} */ (element);
    if (element.shadowRoot) return element.shadowRoot;
    if (!(element instanceof HTMLElement)) return null;
    return api?.dom?.openOrClosedShadowRoot?.(element) ?? gecko.openOrClosedShadowRoot ?? null;
  }

  /**
   * A part of the page and every shadow root in it, outer ones first.
   *
   * @param {Document | Element} part
   * @returns {(Document | Element | ShadowRoot)[]}
   */
  function rootsIn(part) {
    /** @type {(Document | Element | ShadowRoot)[]} */
    const found = [part];
    for (const root of found) {
      for (const element of root.querySelectorAll("*")) {
        const shadow = shadowOf(element);
        if (shadow) found.push(shadow);
      }
    }
    return found;
  }

  /** All that match inside a part of the page. @param {Document | Element} part @param {string} selector @returns {HTMLElement[]} */
  function all(part, selector) {
    return rootsIn(part).flatMap((root) => [...root.querySelectorAll(/** @type {"div"} */ (selector))]);
  }

  /** The next element outwards. @param {Element} element @returns {Element | null} */
  function outwards(element) {
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }

  /** Whether one of `others` is around an element. @param {Element} element @param {ReadonlySet<Element>} others */
  function isInside(element, others) {
    for (let at = outwards(element); at; at = outwards(at)) if (others.has(at)) return true;
    return false;
  }

  /** Outermost matches only: parts of what is meant carry marks of their own. @param {Document | Element} part @param {string} selector */
  function outermost(part, selector) {
    const found = all(part, selector);
    const others = new Set(found);
    return found.filter((element) => !isInside(element, others));
  }

  /** @param {Element} part @param {readonly string[]} selectors @returns {HTMLElement | null} by order of the selectors */
  function firstVisible(part, selectors) {
    for (const selector of selectors) {
      const found = all(part, selector).find(isVisible);
      if (found) return found;
    }
    return null;
  }

  // Not returned: functions do not travel back to the background.
  globalThis.bowoutReach = { all, firstVisible, isInside, isVisible, outermost, outwards, rootsIn, shadowOf };
}
