/**
 * Reads the one LinkedIn conversation that the person's gesture means, and remembers its message box
 * for `insertAtCaret`.
 *
 * Self-contained but for `reach.js` and `messages.js`: injected by its source (`scripting.executeScript({ func })`) on
 * the gesture, never before. Seen: /messaging/ (Ember, `msg-*` classes, 2018 to 2026-09), bubbles in
 * the page (2022) and in the open shadow root `#interop-outlet` without `msg-*` classes (2026-10).
 * Labels are localised and never matched. The feed's post editor is also a visible text box: only a
 * form that belongs to messages counts.
 *
 * @typedef {import("../../shared/types.js").Reading} Reading
 */

/**
 * @param {import("../../shared/types.js").Hint} hint what the browser knows of the gesture
 * @param {import("./selectors.js").Selectors} PAGE
 * @returns {Reading & { thread?: import("../../shared/types.js").ThreadIn }} `no_thread` no conversation
 *   is open; `which_conversation` several are and nothing points at one; `no_composer` it cannot be
 *   answered here, but was read. A conversation that has just been begun has no messages.
 */
export function readConversation(hint, PAGE) {
  const [reach, told] = [globalThis.bowoutReach, globalThis.bowoutMessages];
  if (!reach || !told) return { ok: false, reason: "no_thread" };
  const MOST_TEXT = 5_000;
  /** Fewer characters are a word that happened to be selected, not a message. */
  const SHORTEST_MESSAGE = 40;
  /** A context menu that was opened longer ago says nothing about this gesture. */
  const POINTER_MS = 60_000;

  const { all, firstVisible, isInside, isVisible, outermost, outwards, rootsIn, shadowOf } = reach;
  const { messagesOf, words } = told;

  /** @param {Element | null | undefined} element @returns {HTMLElement | null} the open conversation around it */
  function conversationAround(element) {
    for (let at = element ?? null; at; at = outwards(at)) {
      const found = conversations.find((conversation) => conversation === at);
      if (found) return found;
    }
    return null;
  }

  /** @param {Element} element @param {Element} message whether the element comes after the message, and not in it */
  function isBelow(element, message) {
    const place = message.compareDocumentPosition(element);
    if (place & Node.DOCUMENT_POSITION_DISCONNECTED) return true; // in a shadow root of its own
    return (place & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !message.contains(element);
  }

  /** Forms to write a message in: by their own marks, else by a box in a form below the messages. @param {Document | Element} part */
  function formsIn(part) {
    const forms = all(part, PAGE.form).filter(isVisible);
    const last = part === document ? undefined : all(part, PAGE.message).at(-1);
    if (forms.length > 0 || !last) return forms;
    return all(part, "form").filter((form) => isBelow(form, last) && firstVisible(form, PAGE.box));
  }

  /** Where its message is written: in a form, else the one box below the messages of a marked conversation. @param {HTMLElement} conversation */
  function boxIn(conversation) {
    const form = formsIn(conversation)[0];
    if (form) return firstVisible(form, PAGE.box);
    const last = all(conversation, PAGE.message).at(-1);
    if (!last || !conversation.matches(PAGE.conversation)) return null;
    const boxes = all(conversation, PAGE.box[0]).filter((box) => isVisible(box) && isBelow(box, last));
    return boxes.length === 1 ? (boxes[0] ?? null) : null;
  }

  /** A conversation that nothing marks: around a message or a form, up to who it is with. @param {HTMLElement} inner */
  function regionAround(inner) {
    let region = inner;
    for (let at = outwards(inner); at instanceof HTMLElement; at = outwards(at)) {
      const [message, form] = [all(region, PAGE.message)[0], formsIn(region)[0]];
      if (message && form && firstVisible(region, PAGE.counterpart)) break;
      if (at === document.body || formsIn(at).length > 1) break;
      region = at;
      if (at.matches(PAGE.edge)) break;
    }
    return region;
  }

  /** Every conversation that is open and unfolded. @returns {HTMLElement[]} */
  function openConversations() {
    const found = new Set(outermost(document, PAGE.conversation));
    for (const inner of [...all(document, PAGE.form), ...all(document, PAGE.message)]) {
      if (isVisible(inner) && !isInside(inner, found)) found.add(regionAround(inner));
    }
    return [...found].filter((each) => isVisible(each) && !each.matches(PAGE.minimised));
  }

  /** @returns {Element | null} */
  function clickedElement() {
    const { browser: api } = /** @type {{ browser?: { menus?: { getTargetElement(id: number): Element | null } } }} */ (globalThis);
    const { targetElementId: id } = hint;
    return id === undefined ? null : (api?.menus?.getTargetElement(id) ?? null);
  }

  /** @returns {Element | null} where the context menu was opened, on the second gesture and later */
  function pointedElement() {
    const pointer = hint.isKey ? undefined : globalThis.bowoutPointer;
    return pointer && Date.now() - pointer.at < POINTER_MS ? pointer.target : null;
  }

  /** @returns {Element | null} */
  function focusedElement() {
    let focused = document.activeElement;
    for (;;) {
      const inner = focused && shadowOf(focused)?.activeElement;
      if (!inner) return focused;
      focused = inner;
    }
  }

  /** @returns {Element | null} */
  function hoveredElement() {
    return roots.map((root) => [...root.querySelectorAll(":hover")].at(-1)).findLast((found) => found) ?? null;
  }

  /** @returns {HTMLElement | null} the one conversation that says what was selected */
  function selectedConversation() {
    const words = hint.selectionText?.replace(/\s/gu, "");
    if (!words) return null;
    const says = (/** @type {Node} */ { textContent }) => textContent?.replace(/\s/gu, "").includes(words);
    const saying = conversations.filter((conversation) => rootsIn(conversation).some(says));
    return saying.length === 1 ? (saying[0] ?? null) : null;
  }

  /** A note with an invitation stands in no conversation: what the person selected is the message. @returns {Reading | null} */
  function selectedWords() {
    const text = (document.getSelection()?.toString() || hint.selectionText || "").trim().slice(0, MOST_TEXT);
    if (text.length < SHORTEST_MESSAGE) return null;
    const messages = [{ from: /** @type {const} */ ("them"), name: null, email: null, date: null, text }];
    return { ok: false, reason: "no_composer", thread: { id: fingerprint(text), channel: "linkedin", messages } };
  }

  /** @returns {HTMLElement | null} */
  function caretConversation() {
    for (const root of roots.toReversed()) {
      const { getSelection } = /** @type {{ getSelection?: () => Selection | null }} */ (root);
      const node = getSelection?.call(root)?.focusNode;
      const found = conversationAround(node instanceof Element ? node : node?.parentElement);
      if (found) return found;
    }
    return null;
  }

  /** Remembers from now on where a context menu opens: Chromium does not tell. */
  function watchPointer() {
    if (globalThis.bowoutPointer) return;
    globalThis.bowoutPointer = { target: document.documentElement, at: 0 };
    const remember = (/** @type {Event} */ event) => {
      const [target] = event.composedPath();
      if (target instanceof Element) globalThis.bowoutPointer = { target, at: Date.now() };
    };
    document.addEventListener("contextmenu", remember, { capture: true, passive: true });
  }

  /** Tells conversations apart without an id, for the cache of answers (FNV-1a). @param {string} whole */
  function fingerprint(whole) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < whole.length; i += 1) hash = Math.imul(hash ^ whole.charCodeAt(i), 0x01000193) >>> 0;
    return `linkedin-${hash.toString(16)}`;
  }

  /** By its address on the page of messages, in a bubble by the profile it names. @param {HTMLElement} conversation */
  function identityOf(conversation) {
    const link = all(conversation, PAGE.headed)[0];
    const slug = /\/in\/([^/?#]{1,100})/u.exec(link?.getAttribute("href") ?? "")?.[1];
    const isPage = conversation.closest(PAGE.page) !== null;
    const number = isPage ? /^\/messaging\/thread\/([^/]{4,200})/u.exec(location.pathname)?.[1] : undefined;
    const conversationKey = number ?? (slug && `in:${slug}`);
    const profile = slug ? `${location.origin}/in/${slug}` : null;
    return conversationKey ? { conversation: conversationKey, profile } : undefined;
  }

  watchPointer();
  globalThis.bowoutBox = undefined;
  const roots = rootsIn(document);
  const conversations = openConversations();
  const conversation =
    conversationAround(clickedElement()) ??
    conversationAround(pointedElement()) ??
    conversationAround(focusedElement()) ??
    selectedConversation() ??
    conversationAround(hoveredElement()) ??
    caretConversation() ??
    (conversations.length === 1 ? conversations[0] : null);
  if (!conversation && conversations.length > 0) return { ok: false, reason: "which_conversation" };
  if (!conversation) return selectedWords() ?? { ok: false, reason: "no_thread" };

  const lockup = firstVisible(conversation, PAGE.counterpart);
  const other = words(lockup);
  const messages = messagesOf(conversation, other);
  const counterpart = other ?? messages.findLast(({ from }) => from === "them")?.name ?? null;
  const own = messages.find(({ from }) => from === "me")?.name ?? null;
  const thread = {
    id: fingerprint([counterpart, ...messages.map(({ text }) => text)].join("\n")),
    channel: /** @type {const} */ ("linkedin"),
    subject: words(all(conversation, PAGE.subject)[0]),
    user: { name: own },
    from: counterpart,
    messages,
    linkedin: identityOf(conversation),
  };
  const box = boxIn(conversation);
  if (!box) return { ok: false, reason: "no_composer", thread };
  globalThis.bowoutBox = box;
  return { ok: true, thread, counterpart };
}
