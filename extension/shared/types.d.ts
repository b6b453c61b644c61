/**
 * The shapes that travel between the page, the background and the service.
 * ThreadIn, Suggestion and Finding are those of the service's HTTP API, key for key.
 */

export type Site = "gmail" | "linkedin";
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

/** Every state that a person can meet; the words for each are in `states.js`. */
export type StateName =
  // of the service
  | "ready"
  | "working"
  | "down"
  | "stranger"
  | "unpaired"
  | "old_service"
  | "old_extension"
  | "no_permission"
  | "error"
  // of the page
  | "no_thread"
  | "no_box"
  | "not_recruiting"
  | "insert_failed"
  | "confirm_insert"
  | "unsure"
  | "moved_on"
  | "which_conversation"
  | "no_composer"
  | "no_messages"
  | "wrong_page"
  | "reloaded";

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

export interface Advice {
  medium: "email" | "linkedin" | "call" | "none";
  why: string;
  decline_by: string | null;
  steps: string[];
}

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

/** What the linter says of the person's draft; places count code points of `text`. */
export interface DraftNotes {
  text: string;
  findings: Finding[];
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
}

/** The one shape of every answer of the background. */
export interface Outcome {
  state: StateName;
  suggestion?: Suggestion;
  findings?: Finding[];
  error?: ServiceError;
  status?: Status;
  result?: TabResult | null;
}

/** What a content script may ask of the background. */
export type PageMessage =
  | { verb: "suggest"; thread: ThreadIn; fresh?: boolean }
  | { verb: "lint"; draft: Draft }
  | { verb: "open_pairing" };

/** What our own extension pages may ask of it besides. */
export type OwnMessage =
  | { verb: "status" }
  | { verb: "pair"; code: string }
  | { verb: "unpair" }
  | { verb: "open_pairing" }
  | { verb: "last"; tab: number }
  | { verb: "begin"; tab: number }
  | { verb: "place"; tab: number; index: number }
  | {
      verb: "again";
      tab: number;
      reason: string | null;
      as_stage: Stage | null;
      facts: Corrections | null;
    };

export type Message = PageMessage | OwnMessage;

/** What the background tells the Gmail content script: the person used the menu or the shortcut. */
export type MenuMessage = { verb: "menu" };

/** What a gesture on LinkedIn led to; kept per tab, in memory, for the toolbar popup. */
export interface TabResult {
  state: StateName;
  site: Site;
  /** The frame that was read; the text goes into the same one. */
  frame: number;
  thread: ThreadIn | null;
  suggestion: Suggestion | null;
  /** Index of the reply that stands in the message box. */
  inserted: number | null;
  error?: ServiceError;
}

/** Everything the panel shows. */
export interface PanelView {
  state: StateName;
  suggestion: Suggestion | null;
  /** Index of the reply that stands in the box; null when none does. */
  inserted: number | null;
  /** One more sentence for this moment, such as "Your draft was kept." */
  note?: string;
  /** The service's own words, where `state` is `error`. */
  error?: ServiceError;
  /** What the linter says of the text that stands in the box; missing where it says nothing. */
  draft?: DraftNotes | null;
  /** What was asked for last, so that the choosers show it. */
  reason?: string | null;
  facts?: Corrections | null;
  site: Site;
}

/** What the panel lets the person do; the host of the panel does it. */
export interface PanelActions {
  insert(index: number): void;
  copy(index: number): void;
  setStage(stage: Stage): void;
  setReason(reason: string | null): void;
  /** `undefined` takes a correction back. */
  setFact<K extends keyof Corrections>(name: K, said: Corrections[K]): void;
  retry(): void;
  openPairing(): void;
  /** Reloads the page that the panel is about; where it is missing, the page it stands in. */
  reload?(): void;
  close(): void;
}

export interface Popover {
  /** Shows `view`, replacing what was shown; keeps focus and scroll where they were. */
  show(view: PanelView, actions: PanelActions): void;
  /** Moves the focus into the panel (the shortcut pressed once more does this). */
  focus(): void;
  close(): void;
  readonly isOpen: boolean;
}

/** What `readConversation` gives back from a LinkedIn page. */
export type Reading =
  | { ok: true; thread: ThreadIn; counterpart: string | null }
  | { ok: false; reason: StateName; thread?: ThreadIn };

/** What `insertAtCaret` gives back. */
export interface Insertion {
  ok: boolean;
  reason?: StateName;
}
