/**
 * What the person has written into a reply box so far: without the signature and the quoted mail
 * that Gmail puts there. Reads only; the box is Gmail's and the person's.
 */

import { GMAIL } from "./selectors.js";

/** The line above a signature in plain text (RFC 3676, 4.3); Gmail leaves out its blank. */
const SIGNATURE_LINE = /^-- ?$/mu;
const BLOCK = "div, p, li, blockquote, pre, td, h1, h2, h3";

/**
 * @param {HTMLElement} box
 * @returns {string} lines ended by \n, a blank one where a person sees one
 */
export function readDraft(box) {
  if (box instanceof HTMLTextAreaElement) return readPlain(box.value);
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(GMAIL.apart) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let text = "";
  /** @type {Element | null} the paragraph that the text so far ends in */
  let last = null;
  while (walker.nextNode()) {
    const piece = pieceOf(walker.currentNode, text);
    if (piece === "") continue;
    const block = walker.currentNode.parentElement?.closest(BLOCK) ?? null;
    if (block !== last && text !== "" && !text.endsWith("\n")) text += "\n";
    text += piece;
    last = block;
  }
  return text.trim();
}

/** @param {string} value of a box in plain text: quoted lines begin with > */
function readPlain(value) {
  const [own = ""] = value.split(SIGNATURE_LINE);
  return own.replaceAll(/^>.*$/gmu, "").trim();
}

/** @param {Node} node @param {string} before the text so far: white space between lines is none */
function pieceOf(node, before) {
  if (node instanceof HTMLBRElement) return "\n";
  if (!(node instanceof Text)) return "";
  const words = node.data.replaceAll(/[\t\n\r ]+/gu, " ");
  return words === " " && (before === "" || before.endsWith("\n")) ? "" : words;
}
