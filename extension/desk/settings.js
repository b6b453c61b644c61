/**
 * The person's settings, each with its sentence, saved one by one; what is wrong is said beside it.
 *
 * @typedef {import("../shared/types.js").Preference} Preference
 */

import { el } from "../shared/dom.js";
import { REASON_WORDS, sentenceCase, sentences } from "../shared/words.js";
import { button } from "../ui/controls.js";
import { askService, load, redraw } from "./room.js";

/** In the order they are shown; a setting that none of them names comes last. @type {readonly [string, readonly string[]][]} */
const GROUPS = [
  ["You", ["name", "email", "role", "linkedin"]],
  [
    "What you say",
    [
      "reason",
      "reason_outreach",
      "reason_screening",
      "reason_interviewing",
      "reason_offer",
      "direction",
      "would_consider",
      "offer_referral",
    ],
  ],
  ["How you say it", ["tone", "signoff", "language", "languages"]],
  ["What is read and kept", ["mailbox", "secrets", "ledger", "reminder_months", "retention_years"]],
];
const NAMED = new Set(GROUPS.flatMap(([, names]) => names));

/** Where the name of a setting is not what a person would call it. @type {Readonly<Record<string, string>>} */
const LABELS = {
  email: "Mail address",
  role: "Your role",
  linkedin: "LinkedIn profile",
  reason: "Your usual reason",
  reason_outreach: "Reason for a first message",
  reason_screening: "Reason after first talks",
  reason_interviewing: "Reason after interviews",
  reason_offer: "Reason for an offer",
  direction: "Direction",
  would_consider: "What you would consider",
  offer_referral: "Offering a referral",
  signoff: "Sign-off",
  language: "Language of your phrases",
  languages: "Languages you answer in",
  mailbox: "Where mail is read",
  secrets: "Where the sign-in is kept",
  ledger: "Remembering",
  reminder_months: "Months until a reminder",
  retention_years: "Years an entry is kept",
};

/** What stands in a chooser for a value of the service. @type {Readonly<Record<string, string>>} */
const CHOICE_WORDS = { "": "As fits", auto: "Automatic", gmail: "Gmail", page: "The page only" };

/** @param {HTMLElement} place @param {AbortSignal} left */
export function settings(place, left) {
  return load(place, left, "settings", ({ settings: all }) => draw(place, left, all));
}

/** @param {HTMLElement} place @param {AbortSignal} left @param {Preference[]} all */
function draw(place, left, all) {
  const byName = new Map(all.map((one) => [one.name, one]));
  const rest = all.filter(({ name }) => !NAMED.has(name)).map(({ name }) => name);
  const sections = [...GROUPS, /** @type {const} */ (["More", rest])].flatMap(([words, names]) => {
    const found = names.flatMap((name) => byName.get(name) ?? []);
    return found.length > 0
      ? [el("section", { class: "group" }, el("h3", {}, words), ...found.map((one) => field(one, left)))]
      : [];
  });
  redraw(
    place,
    ...sections,
    el(
      "datalist",
      { id: "reasons" },
      ...[...REASON_WORDS].map(([value, words]) => el("option", { value, label: words })),
    ),
  );
}

/** @param {Preference} first @param {AbortSignal} left */
function field(first, left) {
  let now = first;
  const { name, editable } = first;
  const id = `setting-${name}`;
  const input = control(first, id);
  const note = el("p", { class: "field-note", id: `${id}-note`, "aria-live": "polite" });
  const save = el(
    "button",
    {
      type: "submit",
      "data-key": `save-${name}`,
      class: "small primary",
      "aria-label": `Save: ${labelOf(name)}`,
      hidden: true,
    },
    "Save",
  );
  const reset = button("Use the default", `reset-${name}`, () => void change(null), {
    class: "plain",
    "aria-label": `Use the default: ${labelOf(name)}`,
  });

  const standing = () => {
    save.hidden = input.value === now.value;
    reset.hidden = now.source !== "file" || !editable;
  };
  /** @param {string} words @param {boolean} isBad */
  const tell = (words, isBad) => {
    note.className = isBad ? "field-note field-error" : "field-note";
    note.textContent = words;
    if (isBad) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };
  /** @param {string | null} value null: back to the default */
  const change = async (value) => {
    const outcome = await askService("settings", { [name]: value });
    if (left.aborted) return;
    if (outcome.state !== "ready")
      return tell(sentences(outcome.error) || "It was not saved: the service does not answer.", true);
    now = outcome.data.settings.find((/** @type {Preference} */ one) => one.name === name) ?? now;
    input.value = now.value;
    tell(value === null ? "Back to the default." : "Saved.", false);
    standing();
    if (!document.activeElement || document.activeElement === document.body) input.focus();
  };
  const form = el(
    "form",
    { class: "field setting", novalidate: true },
    el(
      "div",
      { class: "setting-words" },
      el("label", { for: id }, labelOf(name)),
      el("p", { class: "muted", id: `${id}-help` }, first.sentence, !editable && ` ${fixedWords(first)}`),
    ),
    el("div", { class: "setting-act" }, el("div", { class: "setting-line" }, input, save, reset), note),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.isTrusted && input.value !== now.value) void change(input.value);
  });
  input.addEventListener("input", () => {
    tell("", false);
    standing();
  });
  standing();
  return form;
}

/** @param {Preference} setting @param {string} id @returns {HTMLInputElement | HTMLSelectElement} */
function control({ name, value, default: usual, choices, editable }, id) {
  const common = { id, "data-key": id, "aria-describedby": `${id}-help ${id}-note`, disabled: !editable };
  if (choices) {
    const options = choices.map((choice) =>
      el("option", { value: choice, selected: choice === value }, CHOICE_WORDS[choice] ?? sentenceCase(choice)),
    );
    return el("select", common, ...options);
  }
  const isReason = name === "reason" || name.startsWith("reason_");
  const input = el("input", {
    ...common,
    type: "text",
    list: isReason ? "reasons" : null,
    placeholder: usual || null,
    spellcheck: "false",
    autocomplete: "off",
  });
  input.value = value;
  return input;
}

/** @param {string} name */
function labelOf(name) {
  return LABELS[name] ?? sentenceCase(name);
}

/** @param {Preference} setting */
function fixedWords({ source }) {
  return source === "environment"
    ? "It is set by the environment that the service was started in."
    : "It is changed in the terminal only.";
}
