/**
 * What the service remembers, as the desk asks for it: the shapes of its HTTP API, key for key. Times
 * are ISO 8601 with a zone, days are `YYYY-MM-DD`. An answer may hold keys that are not named here.
 */

import type { Clock, Medium, ReplyKind, Stage } from "./wire.js";

/** What the desk may ask; the address of each is in `service/desk.js`. */
export type Question = "ledger" | "forget" | "reminders" | "stats" | "settings" | "triage";

/** `body` makes it a change, or a question with conditions. */
export type DeskMessage = { verb: "desk"; question: Question; body?: object };

/** A clock as the ledger gives it: more severe is more urgent, from 1 to 12. */
export type RankedClock = Clock & { severity?: number };

export interface Person {
  id: number;
  name: string;
  emails: string[];
  linkedin: string | null;
  companies: string[];
  declines: number;
}

/** One thread that is remembered. */
export interface Entry {
  id: number;
  channel: "email" | "linkedin";
  thread_id: string | null;
  conversation: string | null;
  account: string | null;
  person: Person | null;
  stage: Stage;
  stage_name: string;
  company: string | null;
  agency: string | null;
  role: string | null;
  reason: string | null;
  kind: ReplyKind | null;
  medium: Medium | null;
  not_recruiting: boolean;
  received_at: string | null;
  suggested_at: string | null;
  decided_at: string | null;
  inserted_at: string | null;
  sent_seen_at: string | null;
  sent_confirmed_at: string | null;
  declined_at: string | null;
  answered_at: string | null;
  answer: Stage | null;
  updated_at: string;
  clock: RankedClock | null;
}

export interface Entries {
  entries: Entry[];
  total: number;
  limit: number;
  offset: number;
  /** The entries are invented: the service was started with the demo and remembers nothing yet. */
  demo: boolean;
}

export interface Reminder {
  id: number;
  due: string;
  is_due: boolean;
  snoozed: number;
  person: Person | null;
  company: string | null;
  role: string | null;
  stage: Stage;
  channel: "email" | "linkedin";
  declined_at: string;
  note: { language: string; text: string } | null;
}

export interface Reminders {
  reminders: Reminder[];
  demo: boolean;
}

export interface Week {
  week: string;
  monday: string;
  total: number;
  stages: Partial<Record<Stage, number>>;
}

export interface Stats {
  weeks: Week[];
  threads: number;
  declined: number;
  within_48h: number;
  later: number;
  waiting: number;
  people: { name: string; company: string | null; threads: number; declined: number; within_48h: number }[];
  demo: boolean;
}

export interface Preference {
  name: string;
  value: string;
  default: string;
  sentence: string;
  choices: string[] | null;
  source: "default" | "file" | "environment";
  editable: boolean;
}

/** A thread that a look over Gmail found waiting; no subject and no text are kept of it. */
export interface Waiting {
  thread_id: string;
  account: string | null;
  stage: Stage;
  name: string;
  confidence: number;
  abstained: boolean;
  flags: string[];
  company: string | null;
  role: string | null;
  recruiter: string | null;
  received_at: string | null;
  age_days: number | null;
  deadline: string | null;
  medium: Medium;
  clock?: RankedClock | null;
}

/** How a look over Gmail stands. */
export interface Triage {
  running: boolean;
  done: number;
  total: number;
  fetched: number;
  rate: number | null;
  left_s: number | null;
  days: number;
  account: string | null;
  demo: boolean;
  started_at: string | null;
  ended_at: string | null;
  stopped: boolean;
  notice: string | null;
  threads: Waiting[];
}
