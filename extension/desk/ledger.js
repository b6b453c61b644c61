/**
 * The ledger: every thread that is remembered, found by a word, forgotten on request.
 *
 * @typedef {import("../shared/types.js").Entries} Entries
 * @typedef {import("../shared/types.js").Entry} Entry
 */

import { el } from "../shared/dom.js";
import { sentences, STAGE_WORDS } from "../shared/words.js";
import { button, commandLine } from "../ui/controls.js";
import { confirmed } from "./confirm.js";
import { askService, demoBanner, empty, redraw, say, trouble, working } from "./room.js";
import { stageSign } from "./signs.js";
import { agoWords, counted, dayWords } from "./when.js";

const PAGE = 500; // what the service gives at once
const SHOWN = 50;

/** @param {HTMLElement} place @param {AbortSignal} left */
export async function ledger(place, left) {
  redraw(place, working());
  const outcome = await everything(left);
  if (left.aborted) return;
  if (outcome.state !== "ready")
    return redraw(
      place,
      trouble(outcome, () => void ledger(place, left)),
    );
  /** @type {Entries} */
  const data = outcome.data;
  if (data.entries.length === 0)
    return redraw(
      place,
      empty("ledger"),
      about(0, false, () => undefined),
    );

  const list = el("div", { class: "list" });
  /** @param {string} words @param {number} count */
  const draw = (words, count) => {
    const found = data.entries.filter((entry) => matches(entry, words));
    const more = found.length > count && button("Show more", "more", () => draw(words, count + SHOWN));
    redraw(
      list,
      el(
        "p",
        { class: "count", role: "status" },
        words ? `${found.length} of ${counted(data.total, "thread")}` : counted(data.total, "thread"),
      ),
      found.length > 0
        ? el("ul", { class: "rows" }, ...found.slice(0, count).map((entry) => item(entry, data.demo, forget)))
        : empty("found"),
      more,
    );
  };
  /** @param {object} whom @param {string} question @param {string} warning @param {string} label */
  const forget = async (whom, question, warning, label) => {
    if (!(await confirmed(question, warning, label))) return;
    const answer = await askService("forget", whom);
    if (answer.state !== "ready") return say(sentences(answer.error) || "Nothing was forgotten.");
    say(`Forgotten: ${counted(answer.data.people, "person", "people")}, ${counted(answer.data.entries, "thread")}.`);
    await ledger(place, left);
  };
  const search = el("input", {
    type: "search",
    "data-key": "search",
    id: "search",
    placeholder: "Name, company or role",
    oninput: () => draw(search.value, SHOWN),
  });
  const bar = el("div", { class: "search", role: "search" }, el("label", { for: "search" }, "Find"), search);
  const forgetAll = () =>
    void forget(
      { all: true },
      "Forget everything?",
      `All ${counted(data.total, "thread")} and everybody in them are removed, with their reminders. This cannot be undone.`,
      "Forget everything",
    );
  redraw(place, demoBanner(data), bar, list, about(data.total, data.demo, forgetAll));
  draw("", SHOWN);
}

/** @param {AbortSignal} left */
async function everything(left) {
  const first = await askService("ledger", { limit: PAGE, offset: 0 });
  while (first.state === "ready" && first.data.entries.length < first.data.total && !left.aborted) {
    const next = await askService("ledger", { limit: PAGE, offset: first.data.entries.length });
    if (next.state !== "ready") return next;
    if (next.data.entries.length === 0) break;
    first.data.entries.push(...next.data.entries);
  }
  return first;
}

/** @param {Entry} entry @param {string} words every one of them must be there */
function matches({ person, company, agency, role, stage }, words) {
  const known = [
    person?.name,
    ...(person?.emails ?? []),
    ...(person?.companies ?? []),
    company,
    agency,
    role,
    STAGE_WORDS[stage],
  ];
  const text = known.filter(Boolean).join(" ").toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

/**
 * @param {Entry} entry
 * @param {boolean} isDemo
 * @param {(whom: object, question: string, warning: string, label: string) => void} forget
 */
function item(entry, isDemo, forget) {
  const { id, person, stage, company, role } = entry;
  const name = person?.name ?? company ?? "A recruiter";
  const what = [role, company].filter(Boolean).join(" at ");
  const ask = () =>
    forget(
      { person: person?.id },
      `Forget ${name}?`,
      `Every thread with ${name} is removed, with the reminders. If they write again, Bowout does not know them. This cannot be undone.`,
      `Forget ${name}`,
    );
  return el(
    "li",
    { class: "row entry" },
    el(
      "details",
      { "data-key": `entry-${id}` },
      el(
        "summary",
        { "data-key": `entry-${id}-summary` },
        el("span", { class: "entry-who" }, el("strong", {}, name), el("span", { class: "muted" }, what)),
        stageSign(stage),
        el("span", { class: "entry-last muted" }, latest(entry)),
      ),
      el(
        "dl",
        { class: "dates" },
        ...story(entry).flatMap(([words, value]) => [el("dt", {}, words), el("dd", {}, value)]),
      ),
      person && !isDemo && button(`Forget ${name}`, `forget-${id}`, ask, { class: "small bad" }),
    ),
  );
}

/** @param {Entry} entry */
function latest({
  declined_at: declined,
  inserted_at: inserted,
  answered_at: answered,
  received_at: received,
  not_recruiting: isAside,
}) {
  if (isAside) return "Not a recruiter";
  if (answered) return `They answered ${agoWords(answered)}`;
  if (declined) return `Declined ${agoWords(declined)}`;
  if (inserted) return `Reply inserted ${agoWords(inserted)}`;
  return received ? `Wrote ${agoWords(received)}` : "";
}

/** @param {Entry} entry @returns {[string, string][]} what happened, in its order */
function story(entry) {
  const { person, answer } = entry;
  /** @type {[string, string | null | undefined][]} */
  const all = [
    ["Address", person?.emails.join(", ") || person?.linkedin],
    ["Seen at", person?.companies.join(", ")],
    ["Agency", entry.agency],
    ["They wrote", dayWords(entry.received_at)],
    ["You decided", dayWords(entry.decided_at)],
    ["Reply inserted", dayWords(entry.inserted_at)],
    ["Seen as sent", dayWords(entry.sent_seen_at)],
    ["You said it was sent", dayWords(entry.sent_confirmed_at)],
    ["They answered", dayWords(entry.answered_at)],
    ["What came back", answer && STAGE_WORDS[answer]],
  ];
  return all.flatMap(([words, value]) => (value ? [/** @type {[string, string]} */ ([words, value])] : []));
}

/** @param {number} total @param {boolean} isDemo @param {() => void} forgetAll */
function about(total, isDemo, forgetAll) {
  return el(
    "section",
    { class: "about" },
    el("h3", {}, "Where this is kept"),
    el(
      "p",
      {},
      "In one file on this computer, ledger.sqlite3 in Bowout's data folder, readable by your user only. It holds names, addresses, companies, roles, stages and dates. No subject and no text of a mail is in it, and nothing of it leaves this computer.",
    ),
    el("p", {}, "To take it elsewhere as a table:"),
    commandLine("./scripts/bowout ledger export"),
    total > 0 && !isDemo && button("Forget everything", "forget-all", forgetAll, { class: "bad" }),
  );
}
