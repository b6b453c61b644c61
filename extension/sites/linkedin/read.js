/**
 * Reads the one LinkedIn conversation that the person's gesture means, and remembers its message box
 * for `insertAtCaret`.
 *
 * Self-contained: injected by its source (`scripting.executeScript({ func })`) on the gesture, never
 * before. Seen: /messaging/ (Ember, `msg-*` classes, 2018 to 2026-09), bubbles in the page (2022) and
 * in the open shadow root `#interop-outlet` without `msg-*` classes (2026-10). Labels are localised
 * and never matched. The feed's post editor is also a visible text box: only a message form counts.
 *
 * @typedef {import("../../shared/types.js").MessageIn} MessageIn
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
  const MOST_MESSAGES = 100;
  const MOST_TEXT = 5_000;
  /** Fewer characters are a word that happened to be selected, not a message. */
  const SHORTEST_MESSAGE = 40;
  /** A context menu that was opened longer ago says nothing about this gesture. */
  const POINTER_MS = 60_000;

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

  /** The page and every shadow root in it. @returns {(Document | ShadowRoot)[]} */
  function allRoots() {
    /** @type {(Document | ShadowRoot)[]} */
    const roots = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll("*")) {
        const shadow = shadowOf(element);
        if (shadow) roots.push(shadow);
      }
    }
    return roots;
  }

  /** The next element outwards, through shadow roots. @param {Element} element @returns {Element | null} */
  function outwards(element) {
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }

  /** @param {Element | null | undefined} element @returns {HTMLElement | null} the open conversation around it */
  function conversationAround(element) {
    for (let at = element ?? null; at; at = outwards(at)) {
      const found = conversations.find((conversation) => conversation === at);
      if (found) return found;
    }
    return null;
  }

  /** Outermost matches only: parts of a conversation carry marks of their own. @param {ParentNode} root @param {string} selector */
  function outermost(root, selector) {
    /** @type {HTMLElement[]} */
    const found = [...root.querySelectorAll(/** @type {"div"} */ (selector))];
    return found.filter((element) => {
      const around = element.parentElement?.closest(selector);
      return !around || around === root || !root.contains(around);
    });
  }

  /** What a message form answers, where nothing else marks a conversation. @param {HTMLElement} form */
  function aroundForm(form) {
    let around = form.parentElement ?? form;
    while (around.parentElement && !around.querySelector(PAGE.message) && !around.matches("main, aside")) {
      around = around.parentElement;
    }
    return around;
  }

  /** Every conversation that is open and unfolded. @returns {HTMLElement[]} */
  function openConversations() {
    const marked = roots.flatMap((root) => outermost(root, PAGE.conversation));
    const forms = roots.flatMap((root) => outermost(root, PAGE.form)).filter(isVisible);
    const loose = forms.filter((form) => !form.closest(PAGE.conversation)).map(aroundForm);
    return [...marked, ...loose].filter((found) => isVisible(found) && !found.matches(PAGE.minimised));
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
    const saying = conversations.filter(({ innerText }) => innerText.replace(/\s/gu, "").includes(words));
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

  /** @param {ParentNode} within @param {string[]} selectors @returns {HTMLElement | null} by order of the selectors */
  function firstVisible(within, selectors) {
    for (const selector of selectors) {
      const found = [...within.querySelectorAll(/** @type {"div"} */ (selector))].find(isVisible);
      if (found) return found;
    }
    return null;
  }

  /** @param {Element | null | undefined} element @returns {string | null} */
  function words(element) {
    return element?.textContent?.replace(/\s+/gu, " ").trim().slice(0, 200) || null;
  }

  /** @param {HTMLElement} item @returns {string} */
  function textOf(item) {
    for (const selector of PAGE.text) {
      const parts = outermost(item, selector).filter((part) => words(part));
      if (parts.length > 0) return parts.map((part) => part.innerText || words(part)).join("\n");
    }
    return item.innerText;
  }

  /** @param {HTMLElement} item @param {string | null} name @param {string | null} other @returns {"me" | "them"} */
  function senderOf(item, name, other) {
    const classed = item.matches(PAGE.classed) ? item : item.querySelector(PAGE.classed);
    if (classed) return classed.matches(PAGE.incoming) ? "them" : "me";
    if (name === null || other === null) return "them";
    return other.includes(name) || name.includes(other) ? "them" : "me";
  }

  /** Name and time stand only on the first message of a group. @param {HTMLElement} conversation @param {string | null} other */
  function messagesOf(conversation, other) {
    /** @type {MessageIn[]} */
    const messages = [];
    let name = other;
    let date = /** @type {string | null} */ (null);
    for (const item of outermost(conversation, PAGE.message).slice(-MOST_MESSAGES)) {
      const group = item.closest("li") ?? item;
      const shownName = words(group.querySelector(PAGE.sender));
      name = shownName ?? name;
      date = group.querySelector(PAGE.time)?.getAttribute("datetime")?.slice(0, 16) ?? date;
      const text = textOf(item).trim().slice(0, MOST_TEXT);
      if (text) messages.push({ from: senderOf(item, name, other), name, email: null, date, text });
    }
    return messages;
  }

  /** Tells conversations apart without an id, for the cache of answers (FNV-1a). @param {string} whole */
  function fingerprint(whole) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < whole.length; i += 1) hash = Math.imul(hash ^ whole.charCodeAt(i), 0x01000193) >>> 0;
    return `linkedin-${hash.toString(16)}`;
  }

  /** By its address on the page of messages, in a bubble by the profile it names. @param {HTMLElement} conversation */
  function identityOf(conversation) {
    /** @type {HTMLAnchorElement | null} */
    const link = conversation.querySelector(`h2 ${PAGE.profile}, header ${PAGE.profile}`);
    const slug = /\/in\/([^/?#]{1,100})/u.exec(link?.pathname ?? "")?.[1];
    const isPage = conversation.closest(PAGE.page) !== null;
    const number = isPage ? /^\/messaging\/thread\/([^/]{4,200})/u.exec(location.pathname)?.[1] : undefined;
    const conversationKey = number ?? (slug && `in:${slug}`);
    const profile = slug ? `${location.origin}/in/${slug}` : null;
    return conversationKey ? { conversation: conversationKey, profile } : undefined;
  }

  watchPointer();
  globalThis.bowoutBox = undefined;
  const roots = allRoots();
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
    subject: words(conversation.querySelector(PAGE.subject)),
    user: { name: own },
    from: counterpart,
    messages,
    linkedin: identityOf(conversation),
  };
  const form = firstVisible(conversation, [PAGE.form]);
  const box = form && firstVisible(form, PAGE.box);
  if (!box) return { ok: false, reason: "no_composer", thread };
  globalThis.bowoutBox = box;
  return { ok: true, thread, counterpart };
}
