/**
 * A reply for any message, without an account: paste it, see the panel as it is shown in Gmail.
 *
 * What is typed stays in this page while it is open, so that a look into another room does not lose
 * it; it is written to no storage.
 *
 * @typedef {import("../shared/types.js").Channel} Channel
 * @typedef {import("../shared/types.js").Corrections} Corrections
 * @typedef {import("../shared/types.js").MessageIn} MessageIn
 * @typedef {import("../shared/types.js").Stage} Stage
 * @typedef {import("../shared/types.js").Tones} Tones
 */

import { ask } from "../shared/ask.js";
import { el } from "../shared/dom.js";
import { button } from "../ui/controls.js";
import { renderPanel } from "../ui/panel.js";
import { copyText, NO_ACTIONS, openPairing, redraw, say } from "./room.js";

/** The service reads messages up to this many characters. */
const LONGEST = 20_000;
const MOST = 20; // messages; a longer thread is opened in Gmail

/** @type {{ channel: Channel, messages: MessageIn[] }} */
const draft = { channel: "email", messages: [{ from: "them", text: "" }] };

/** What the person chose for the message that is answered. @typedef {{ reason: string | null, stage: Stage | null, facts: Corrections | null, tones: Tones }} Choice */

/** @param {HTMLElement} place @param {AbortSignal} left */
export function paste(place, left) {
  const form = el("form", { class: "paste-form", novalidate: true });
  const panel = el("section", { class: "bowout result", "aria-label": "The reply", hidden: true });
  const answer = createAnswer(panel, left, () => form.querySelector("textarea")?.focus());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!event.isTrusted) return;
    const empty = form.querySelector("textarea:placeholder-shown");
    if (empty instanceof HTMLTextAreaElement) return complain(empty);
    void answer({ reason: null, stage: null, facts: null, tones: {} });
  });
  drawForm(form);
  const tip = el(
    "p",
    { class: "tip", hidden: true },
    "Replies end without a name so far. ",
    el("a", { href: "#settings" }, "Say how you sign"),
  );
  place.replaceChildren(el("div", { class: "paste-side" }, form, tip), panel);
  void ask({ verb: "status" }).then(({ status }) => {
    tip.hidden = !status || Boolean(status.user.name);
  });
}

/** @param {HTMLTextAreaElement} area */
function complain(area) {
  area.setAttribute("aria-invalid", "true");
  const note = area.parentElement?.querySelector("[role=alert]");
  if (note) note.textContent = "Paste the words of the message here first.";
  area.focus();
}

/** @param {HTMLFormElement} form */
function drawForm(form) {
  const { messages } = draft;
  redraw(
    form,
    channelSwitch(),
    ...messages.map((message, at) => messageField(message, at, form)),
    el(
      "div",
      { class: "buttons" },
      messages.length < MOST && button("Add my answer", "add-me", () => add("me", form), { class: "plain" }),
      messages.length < MOST &&
        button("Add their next message", "add-them", () => add("them", form), { class: "plain" }),
    ),
    el(
      "div",
      { class: "buttons" },
      el("button", { type: "submit", class: "primary", "data-key": "suggest" }, "Suggest a graceful no"),
    ),
  );
}

/** @param {"them" | "me"} from @param {HTMLFormElement} form */
function add(from, form) {
  draft.messages.push({ from, text: "" });
  drawForm(form);
  [...form.querySelectorAll("textarea")].at(-1)?.focus();
}

function channelSwitch() {
  const channels = /** @type {[Channel, string][]} */ ([
    ["email", "Email"],
    ["linkedin", "LinkedIn"],
  ]);
  const choices = channels.map(([value, words]) => {
    const input = el("input", {
      type: "radio",
      name: "channel",
      value,
      "data-key": `channel-${value}`,
      checked: draft.channel === value,
      onchange: () => (draft.channel = value),
    });
    return el("label", {}, input, el("span", {}, words));
  });
  return el("div", { class: "tones", role: "radiogroup", "aria-label": "Where it was written" }, ...choices);
}

