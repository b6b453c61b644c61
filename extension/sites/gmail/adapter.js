/** Gmail, as `content/controller.js` needs a site to be. */

import { createButton } from "./button.js";
import { findReplyBox, hasForeignBox, openReplyBox } from "./compose.js";
import { diagnose } from "./diagnose.js";
import { readDraft } from "./draft.js";
import { readOpenThread, threadMark } from "./read.js";

/** @typedef {typeof gmail} Adapter */

export const gmail = {
  site: /** @type {const} */ ("gmail"),
  /** @param {Location} where */
  matches: (where) => where.hostname === "mail.google.com",
  threadMark,
  openThread: readOpenThread,
  findReplyBox,
  hasForeignBox,
  openReplyBox,
  readDraft,
  createButton,
  diagnose,
};
