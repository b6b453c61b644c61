/**
 * Every state a person can meet, with its words: one table for popover, popup, badge and button.
 *
 * A state is never silent: it has a sentence and, where something can be done, a button that does
 * it. `command` is what to type in the project folder; it is shown with a copy button.
 *
 * @typedef {import("./types.js").StateName} StateName
 * @typedef {"retry" | "pair" | "allow" | "reload" | "recall"} StateAction
 * @typedef {object} State
 * @property {string} title a few words, for a heading
 * @property {string} sentence what is the matter and what to do
 * @property {string} [command] what to type in the project folder
 * @property {{ label: string, action: StateAction }} [button]
 * @property {{ text: string, color: string }} badge on the toolbar icon; empty text for none
 */

const NONE = { text: "", color: "#5f6368" };
const ATTENTION = { text: "!", color: "#b3261e" };
const QUESTION = { text: "?", color: "#8a5a00" };
const DONE = { text: "✓", color: "#1b6e4b" };

/** @type {Readonly<Record<StateName, State>>} */
export const STATES = {
  ready: {
    title: "Ready",
    sentence: "Bowout is ready.",
    badge: NONE,
  },
  working: {
    title: "Reading the conversation",
    sentence: "Reading the conversation.",
    badge: { text: "…", color: "#5f6368" },
  },
  down: {
    title: "The service is not running",
    sentence: "Bowout's service on this computer does not answer. Start it in the project folder:",
    command: "./scripts/start",
    button: { label: "Try again", action: "retry" },
    badge: ATTENTION,
  },
  stranger: {
    title: "Something else answers",
    sentence:
      "Another program answers on port 8613, or it could not prove that it is Bowout. Nothing was sent to it. Stop that program, then start Bowout:",
    command: "./scripts/start",
    button: { label: "Try again", action: "retry" },
    badge: ATTENTION,
  },
  unpaired: {
    title: "Not paired yet",
    sentence: "This browser is not paired with Bowout. Get a code in the project folder:",
    command: "./scripts/bowout pair",
    button: { label: "Enter the code", action: "pair" },
    badge: ATTENTION,
  },
  old_service: {
    title: "The service is too old",
    sentence:
      "This extension is newer than the service. Update the project folder, then start the service again:",
    command: "./scripts/start",
    button: { label: "Try again", action: "retry" },
    badge: ATTENTION,
  },
  old_extension: {
    title: "The extension is too old",
    sentence:
      "The service is newer than this extension. Reload Bowout on the browser's extensions page.",
    button: { label: "Try again", action: "retry" },
    badge: ATTENTION,
  },
  no_permission: {
    title: "Permission is missing",
    sentence: "The browser does not let this extension reach the service on this computer.",
    button: { label: "Allow", action: "allow" },
    badge: ATTENTION,
  },
  error: {
    title: "That did not work",
    sentence: "The service could not answer.",
    button: { label: "Try again", action: "retry" },
    badge: ATTENTION,
  },
  no_thread: {
    title: "No conversation is open",
    sentence: "Open the recruiter's message first, then ask again.",
    button: { label: "Try again", action: "retry" },
    badge: QUESTION,
  },
  no_box: {
    title: "No reply box",
    sentence: "The reply box could not be opened. Press Reply, then ask again, or copy a reply.",
    button: { label: "Try again", action: "retry" },
    badge: QUESTION,
  },
  not_recruiting: {
    title: "Not from a recruiter",
    sentence:
      "This does not read like a message from a recruiter, so nothing was inserted. If it is one, pick the stage below.",
    badge: QUESTION,
  },
  set_aside: {
    title: "You said: not a recruiter",
    sentence: "Bowout remembers that and stays quiet in this conversation.",
    button: { label: "It is a recruiter", action: "recall" },
    badge: NONE,
  },
  mixed_signals: {
    title: "The page says two things",
    sentence:
      "The open box belongs to another conversation than the one that is shown, so nothing was inserted. Press Reply under the recruiter's message, then ask again.",
    button: { label: "Try again", action: "retry" },
    badge: QUESTION,
  },
  insert_failed: {
    title: "Not inserted",
    sentence: "The text could not be put into the box. Copy it instead.",
    badge: QUESTION,
  },
  confirm_insert: {
    title: "One look before it goes in",
    sentence: "This reply has something to fix first. Read the note, then insert it if you agree.",
    badge: QUESTION,
  },
  unsure: {
    title: "Not sure about the stage",
    sentence:
      "Bowout is not sure how far things have gone, so nothing was inserted. Pick the stage above if it is another, then insert a reply.",
    badge: QUESTION,
  },
  moved_on: {
    title: "You moved on",
    sentence: "Another conversation was opened meanwhile, so nothing was inserted.",
    button: { label: "Try again", action: "retry" },
    badge: QUESTION,
  },
  which_conversation: {
    title: "Which conversation?",
    sentence: "Several conversations are open. Click into the one you mean, then ask again.",
    button: { label: "Try again", action: "retry" },
    badge: QUESTION,
  },
  no_composer: {
    title: "No message box",
    sentence:
      "This conversation has no box to write in (a connection request, or it was closed). Copy a reply instead.",
    badge: QUESTION,
  },
  no_messages: {
    title: "Nothing to read",
    sentence: "No message could be read in this conversation. Scroll to it, then ask again.",
    button: { label: "Try again", action: "retry" },
    badge: QUESTION,
  },
  wrong_page: {
    title: "Gmail or LinkedIn",
    sentence: "Open a recruiter's message in Gmail or on LinkedIn, then ask again.",
    badge: QUESTION,
  },
  reloaded: {
    title: "Bowout was updated",
    sentence: "The extension was updated or reloaded. Reload this page to go on.",
    button: { label: "Reload the page", action: "reload" },
    badge: QUESTION,
  },
};

/** The badge for a reply that stands in the box. */
export const INSERTED_BADGE = DONE;

/**
 * What the desk says where there is nothing to show yet, and of the demo.
 *
 * @type {Readonly<Record<"waiting" | "reminders" | "ledger" | "found" | "week" | "demo", { title: string, sentence: string, command?: string }>>}
 */
export const EMPTY = {
  waiting: {
    title: "Nobody is waiting",
    sentence:
      "No recruiter waits for an answer, as far as Bowout knows. Open a message in Gmail or ask on LinkedIn, and its clock appears here.",
  },
  reminders: {
    title: "No reminders yet",
    sentence: "Some months after a no has gone out, a short note to keep in touch is waiting here.",
  },
  ledger: {
    title: "Nothing is remembered yet",
    sentence: "Insert a reply in Gmail or on LinkedIn; from then on Bowout remembers whom you declined, and when.",
  },
  found: {
    title: "Nothing found",
    sentence: "No entry has all of these words in its name, company or role.",
  },
  week: {
    title: "No threads in these weeks",
    sentence: "The picture begins with the first recruiter's message that Bowout reads.",
  },
  demo: {
    title: "These people are invented.",
    sentence: "The service was started with the demo and remembers nothing of your own yet. Your first reply ends the demo here.",
  },
};
