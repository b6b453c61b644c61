/**
 * Every selector for LinkedIn, with where it was seen. What broke extensions here was where things
 * stand (the shadow root of the new client) and English labels, not these marks.
 *
 * They travel into the page as an argument: the functions that run there stand alone.
 *
 * @typedef {typeof LINKEDIN} Selectors
 */

export const LINKEDIN = {
  /**
   * A page's thread (2018 to 2026-09), a bubble in the page (2022) and in the shadow root of the new
   * client, which has attributes only (2026-10); an invitation with a note (2020 to 2025).
   */
  conversation: [
    '[data-view-name="message-overlay-conversation-bubble-item"]',
    "[data-msg-overlay-conversation-bubble-open]",
    ".msg-overlay-conversation-bubble",
    ".msg-thread",
    ".invitation-card:has(.invitation-card__custom-message)",
  ].join(", "),
  /** A bubble that is only a bar at the edge of the window (2022, 2026-10). */
  minimised:
    '[data-msg-overlay-conversation-bubble-is-minimized="true"], .msg-overlay-conversation-bubble--is-minimized',
  /** The page of messages, as against a bubble, which stands beside it or in a shadow root. */
  page: ".msg-thread, main, [role=main]",
  /** What no conversation reaches beyond, where nothing marks it. */
  edge: "main, aside, [role=main], [role=dialog]",

  /** Where a message is written; the editors of posts and comments stand in other forms, or in none. */
  form: 'form[id^="msg-form"], form.msg-form',
  /** Its box, by how sure it is; a textarea in some accounts (2026). */
  box: [
    '[contenteditable]:not([contenteditable="false"])[role="textbox"]',
    '[contenteditable]:not([contenteditable="false"])',
    "textarea:enabled:read-write",
  ],

  /** One message; a sponsored one has marks of its own (2021 to 2026). */
  message: [
    "[data-event-urn]",
    '[data-view-name="message-list-item"]',
    ".msg-s-event-listitem",
    ".msg-spinmail-thread-presenter__message-body",
    ".msg-spinmail-thread__message-body",
    ".invitation-card__custom-message",
  ].join(", "),
  /** With these classes an own message is one that lacks `--other`. */
  classed: ".msg-s-event-listitem",
  incoming: ".msg-s-event-listitem--other",
  /** Who wrote a group of messages, by how sure it is; a company may write too. */
  sender: [".msg-s-message-group__name", ".msg-s-message-group__profile-link", 'a[href*="/in/"], a[href*="/company/"]'],
  /** Where no name is written, the words of the linked picture are one (2022, 2023). */
  picture: 'a[href*="/in/"] img[alt], a[href*="/company/"] img[alt]',
  /** What the sender wrote may link to people as well. */
  written: "p, .msg-s-event-listitem__body",
  /** The person's own picture in the bar of the page; its `alt` is their name (2020 to 2025). */
  me: ".global-nav__me-photo[alt]",
  time: "time",
  subject: ".msg-s-event-listitem__subject",
  text: [".msg-s-event-listitem__body", "div[dir], p[dir], span[dir]", "p"],

  /** Who it is with, by how sure it is. */
  counterpart: [
    ".msg-entity-lockup__entity-title",
    'h2 a[href*="/in/"], [role="heading"] a[href*="/in/"]',
    'h2 a[href*="/company/"], [role="heading"] a[href*="/company/"]',
    ".msg-connections-typeahead__added-recipients .artdeco-pill__text",
    ".profile-card-one-to-one__profile-link",
    ".invitation-card__title",
  ],
  /** The profile that the heading of a conversation names. */
  headed: ["h2", "header", "[role=heading]"].map((part) => `${part} a[href*="/in/"]`).join(", "),
};
