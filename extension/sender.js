/**
 * Who sent a message: our content script in Gmail, a page of our own, or nobody we know.
 *
 * What the browsers put into `sender` was recorded, not assumed: for a content script `origin` is
 * the page's origin, in both browsers. A compromised page has no `runtime` to send with; these
 * checks are for frames, other tabs and other extensions.
 */

import { ext } from "./shared/ext.js";
import { GMAIL_ORIGIN } from "./shared/protocol.js";

/**
 * @param {chrome.runtime.MessageSender} sender
 * @returns {"page" | "own" | null}
 */
export function whoSent(sender) {
  if (sender.id !== ext.runtime.id) return null;
  const own = new URL(ext.runtime.getURL("")).origin;
  const origin = originOf(sender);
  if (origin === own) return "own";
  const isTopFrame = sender.tab !== undefined && sender.frameId === 0;
  return isTopFrame && origin === GMAIL_ORIGIN ? "page" : null;
}

/** @param {chrome.runtime.MessageSender} sender */
function originOf(sender) {
  if (sender.origin) return sender.origin;
  return sender.url && URL.canParse(sender.url) ? new URL(sender.url).origin : null;
}
