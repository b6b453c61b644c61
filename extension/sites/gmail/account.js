/**
 * Whose Gmail this is, from what the page shows: the account menu, else the title of the window
 * ("Subject - address - Gmail"; the subject may hold addresses too, so the last one counts).
 */

import { GMAIL } from "./selectors.js";

const ADDRESS = /[^\s<>()"',;:]{1,64}@[^\s<>()"',;:]{1,190}/u;

/**
 * @param {Document} doc
 * @returns {{ email: string | null, name: string | null }}
 */
export function readAccount(doc) {
  const label = doc.querySelector(GMAIL.account)?.getAttribute("aria-label") ?? "";
  const fromMenu = addressIn(label);
  const fromTitle = doc.title.split(" - ").map(addressIn).filter((found) => found !== null);
  return { email: fromMenu ?? fromTitle.at(-1) ?? null, name: fromMenu ? nameIn(label) : null };
}

/** @param {string} words */
function addressIn(words) {
  return ADDRESS.exec(words.slice(0, 500))?.[0].toLowerCase() ?? null;
}

/** "Google Account: Sam Rivera (sam@example.com)", in any language. @param {string} label */
function nameIn(label) {
  const before = label.slice(0, label.indexOf("(")).trim();
  const name = before.slice(before.lastIndexOf(":") + 1).trim();
  return name !== "" && !name.includes("@") ? name : null;
}
