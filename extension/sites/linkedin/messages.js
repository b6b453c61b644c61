/**
 * Who said what in a LinkedIn conversation, as a person sees it. Laid down in our isolated world on the
 * person's gesture, after `reach.js`, for `readConversation`.
 *
 * @typedef {import("../../shared/types.js").MessageIn} MessageIn
 */

/** @param {import("./selectors.js").Selectors} PAGE */
export function layMessages(PAGE) {
  const reach = globalThis.bowoutReach;
  if (!reach) return;
  const { all, isVisible, outermost } = reach;
  const MOST_MESSAGES = 100;
  const MOST_TEXT = 5_000;

  /** Text in one line, of its parts for which `isMeant`. @param {Element} element @param {(part: Element) => boolean} isMeant */
  function line(element, isMeant) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const parts = [];
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (parentElement && isMeant(parentElement)) parts.push(textContent);
    }
    return parts.join("").replace(/\s+/gu, " ").trim().slice(0, 200);
  }

  /** Words for the eye: what is meant for the ear alone is a pixel wide, and often a name again. @param {Element} element */
  function seenWords(element) {
    return line(element, (part) => part.getBoundingClientRect().width > 1);
  }

  /** @param {Element | null | undefined} element @returns {string | null} */
  function words(element) {
    return (element && (seenWords(element) || line(element, () => true))) || null;
  }

  /** Who wrote a message, where its group says so. @param {HTMLElement} item @returns {string | null} */
  function nameOf(item) {
    const group = item.closest("li") ?? item;
    const marked = PAGE.sender.flatMap((selector) => [...group.querySelectorAll(selector)]);
    const names = marked.filter((each) => !each.closest(PAGE.written)).map(seenWords);
    return names.find((name) => name) || group.querySelector(PAGE.picture)?.getAttribute("alt")?.trim() || null;
  }

  /** @param {HTMLElement} item @returns {string} */
  function textOf(item) {
    const name = nameOf(item);
    for (const selector of PAGE.text) {
      const parts = outermost(item, selector).filter((part) => words(part) && !part.closest(PAGE.sender.join(", ")));
      const said = parts.filter((part) => words(part) !== name);
      if (parts.length > 0) return (said.length > 0 ? said : parts).map((part) => part.innerText || words(part)).join("\n");
    }
    return item.innerText;
  }

  /** @param {HTMLElement} item @param {string | null} name @param {(name: string | null) => boolean} isOwn @returns {"me" | "them"} */
  function senderOf(item, name, isOwn) {
    const classed = item.matches(PAGE.classed) ? item : item.querySelector(PAGE.classed);
    if (classed) return classed.matches(PAGE.incoming) ? "them" : "me";
    return isOwn(name) ? "me" : "them";
  }

  /**
   * Whose name is the person's own, where no class tells: the one in the bar of the page; without it,
   * one that the heading does not hold, if it holds another. A group may be headed by anything.
   *
   * @param {HTMLElement[]} items
   * @param {string | null} other
   * @returns {(name: string | null) => boolean}
   */
  function ownNames(items, other) {
    const own = all(document, PAGE.me)[0]?.getAttribute("alt")?.trim();
    if (own) return (name) => name === own;
    const isHeaded = (/** @type {string | null} */ name) => !!name && !!other && (other.includes(name) || name.includes(other));
    const names = items.map(nameOf);
    return (name) => name !== null && !isHeaded(name) && (names.some(isHeaded) || names.every((each) => each === name));
  }

  /** The messages as they are seen from top to bottom: styles may turn a list round. @param {HTMLElement} conversation */
  function itemsOf(conversation) {
    const items = outermost(conversation, PAGE.message);
    const [first, ...rest] = items.filter(isVisible).map((item) => item.getBoundingClientRect().top);
    const last = rest.at(-1);
    return first !== undefined && last !== undefined && first > last ? items.toReversed() : items;
  }

  /** Name and time stand only on the first message of a group. @param {HTMLElement} conversation @param {string | null} other */
  function messagesOf(conversation, other) {
    /** @type {MessageIn[]} */
    const messages = [];
    let name = other;
    let date = /** @type {string | null} */ (null);
    const items = itemsOf(conversation).slice(-MOST_MESSAGES);
    const isOwn = ownNames(items, other);
    for (const item of items) {
      const group = item.closest("li") ?? item;
      name = nameOf(item) ?? name;
      date = group.querySelector(PAGE.time)?.getAttribute("datetime")?.slice(0, 16) ?? date;
      const text = textOf(item).trim().slice(0, MOST_TEXT);
      if (text) messages.push({ from: senderOf(item, name, isOwn), name, email: null, date, text });
    }
    return messages;
  }

  globalThis.bowoutMessages = { messagesOf, words };
}
