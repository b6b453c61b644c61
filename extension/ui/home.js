/** The toolbar popup when nothing was asked yet: is the service there, and where to begin. */

import { el } from "../shared/dom.js";
import { ext } from "../shared/ext.js";
import { GMAIL_ORIGIN, LINKEDIN_ORIGIN } from "../shared/protocol.js";
import { button, MARK } from "./controls.js";
import { stateCard } from "./state-card.js";

/**
 * @typedef {import("../shared/types.js").Outcome} Outcome
 * @typedef {{ retry(): void, openPairing(): void, begin(): void, diagnose(): void }} HomeActions
 */

/**
 * @param {HTMLElement} root
 * @param {Outcome} outcome of asking for the status
 * @param {string | null} url of the tab, where the browser lets us see it
 * @param {HomeActions} actions
 */
export function renderHome(root, outcome, url, actions) {
  const header = el("header", { class: "top" }, MARK(), el("h2", { class: "title" }, "Bowout"));
  const content = el("div", { class: "content" });
  content.append(outcome.state === "ready" ? home(outcome, url, actions) : trouble(outcome, actions));
  root.replaceChildren(header, content, el("footer", { class: "foot" }, "Nothing is ever sent for you."));
}

/** @param {Outcome} outcome @param {string | null} url @param {HomeActions} actions */
function home({ status }, url, actions) {
  const gmail = status?.gmail;
  const connection = gmail?.connected
    ? `Connected. Gmail is read as ${gmail.account ?? "your account"}.`
    : "Connected. Messages are read from the page.";
  return el(
    "section",
    { class: "home" },
    el("p", { class: "connection" }, connection),
    ...where(url, actions),
    el(
      "div",
      { class: "links" },
      button("Open the desk", "desk", () => window.open(ext.runtime.getURL("desk/desk.html")), { class: "plain" }),
      button("Pairing", "pairing", actions.openPairing, { class: "plain" }),
      isSite(url) && button("Diagnose this page", "diagnose", actions.diagnose, { class: "plain" }),
    ),
  );
}

/** @param {string | null} url */
function originOf(url) {
  return url && URL.canParse(url) ? new URL(url).origin : null;
}

/** @param {string | null} url */
function isSite(url) {
  return [GMAIL_ORIGIN, LINKEDIN_ORIGIN].includes(originOf(url) ?? "");
}

/** @param {string | null} url @param {HomeActions} actions */
function where(url, actions) {
  const origin = originOf(url);
  const begin = (/** @type {string} */ words) => button(words, "begin", actions.begin, { class: "primary" });
  if (origin === LINKEDIN_ORIGIN) {
    return [
      el("p", {}, "Open the conversation, then ask here or right-click into it."),
      begin("Suggest a graceful no"),
    ];
  }
  if (origin === GMAIL_ORIGIN) {
    return [el("p", {}, "Open the recruiter's message and press “Graceful no” beside Reply.")];
  }
  return [
    el("p", {}, "In Gmail: open a recruiter's message and press “Graceful no” beside Reply."),
    el("p", {}, "On LinkedIn: right-click into the conversation and choose “Suggest a graceful no”, or press Alt+Shift+D."),
  ];
}

/** @param {Outcome} outcome @param {HomeActions} actions */
function trouble({ state, error }, actions) {
  const nothing = () => undefined;
  return stateCard(
    { state, suggestion: null, inserted: null, site: "gmail", error },
    { ...actions, insert: nothing, copy: nothing, setStage: nothing, setReason: nothing, setFact: nothing, choose: nothing, setAside: nothing, tell: nothing, close: nothing },
  );
}