/** @param {MessageIn} message @param {number} at @param {HTMLFormElement} form */
function messageField(message, at, form) {
  const id = `message-${at}`;
  const who = message.from === "me" ? "What I answered" : at === 0 ? "Their message" : "What they wrote next";
  const note = el("p", { class: "field-error", role: "alert", id: `${id}-error` });
  const area = el("textarea", {
    id,
    "data-key": id,
    rows: at === 0 ? "12" : "5",
    maxlength: LONGEST,
    placeholder: message.from === "me" ? "Paste what you wrote" : "Paste the message, with its greeting and signature",
    "aria-describedby": `${id}-error`,
    oninput: () => {
      message.text = area.value;
      area.removeAttribute("aria-invalid");
      note.textContent = "";
    },
  });
  area.value = message.text;
  const remove = () => {
    draft.messages.splice(at, 1);
    drawForm(form);
  };
  return el(
    "div",
    { class: "field" },
    el(
      "div",
      { class: "field-top" },
      el("label", { for: id }, who),
      at > 0 && button("Remove", `remove-${at}`, remove, { class: "plain", "aria-label": `Remove: ${who}` }),
    ),
    area,
    note,
  );
}

/**
 * @param {HTMLElement} panel
 * @param {AbortSignal} left
 * @param {() => void} closed
 * @returns {(choice: Choice) => Promise<void>} asks and shows; what comes after a newer question is dropped
 */
function createAnswer(panel, left, closed) {
  let latest = 0;
  /** @param {Choice} choice */
  const answer = async (choice) => {
    const { reason, stage, facts, tones } = choice;
    const number = (latest += 1);
    const isFirst = panel.hidden;
    panel.hidden = false;
    const view = {
      inserted: null,
      reason,
      facts,
      canInsert: false,
      isNumbered: true,
      site: /** @type {"gmail"} */ ("gmail"),
    };
    const actions = actionsOn(panel, choice, answer, closed);
    if (isFirst) renderPanel(panel, { ...view, state: "working", suggestion: null }, actions);
    const thread = {
      channel: draft.channel,
      messages: draft.messages.map((one) => ({ ...one })),
      reason,
      as_stage: stage,
      facts,
    };
    const outcome = await ask({ verb: "suggest", thread });
    if (left.aborted || number !== latest) return;
    const { suggestion = null, error } = outcome;
    const state = suggestion?.stage.label === "not_recruiting" ? aside(stage) : outcome.state;
    const shown = suggestion && { ...suggestion, source: undefined };
    /** @param {Tones} chosen */
    const draw = (chosen) =>
      renderPanel(panel, { ...view, state, suggestion: shown, error, tones: chosen }, actionsWith(chosen));
    /** @param {Tones} chosen */
    const actionsWith = (chosen) => ({
      ...actionsOn(panel, { ...choice, tones: chosen }, answer, closed),
      copy: (/** @type {number} */ index) => void copyText(suggestion?.replies[index]?.text ?? ""),
      choose: (/** @type {number} */ index) => {
        const { kind = "decline", tone = "" } = suggestion?.replies[index] ?? {};
        draw({ ...chosen, [kind]: tone });
      },
    });
    draw(tones);
    if (isFirst) panel.scrollIntoView({ block: "nearest" });
  };
  return answer;
}

/** By the person's own word, or by the judgement. @param {Stage | null} said */
function aside(said) {
  return said === "not_recruiting" ? "set_aside" : "not_recruiting";
}

/**
 * @param {HTMLElement} panel
 * @param {Choice} choice
 * @param {(choice: Choice) => Promise<void>} answer
 * @param {() => void} closed
 */
function actionsOn(panel, choice, answer, closed) {
  return {
    ...NO_ACTIONS,
    setStage: (/** @type {Stage} */ stage) => void answer({ ...choice, stage }),
    setAside: (/** @type {boolean} */ isAside) =>
      void answer({ ...choice, stage: isAside ? "not_recruiting" : "outreach" }),
    setReason: (/** @type {string | null} */ reason) => void answer({ ...choice, reason }),
    setFact: (/** @type {keyof Corrections} */ name, /** @type {any} */ value) =>
      void answer({ ...choice, facts: { ...choice.facts, [name]: value } }),
    tell: () => say("Send the confirmation next, while it is fresh."), // a pasted thread is not remembered
    retry: () => void answer(choice),
    openPairing,
    close: () => {
      panel.hidden = true;
      panel.replaceChildren();
      closed();
    },
  };
}
