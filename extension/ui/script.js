/**
 * A text to be said, in its parts: the paragraphs of the talk, then what to say to what they may ask.
 * How long each takes is shared out by its words, so that a person sees where they should be.
 *
 * @typedef {{ paragraphs: string[], seconds: number[], answers: { asked: string, say: string }[] }} Script
 */

const TALK_SECONDS = 90; // R83: "roughly 90 seconds out loud"
const WORDS_A_SECOND = 2.4; // calm speech, some 145 words a minute
/** An answer stands on one line: when it is asked, a colon, the words in quotation marks. */
const ANSWER = /^([^":“«„]{3,90}?)\s?:\s?["“«„]\s?(.{1,400}?)\s?["”»“]$/u;

/**
 * @param {import("../shared/types.js").Reply} reply
 * @returns {Script} `seconds` has one number a paragraph
 */
export function scriptOf({ kind, text }) {
  const parts = text.split(/\n{2,}/u).map((part) => part.trim()).filter((part) => part !== "");
  /** @type {Script["answers"]} */
  const answers = [];
  const paragraphs = parts.filter((part) => {
    const found = ANSWER.exec(part);
    if (found) answers.push({ asked: found[1] ?? "", say: found[2] ?? "" });
    return !found;
  });
  const counts = paragraphs.map((part) => part.split(/\s+/u).length);
  const all = counts.reduce((sum, count) => sum + count, 0) || 1;
  const whole = kind === "call_script" ? TALK_SECONDS : Math.max(10, Math.round(all / WORDS_A_SECOND));
  return { paragraphs, seconds: counts.map((count) => (count / all) * whole), answers };
}
