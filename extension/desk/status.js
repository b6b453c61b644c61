/**
 * How things stand with service, pairing, Gmail and memory; and what the extension can see, kept true
 * to the manifest: a permission without a sentence here would be shown by its bare name.
 */

import { ask } from "../shared/ask.js";
import { el, icon } from "../shared/dom.js";
import { ext } from "../shared/ext.js";
import { GMAIL_ORIGIN, PORT, SERVICE_PATTERN } from "../shared/protocol.js";
import { button, commandLine } from "../ui/controls.js";
import { openPairing, redraw, trouble, working } from "./room.js";
import { counted } from "./when.js";

/** @typedef {import("../shared/types.js").Status} Status */

const TICK = "M5 12l4.5 4.5L19 7";
const DASH = "M6 12h12";

/** What the manifest asks for, in words. @type {Readonly<Record<string, { words: string, sentence: string }>>} */
const GRANTS = {
  [`${GMAIL_ORIGIN}/*`]: {
    words: "Gmail",
    sentence:
      "Reads the conversation that is open, and the reply you write in a recruiter's thread; shows its button and fills the reply box. It never presses Send.",
  },
  activeTab: {
    words: "LinkedIn, when you ask",
    sentence:
      "Reads and fills the one tab you are on, at the moment of your right-click or Alt+Shift+D, and no longer.",
  },
  scripting: {
    words: "Reading and filling",
    sentence: "The two functions that do so are put into that LinkedIn tab, when you ask.",
  },
  contextMenus: { words: "The right-click menu", sentence: "Adds one entry to it, in Gmail and on LinkedIn." },
  storage: { words: "A short memory", sentence: "Remembers what the popup shows until the browser closes." },
  [SERVICE_PATTERN]: {
    words: "This computer",
    sentence: "Talks to the service on it, on one port. The browser lets the extension reach no other address.",
  },
};

const NEVER = [
  "Any other site, your browsing history, your cookies or your other tabs.",
  "LinkedIn before you ask: nothing of Bowout is in its pages until then.",
  "Your Google password or the key to your mail: the sign-in stays with the service.",
];

/** @param {HTMLElement} place @param {AbortSignal} left */
export async function status(place, left) {
  redraw(place, working());
  const outcome = await ask({ verb: "status" });
  if (left.aborted) return;
  const again = () => void status(place, left);
  const standing = outcome.state === "ready" && outcome.status ? list(outcome.status) : trouble(outcome, again);
  redraw(place, standing, sight());
}

/** @param {Status} found */
function list({ version, gmail, ledger }) {
  const own = ext.runtime.getManifest().version;
  return el(
    "section",
    { class: "standings" },
    el("h3", { class: "unseen" }, "How things stand"),
    el(
      "ul",
      {},
      item(true, "Service", `Running on this computer, version ${version}, at port ${PORT}.`),
      item(
        true,
        "Pairing",
        `This browser is paired. The extension has version ${own}.`,
        button("Pairing page", "pairing", openPairing, { class: "small" }),
      ),
      gmail.connected
        ? item(true, "Gmail", `Read as ${gmail.account ?? "your account"}, with permission to read only.`)
        : item(
            false,
            "Gmail",
            "Not connected. Messages are read from the page you have open. To read them from Gmail itself:",
            commandLine("./scripts/bowout connect"),
          ),
      memory(ledger),
    ),
  );
}

/** @param {Status["ledger"]} ledger */
function memory(ledger) {
  if (!ledger?.on)
    return item(false, "Memory", "Off. Nothing is remembered about recruiters. It is switched on in the settings.");
  if (!ledger.working)
    return item(false, "Memory", ledger.notice ?? "The ledger cannot be opened. Suggestions go on without it.");
  const words =
    ledger.entries === 0
      ? "On. Nothing is remembered yet."
      : `On. ${counted(ledger.entries, "thread")} remembered, on this computer only.`;
  return item(true, "Memory", [words, ledger.notice].filter(Boolean).join(" "));
}

/** @param {boolean} isGood @param {string} name @param {string} words @param {Node} [more] */
function item(isGood, name, words, more) {
  return el(
    "li",
    { class: isGood ? "standing-item good" : "standing-item" },
    icon(isGood ? TICK : DASH),
    el("div", {}, el("h4", {}, name), el("p", {}, words), more),
  );
}

function sight() {
  const manifest = ext.runtime.getManifest();
  const asked = /** @type {string[]} */ ([
    ...(manifest.content_scripts ?? []).flatMap(({ matches }) => matches ?? []),
    ...(manifest.host_permissions ?? []),
    ...(manifest.permissions ?? []),
  ]);
  const names = [...new Set([...Object.keys(GRANTS), ...asked])].filter((name) => asked.includes(name));
  const pairs = names.flatMap((name) => [
    el("dt", {}, el("strong", {}, GRANTS[name]?.words ?? "More"), el("code", {}, name)),
    el("dd", {}, GRANTS[name]?.sentence ?? ""),
  ]);
  return el(
    "section",
    { class: "sight" },
    el("h3", {}, "What the extension can see"),
    el("dl", { class: "grants" }, ...pairs),
    el("h3", {}, "What it cannot see"),
    el("ul", { class: "never" }, ...NEVER.map((words) => el("li", {}, words))),
    el("p", {}, "Nothing is ever sent for you: Bowout writes into the box, and you press Send."),
  );
}
