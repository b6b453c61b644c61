/**
 * The shapes that travel between the page, the background and our own pages. Those that travel to
 * the service are in `wire.d.ts`.
 */

import type { DeskMessage } from "./desk.js";
import type {
  Corrections,
  Draft,
  Finding,
  LedgerEvent,
  Medium,
  ReplyKind,
  ServiceError,
  Stage,
  Status,
  Suggestion,
  ThreadIn,
} from "./wire.js";

export type * from "./desk.js";
export type * from "./wire.js";

export type Site = "gmail" | "linkedin";

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
  | "mixed_signals"
  | "not_recruiting"
  | "set_aside"
  | "insert_failed"
  | "confirm_insert"
  | "unsure"
  | "moved_on"
  | "which_conversation"
  | "no_composer"
  | "no_messages"
  | "wrong_page"
  | "reloaded";

/** What the linter says of the person's draft; places count code points of `text`. */
export interface DraftNotes {
  text: string;
  findings: Finding[];
}

/** The one shape of every answer of the background. */
export interface Outcome {
  state: StateName;
  suggestion?: Suggestion;
  findings?: Finding[];
  error?: ServiceError;
  status?: Status;
  signals?: Signal[];
  result?: TabResult | null;
  /** The service's answer to a question of the desk, as it came. */
  data?: any;
}

/** One event of a thread, for the ledger. */
export interface Note {
  thread: Pick<ThreadIn, "channel" | "gmail" | "linkedin">;
  event: LedgerEvent;
  stage?: Stage;
  reason?: string | null;
  kind?: ReplyKind;
  medium?: Medium;
}

/** What the browser knows of a gesture on LinkedIn. */
export interface Hint {
  selectionText?: string;
  /** Firefox only: names the element under the pointer. */
  targetElementId?: number;
  /** By keyboard or from the popup: where the pointer was does not count. */
  isKey?: boolean;
}

/** One signal of a page and how often it matched; never what it holds. */
export interface Signal {
  name: string;
  found: number | boolean | string;
}

/** What a content script may ask of the background. */
export type PageMessage =
  | { verb: "suggest"; thread: ThreadIn; fresh?: boolean }
  | { verb: "lint"; draft: Draft }
  | { verb: "record"; note: Note }
  | { verb: "open_pairing" };

/** What our own extension pages may ask of it besides. */
export type OwnMessage =
  | DeskMessage
  | { verb: "status" }
  | { verb: "pair"; code: string }
  | { verb: "unpair" }
  | { verb: "open_pairing" }
  | { verb: "last"; tab: number }
  | { verb: "begin"; tab: number }
  | { verb: "diagnose"; tab: number }
  | { verb: "place"; tab: number; index: number; mode: "insert" | "replace" }
  | {
      verb: "again";
      tab: number;
      reason: string | null;
      as_stage: Stage | null;
      facts: Corrections | null;
    };

export type Message = PageMessage | OwnMessage;

/** What the background tells the Gmail content script: the menu or the shortcut was used, or asks. */
export type MenuMessage = { verb: "menu" | "diagnose" };

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
  /** The tone that the person chose for a kind of reply. */
  tones?: Tones;
  /** False where there is no box to write in: then replies are only copied. */
  canInsert?: boolean;
  /** False where the page names no conversation: nothing about it can be remembered. */
  isNumbered?: boolean;
  /** How the page around looks, where it does not follow the system. */
  scheme?: "light" | "dark";
  /** What was found in the page, where the person asked for it. */
  signals?: Signal[] | null;
  site: Site;
}

export type Tones = Partial<Record<ReplyKind, string>>;

/** What the panel lets the person do; the host of the panel does it. */
export interface PanelActions {
  insert(index: number): void;
  copy(index: number): void;
  /** Shows this reply of its kind; where another of the kind stands in the box unchanged, takes its place. */
  choose(index: number): void;
  /** Not from a recruiter, or from one after all: remembered. */
  setAside(isAside: boolean): void;
  /** The person says what happened outside our sight. */
  tell(event: LedgerEvent): void;
  setStage(stage: Stage): void;
  setReason(reason: string | null): void;
  /** `undefined` takes a correction back. */
  setFact<K extends keyof Corrections>(name: K, said: Corrections[K]): void;
  retry(): void;
  openPairing(): void;
  diagnose(): void;
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
