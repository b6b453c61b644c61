/**
 * The shapes of the service's HTTP API, key for key: what goes out and what comes back.
 */

export type Channel = "email" | "linkedin";

export type Stage =
  | "not_recruiting"
  | "outreach"
  | "screening"
  | "interviewing"
  | "offer"
  | "pushback"
  | "closed";

export type ReplyKind =
  | "decline"
  | "call_request"
  | "call_script"
  | "voicemail"
  | "confirmation"
  | "one_liner"
  | "pushback_answer"
  | "ack"
  | "followup";

export interface MessageIn {
  from: "them" | "me";
  name?: string | null;
  email?: string | null;
  date?: string | null;
  text: string;
}

/** A thread as a page gives it; all but `channel` and `messages` may be missing. */
export interface ThreadIn {
  id?: string | null;
  channel: Channel;
  subject?: string | null;
  user?: {
    name?: string | null;
    email?: string | null;
    role?: string | null;
    direction?: string | null;
  };
  from?: string | null;
  messages: MessageIn[];
  /** A preset of `words.js`, a phrase of the person's own, or null. */
  reason?: string | null;
  /** The person's own word on the stage; it overrides the judgement. */
  as_stage?: Stage | null;
  /** The person's own word on what was read. */
  facts?: Corrections | null;
  /** Lets the service read the thread through the Gmail API; `messages` is then the fallback. */
  gmail?: { thread_id: string; account: string | null };
  /** Lets the service remember the conversation; the page is its only source. */
  linkedin?: { conversation: string; profile: string | null };
}

export interface Finding {
  rule: string;
  severity: "error" | "warn" | "hint";
  start: number | null;
  end: number | null;
  message: string;
  hint: string;
}

export interface Reply {
  kind: ReplyKind;
  channel: Channel;
  language: string;
  tone: string;
  reason: string | null;
  subject: string | null;
  text: string;
  findings: Finding[];
}

export interface Evidence {
  message: number;
  start: number;
  end: number;
  quote: string;
  why: string;
}

export interface Fact {
  value: string;
  /** Null for the subject, and for the person's own word. */
  message: number | null;
  quote: string;
  corrected?: boolean;
}

export type FactName = "recruiter" | "company" | "agency" | "role" | "hiring_manager" | "referrer" | "deadline";
export type FactList = "interviewers" | "topics" | "projects";

export type Facts = Record<FactName, Fact | null> & Record<FactList, Fact[]>;

/** A value replaces what was read, null leaves it out, a missing key keeps it. */
export type Corrections = Partial<Record<FactName, string | null> & Record<FactList, string[]>>;

export interface Clock {
  state: "calm" | "amber" | "overdue";
  due: string | null;
  sentence: string;
}

export type Medium = "email" | "linkedin" | "call" | "none";

export interface Advice {
  medium: Medium;
  why: string;
  decline_by: string | null;
  steps: string[];
  /** Null when nothing is running; missing from a service without a ledger. */
  clock?: Clock | null;
}

/** What the ledger knows of this thread. */
export interface Remembered {
  not_recruiting: boolean;
  decided_at: string | null;
  inserted_at: string | null;
  sent_at: string | null;
}

/** What the ledger is told. */
export type LedgerEvent =
  | "decided"
  | "undecided"
  | "inserted"
  | "copied"
  | "sent"
  | "called"
  | "not_recruiting"
  | "recruiting";

export interface Suggestion {
  id: string | null;
  stage: {
    label: Stage;
    name: string;
    confidence: number;
    abstained: boolean;
    flags: string[];
    /** Interviews that took place, as far as told. */
    rounds?: number;
    evidence: Evidence[];
  };
  facts: Facts;
  advice: Advice;
  /** Ordered: the first is what one click inserts. */
  replies: Reply[];
  notice: string | null;
  source?: "gmail" | "page";
  remembered?: Remembered | null;
}

/** A text for the linter. */
export interface Draft {
  text: string;
  stage: Stage;
  channel: Channel;
  kind: ReplyKind;
  context?: {
    to?: string | null;
    company?: string | null;
    role?: string | null;
    me?: string | null;
    rounds?: number;
    flags?: string[];
  };
}

export interface ServiceError {
  code: string;
  message: string;
  hint: string | null;
}

export interface Status {
  version: string;
  gmail: { connected: boolean; account: string | null };
  user: { name: string | null };
  /** Missing from a service without a ledger. */
  ledger?: { on: boolean; working: boolean; entries: number; notice: string | null };
}
