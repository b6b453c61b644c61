/**
 * Every selector for Gmail, with where it was seen. Attributes, ARIA and hidden inputs come first:
 * classes changed nine times in four years, attributes once. Labels are localised and never matched.
 *
 * Sources: captures of 2014 to 2026-09 and the change logs of InboxSDK, gmail.js and Briskine. A new
 * capture is a new page in `tests/pages/` and, where it differs, one more entry here.
 */

export const GMAIL = {
  /** The pane that shows a thread or a list; one is visible at a time (2013 to 2026). */
  main: "[role=main]",

  /**
   * The subject line of a thread, with the thread's API id since 2018. Earlier threads stay behind
   * as hidden "ghosts", so only a visible one counts.
   */
  heading: "h2[data-legacy-thread-id], h2[data-thread-perm-id], .hP",
  /** Some layouts carry the id on another element of the thread (InboxSDK, 2025-11). */
  identified: "[data-legacy-thread-id], [data-thread-perm-id]",
  /** A heading without any of these marks: only above messages, and only where nothing else is found. */
  unmarked: "h1, h2, [role=heading]",
  /** The id of the API. */
  threadId: "data-legacy-thread-id",
  /** `thread-f:` and a decimal number; the string "undefined" in late 2025. */
  permId: "data-thread-perm-id",
  /** Rows of a list carry the same id attributes. The thread itself also sits in a `tr`. */
  listRow: "tr.zA, [role=row]",

  /** One message, expanded (`.adn`) or collapsed (`.adf`); the attribute is in both (2018 to 2026). */
  message: "[data-legacy-message-id], [data-message-id], .adn, .adf",
  /** Name and address of the sender (`email`, `name` attributes; 2016 to 2026). */
  sender: ".gD[email], [email][name]:not(.g2)",
  /** When it was sent; the full date is in `title` (2016 to 2026). */
  date: ".g3[title], span[title]",
  /** What marks a part of a message's header, whatever its class: people, dates, controls. */
  header: "[email], span[title], [role=button]",
  /** The text of an expanded message (2016 to 2026). */
  body: ".a3s",
  /** The first words of a collapsed message (2026-09). */
  snippet: ".iA",

  /** Where something is written (`g_editable` 2014 to 2025; role and contenteditable 2026-09); a textarea in plain text. */
  editor: [
    '[g_editable="true"][contenteditable="true"]',
    '[role=textbox][contenteditable="true"]',
    '.editable[contenteditable="true"]',
    'textarea[name="body"]',
  ].join(", "),
  /** What the mail program writes into a box: signature and quoted mail (2016 to 2026). */
  apart: ".gmail_signature, .gmail_signature_prefix, .gmail_quote, [data-smartmail]",
  /** The hidden inputs of a compose form: `rt` names the thread that is answered (2026-09). */
  boundTo: 'input[name="rt"]',
  /** The subject of a form: Gmail writes `Fwd:` before what is passed on, in every language. */
  subject: 'input[name="subject"]',
  /** Any hidden input that tells a compose form (gmail.js, 2018 to 2026). */
  composeForm: 'input[name="composeid"], input[name="draft"], input[name="rt"]',
  /** The address that a compose form sends from, when there is a choice (gmail.js). */
  sentFrom: 'input[name="from"]',
  /** The row of Send, formatting and bin below an open box (2014 to 2026-09). */
  toolbar: ".IZ tr, tr.btC, tr:has(> td > div > .aoO)",
  /** The cell of that row that takes up the free space: our button goes before it (2026-09). */
  toolbarSpace: "td.aXw",

  /** Reply below the last message (captures of 2017-12 and 2026), in the header, and reply to all. */
  reply: [".ams.bkH[role=link]", ".T-I.aaq[role=button]", ".ams.bkI[role=link]"],
  /** The same row where its classes are others: Reply comes first in it, whatever the language. */
  linkLike: "[role=link][tabindex]:not([href])",
  /** The row of the reply controls. */
  replyRow: ".amn",

  /** The account menu; its label holds name and address in every language. */
  account: 'a[href^="https://accounts.google.com/SignOutOptions"][aria-label*="@"]',
};
