/**
 * The desk: the one page of Bowout's own. Seven rooms, one shown at a time, named in the address
 * (`desk.html#ledger`) so that back, forward and a reload lead where a person expects.
 *
 * It talks to the background only; the token never comes here.
 */

import { ask } from "../shared/ask.js";
import { el, icon } from "../shared/dom.js";
import { STATES } from "../shared/states.js";
import { ledger } from "./ledger.js";
import { paste } from "./paste.js";
import { reminders } from "./reminders.js";
import { byId } from "./room.js";
import { settings } from "./settings.js";
import { status } from "./status.js";
import { waiting } from "./waiting.js";
import { week } from "./week.js";

/**
 * @typedef {object} Room
 * @property {string} name in the address
 * @property {string} words
 * @property {string} lead one sentence under the heading
 * @property {string} drawing
 * @property {(place: HTMLElement, left: AbortSignal) => void | Promise<void>} open draws into `place`;
 *   `left` tells when the person went to another room
 */

/** @type {readonly Room[]} */
const ROOMS = [
  {
    name: "waiting",
    words: "Waiting",
    lead: "Recruiters who wait for your answer, most urgent first.",
    drawing: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 7.5v5l3 2",
    open: waiting,
  },
  {
    name: "paste",
    words: "Paste a message",
    lead: "Get a reply for any message, from anywhere, without an account. What you paste goes to this computer only and is not kept.",
    drawing: "M9 4.5h6v3H9zM9 6H6v14h12V6h-3M9 12h6M9 15.5h4",
    open: paste,
  },
  {
    name: "reminders",
    words: "Reminders",
    lead: "A short hello, months after a no, keeps the tie. Each note is ready to copy.",
    drawing: "M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4",
    open: reminders,
  },
  {
    name: "ledger",
    words: "Ledger",
    lead: "Whom you declined, when, and what came back. No mail text is kept.",
    drawing: "M5 4.5h12.5a1.5 1.5 0 0 1 1.5 1.5v13.5H7A2 2 0 0 1 5 17.5zM5 17.5a2 2 0 0 1 2-2h12M9 8.5h6",
    open: ledger,
  },
  {
    name: "week",
    words: "Week by week",
    lead: "What came in during the last twelve weeks, and how soon it was answered.",
    drawing: "M5 20V11M10 20V5M15 20v-7M20 20V8",
    open: week,
  },
  {
    name: "settings",
    words: "Settings",
    lead: "Each is saved by itself and counts from the next reply on.",
    drawing: "M4 7h9M17 7h3M15 5v4M4 12h3M11 12h9M9 10v4M4 17h7M15 17h5M13 15v4",
    open: settings,
  },
  {
    name: "status",
    words: "Status",
    lead: "How things stand, and what this extension can see.",
    drawing: "M12 3.5l7 3v5c0 4.5-3 7.5-7 9c-4-1.5-7-4.5-7-9v-5zM9 12l2.2 2.2L15.5 10",
    open: status,
  },
];

let leaving = new AbortController();

/** @param {boolean} isMoved the person came from another room: the focus goes to the heading */
function show(isMoved) {
  const name = location.hash.slice(1);
  const room = ROOMS.find((one) => one.name === name);
  if (!room && isMoved) return; // the skip link
  enter(room ?? /** @type {Room} */ (ROOMS[0]), isMoved);
}

/** @param {Room} room @param {boolean} isMoved */
function enter(room, isMoved) {
  leaving.abort();
  leaving = new AbortController();
  document.title = `${room.words} · Bowout`;
  for (const link of document.querySelectorAll("#rooms a")) {
    if (link.getAttribute("href") === `#${room.name}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const heading = el("h2", { class: "room-title", tabindex: "-1" }, room.words);
  const place = el("div", { class: `room ${room.name}` });
  byId("main").replaceChildren(
    el("header", { class: "room-top" }, heading, el("p", { class: "muted" }, room.lead)),
    place,
  );
  byId("said").textContent = "";
  if (isMoved) {
    scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  }
  void room.open(place, leaving.signal);
  void tellStanding();
}

async function tellStanding() {
  const { state, status: found } = await ask({ verb: "status" });
  const words = state === "ready" ? (found?.gmail.account ?? "Connected") : STATES[state].title;
  const place = byId("standing");
  place.classList.toggle("good", state === "ready");
  place.replaceChildren(words);
}

byId("rooms").append(
  ...ROOMS.map(({ name, words, drawing }) =>
    el("li", {}, el("a", { href: `#${name}` }, icon(drawing), el("span", {}, words))),
  ),
);
addEventListener("hashchange", () => show(true));
show(false);
