/**
 * Which signals of Gmail's page matched, for a bug report: counts and kinds, never a word, a name, an
 * address or an id that stands in the page.
 *
 * @typedef {import("../../shared/types.js").Signal} Signal
 */

import { readAccount } from "./account.js";
import { findReplyBox, findReplyControl, hasForeignBox } from "./compose.js";
import { readOpenThread } from "./read.js";
import { GMAIL } from "./selectors.js";
import { visibleAll } from "./visible.js";

/** @param {Document} doc @returns {Signal[]} */
export function diagnose(doc) {
  const opened = readOpenThread(doc);
  return [
    { name: "page", found: pageOf(doc) },
    { name: "language and direction", found: `${doc.documentElement.lang || "none"} ${doc.dir || "none"}` },
    { name: "account known", found: readAccount(doc).email !== null },
    count(doc, "panes", GMAIL.main),
    count(doc, "subject lines", GMAIL.heading),
    count(doc, "elements with a thread's id", GMAIL.identified),
    count(doc, "rows of a list", GMAIL.listRow),
    count(doc, "messages", GMAIL.message),
    count(doc, "texts of messages", GMAIL.body),
    count(doc, "senders with an address", GMAIL.sender),
    count(doc, "boxes to write in", GMAIL.editor),
    count(doc, "compose forms", GMAIL.composeForm),
    count(doc, "rows of Send", GMAIL.toolbar),
    ...GMAIL.reply.map((selector, index) => count(doc, `reply controls, kind ${index + 1}`, selector)),
    { name: "thread", found: opened.ok ? "read" : opened.reason },
    ...(opened.ok ? ofThread(doc, opened) : []),
  ];
}

/** @param {Document} doc @param {import("./read.js").OpenThread} open @returns {Signal[]} */
function ofThread(doc, open) {
  return [
    { name: "thread has the id of the API", found: open.threadId !== null },
    { name: "messages read", found: open.thread.messages.length },
    { name: "messages of mine", found: open.thread.messages.filter(({ from }) => from === "me").length },
    { name: "messages with a date", found: open.thread.messages.filter(({ date }) => date).length },
    { name: "reply box of this thread", found: findReplyBox(doc, open) !== null },
    { name: "a box here is bound to another thread", found: hasForeignBox(open) },
    { name: "reply control of this thread", found: findReplyControl(open) !== null },
  ];
}

/** Without the part after #, which names a search or a thread. @param {Document} doc */
function pageOf(doc) {
  const { hostname, pathname } = doc.location;
  return `${hostname}${pathname.replaceAll(/[^/]{9,}/gu, "…")}`;
}

/** @param {Document} doc @param {string} name @param {string} selector @returns {Signal} such as "1 of 3 visible" */
function count(doc, name, selector) {
  const all = doc.querySelectorAll(selector).length;
  return { name, found: all === 0 ? 0 : `${visibleAll(doc, selector).length} of ${all} visible` };
}
