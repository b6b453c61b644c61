/**
 * What Bowout has to say about a conversation: one view, drawn the same in Gmail's popover and in
 * the toolbar popup.
 *
 * `renderPanel` draws a view and knows nothing else; whoever shows it acts. Drawing again keeps the
 * focus, the opened details and the scroll position. Clicks act only when a person made them
 * (`isTrusted`): a page's script can dispatch events too.
 *
 * @typedef {import("../shared/types.js").PanelActions} PanelActions
 * @typedef {import("../shared/types.js").PanelView} PanelView
 */

import { el } from "../shared/dom.js";
import { advice } from "./advice.js";
import { button, iconButton, MARK } from "./controls.js";
import { diagnosis } from "./diagnosis.js";
import { draftNotes } from "./draft.js";
import { facts } from "./facts.js";
import { reasonChooser } from "./reason.js";
import { replies } from "./replies.js";
import { stageHeading } from "./stage.js";
import { stateCard } from "./state-card.js";

/**
 * @param {HTMLElement} root where to draw; what was drawn there before is replaced
 * @param {PanelView} view
 * @param {PanelActions} actions
 */
export function renderPanel(root, view, actions) {
  const before = remember(root);
  const live = before.live ?? el("p", { class: "live", role: "status" });
  const sheet = before.sheet ?? el("div", { class: "sheet" });
  sheet.replaceChildren(live, ...parts(view, actions));
  if (!before.sheet) root.replaceChildren(sheet); // a text that is being read aloud stays as it is
  restore(root, before);
  const said = spoken(view);
  if (live.textContent !== said) live.textContent = said;
}

/** @param {PanelView} view @param {PanelActions} actions @returns {Node[]} */
function parts(view, actions) {
  const { suggestion } = view;
  const header = el(
    "header",
    { class: "top" },
    MARK(),
    suggestion ? stageHeading(suggestion.stage, actions) : el("h2", { class: "title" }, "Bowout"),
    iconButton("Close", "M6 6l12 12M18 6L6 18", "close", actions.close),
  );
  const content = el("div", { class: "content", "data-scroll": true });
  if (view.state !== "ready") content.append(stateCard(view, actions));
  if (view.signals) content.append(diagnosis(view.signals));
  if (view.note) content.append(el("p", { class: "note" }, view.note));
  if (view.draft && view.draft.findings.length > 0) content.append(draftNotes(view.draft));
  if (suggestion) {
    if (suggestion.notice) content.append(el("p", { class: "notice" }, suggestion.notice));
    if (suggestion.stage.label !== "not_recruiting") {
      content.append(advice(suggestion, actions));
      const given = suggestion.replies.find(({ reason }) => reason)?.reason;
      if (suggestion.replies.length > 0) content.append(reasonChooser(view.reason ?? given ?? null, actions));
      content.append(replies(view, actions), facts(suggestion.facts, view.facts ?? {}, actions));
    }
  }
  return [header, content, footer(view, actions)];
}

/** @param {PanelView} view @param {PanelActions} actions */
function footer(view, actions) {
  const { suggestion, isNumbered } = view;
  const aside = button("Not a recruiter", "aside", () => actions.setAside(true), { class: "plain" });
  const isAsked = suggestion && suggestion.stage.label !== "not_recruiting" && view.state !== "working";
  return el(
    "footer",
    { class: "foot" },
    el("span", {}, `${sourceWords(suggestion?.source, isNumbered)}Nothing is ever sent for you.`),
    isAsked && aside,
  );
}

/** @param {"gmail" | "page" | undefined} source @param {boolean | undefined} isNumbered */
function sourceWords(source, isNumbered) {
  if (source === "gmail") return "Read through Gmail. ";
  if (source !== "page") return "";
  return isNumbered === false ? "Read from the visible text: the page names no id. " : "Read from this page. ";
}

/** What a screen reader hears when the view changes. @param {PanelView} view */
function spoken(view) {
  if (view.note) return view.note;
  if (view.state === "working") return "Reading the conversation.";
  if (view.inserted !== null) return "The reply was inserted. Nothing was sent.";
  return "";
}

/**
 * @typedef {object} Before
 * @property {Element | null} sheet what was drawn into
 * @property {HTMLElement | null} live the live region: it must stay the same to be heard
 * @property {string | null} focused key of the control that had the focus
 * @property {string | null} typed what stands in the field that had the focus
 * @property {Map<string, boolean>} open which details stood open
 * @property {number} scrolled
 */

/** @param {HTMLElement} root @returns {Before} */
function remember(root) {
  const { activeElement } = /** @type {Document | ShadowRoot} */ (root.getRootNode());
  const focused = activeElement && root.contains(activeElement) ? activeElement : null;
  const open = new Map();
  for (const details of root.querySelectorAll("details")) open.set(details.dataset.key, details.open);
  return {
    sheet: root.querySelector(":scope > .sheet"),
    live: root.querySelector(".sheet > .live"),
    focused: focused?.getAttribute("data-key") ?? null,
    typed: focused instanceof HTMLInputElement && focused.type === "text" ? focused.value : null,
    open,
    scrolled: root.querySelector("[data-scroll]")?.scrollTop ?? 0,
  };
}

/** @param {HTMLElement} root @param {Before} before */
function restore(root, before) {
  for (const details of root.querySelectorAll("details")) {
    details.open = before.open.get(details.dataset.key ?? "") ?? details.open;
  }
  const scroller = root.querySelector("[data-scroll]");
  if (scroller) scroller.scrollTop = before.scrolled;
  if (before.focused === null) return;
  const again = root.querySelector(`[data-key="${CSS.escape(before.focused)}"]`);
  if (before.typed !== null && again instanceof HTMLInputElement) keepTyping(again, before.typed);
  const target = again ?? root.querySelector(".top button");
  if (target instanceof HTMLElement) target.focus();
}

/** What a person is typing outlives a drawing that something else set off. @param {HTMLInputElement} input @param {string} typed */
function keepTyping(input, typed) {
  input.value = typed;
  const folded = input.closest("[hidden]");
  if (!(folded instanceof HTMLElement)) return;
  folded.hidden = false;
  const chooser = folded.parentElement?.querySelector("select");
  if (chooser) chooser.value = "own";
}
