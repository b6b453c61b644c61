/**
 * Words on the screen for the labels of the service (requirements.md, section 4): calm, no jargon.
 *
 * @typedef {import("./types.js").Stage} Stage
 * @typedef {import("./types.js").ReplyKind} ReplyKind
 */

/** In the order of how far things have gone. @type {Readonly<Record<Stage, string>>} */
export const STAGE_WORDS = {
  outreach: "Cold outreach",
  screening: "First talks",
  interviewing: "Interviews",
  offer: "Offer",
  pushback: "Push-back",
  closed: "Closed",
  not_recruiting: "Not a recruiter",
};

/** @type {Readonly<Record<ReplyKind, string>>} */
export const KIND_WORDS = {
  decline: "Decline",
  call_request: "Ask for a call",
  call_script: "What to say on the phone",
  voicemail: "Voicemail",
  confirmation: "After the call",
  one_liner: "One line",
  pushback_answer: "Stay with your no",
  ack: "Acknowledge",
  followup: "Follow up",
};

/** Texts to be said: they are read or copied, never inserted. @type {ReadonlySet<ReplyKind>} */
export const SPOKEN = new Set(/** @type {ReplyKind[]} */ (["call_script", "voicemail"]));

/** The reasons the service has its own sentences for. @type {ReadonlyMap<string, string>} */
export const REASON_WORDS = new Map([
  ["timing", "Not the right time"],
  ["happy_in_role", "Happy where I am"],
  ["career_direction", "Another direction"],
  ["industry", "Another industry"],
  ["responsibilities", "Other responsibilities"],
  ["managerial_scope", "Scope of leadership"],
  ["more_strategic", "More strategic work"],
  ["mentorship", "Mentorship matters to me"],
  ["closer_work", "Closer to the work I want"],
  ["structure_fit", "How the team is set up"],
  ["accepted_other", "Accepted another offer"],
]);

/** What the panel answers when the person tells what they did. @type {Readonly<Partial<Record<import("./types.js").LedgerEvent, string>>>} */
export const TOLD_WORDS = {
  called: "Noted. Send the confirmation next, while it is fresh.",
  sent: "Noted as sent.",
  decided: "Noted. The best time for a no is within 48 hours.",
};

/** @type {Readonly<Record<string, string>>} */
export const MEDIUM_WORDS = {
  email: "Answer by email",
  linkedin: "Answer on LinkedIn",
  call: "Call first",
  none: "No answer needed",
};

/** @type {Readonly<Record<import("./types.js").FactName, string>>} */
export const FACT_WORDS = {
  recruiter: "Recruiter",
  company: "Company",
  role: "Role",
  agency: "Agency",
  hiring_manager: "Hiring manager",
  referrer: "Referred by",
  deadline: "Deadline",
};

/** Facts there may be several of. @type {Readonly<Record<import("./types.js").FactList, string>>} */
export const LIST_WORDS = {
  interviewers: "Interviewer",
  topics: "Talked about",
  projects: "What they build",
};

/**
 * How sure the judgement is, in words; the bounds are those below which a person would ask again.
 *
 * @param {{ confidence: number, abstained: boolean }} stage `confidence` from 0 to 1
 */
export function confidenceWords({ confidence, abstained }) {
  if (abstained) return "Not sure";
  if (confidence === 1) return "Certain"; // the person's own word; a judgement never is
  return confidence >= 0.8 ? "Sure" : "Fairly sure";
}

/** What the service says of an error, as one note. @param {import("./types.js").ServiceError} [error] */
export function sentences(error) {
  return [error?.message, error?.hint].filter(Boolean).join(" ");
}

/** @param {string} word a label of the service such as `very_warm` */
export function sentenceCase(word) {
  const spaced = word.replaceAll("_", " ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
