/**
 * The pairing page (the extension's options page): a code becomes a paired browser.
 *
 * It talks to the background only; the token never comes here.
 *
 * @typedef {import("../shared/types.js").Outcome} Outcome
 */

import { ask } from "../shared/ask.js";
import { ext } from "../shared/ext.js";
import { SERVICE_PATTERN } from "../shared/protocol.js";
import { STATES } from "../shared/states.js";
import { el } from "../shared/dom.js";
import { button, byPerson, commandLine } from "./controls.js";

/** @template {HTMLElement} [T=HTMLElement] @param {string} id @returns {T} */
const byId = (id) => /** @type {T} */ (document.getElementById(id));

const form = /** @type {HTMLFormElement} */ (byId("form"));
const code = /** @type {HTMLInputElement} */ (byId("code"));

/** Shows how things stand: paired, not paired, or what keeps us from knowing. */
async function show() {
  const outcome = await ask({ verb: "status" });
  const isPaired = outcome.state === "ready";
  byId("paired").hidden = !isPaired;
  byId("unpaired").hidden = isPaired;
  byId("standing").replaceChildren(...standing(outcome));
  if (isPaired) byId("account").textContent = account(outcome);
  else code.focus();
}

/** @param {Outcome} outcome */
function account({ status }) {
  const gmail = status?.gmail;
  if (gmail?.connected) return `Gmail is read as ${gmail.account ?? "your account"}.`;
  return "Messages are read from the page. For Gmail's own data run: bowout connect";
}

/** @param {Outcome} outcome @returns {Node[]} nothing when the page's own three steps say it all */
function standing(outcome) {
  if (outcome.state === "ready" || outcome.state === "unpaired") return [];
  return trouble(outcome);
}

/** @param {Outcome} outcome @returns {Node[]} */
function trouble({ state, error }) {
  const { title, sentence, command } = STATES[state];
  const words = error ? [error.message, error.hint].filter(Boolean).join(" ") : sentence;
  const parts = [el("p", {}, el("strong", {}, `${title}. `), words)];
  if (command && state !== "unpaired") parts.push(commandLine(command));
  const todo = state === "no_permission" ? button("Allow", "allow", allow) : button("Try again", "again", show);
  if (!error) parts.push(el("p", {}, todo));
  return parts;
}

/** Must run in the click itself: browsers ask a person only then. */
function allow() {
  void ext.permissions.request({ origins: [SERVICE_PATTERN] }).then(show);
}

/** @param {SubmitEvent} event */
async function submit(event) {
  event.preventDefault();
  const press = form.querySelector("button");
  if (!event.isTrusted || !press || press.disabled) return;
  press.disabled = true;
  byId("trouble").replaceChildren();
  const outcome = await ask({ verb: "pair", code: code.value });
  press.disabled = false;
  if (outcome.state === "ready") {
    form.reset();
    await show();
    byId("unpair").focus();
    return;
  }
  code.setAttribute("aria-invalid", "true");
  byId("trouble").replaceChildren(...trouble(outcome));
  code.select();
}

for (const place of document.querySelectorAll("[data-command]")) {
  place.replaceChildren(commandLine(place.getAttribute("data-command") ?? ""));
}
code.addEventListener("input", () => code.removeAttribute("aria-invalid"));
form.addEventListener("submit", submit);
byId("unpair").addEventListener(
  "click",
  byPerson(() => void ask({ verb: "unpair" }).then(show)),
);
void show();
