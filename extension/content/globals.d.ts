/**
 * What our scripts keep in their own world of a page (the page itself cannot see it).
 * A function that is injected by its source has nowhere else to remember anything.
 */

import type { MessageIn } from "../shared/types.js";

declare global {
  /** The message box of the conversation that was read last (LinkedIn). */
  var bowoutBox: HTMLElement | undefined;
  /** Per box: the text that we put in last. */
  var bowoutInserted: WeakMap<Element, string> | undefined;
  /** Where the context menu was opened last, after the first gesture on the page (LinkedIn). */
  var bowoutPointer: { target: Element; at: number } | undefined;
  /** See below (LinkedIn). */
  var bowoutMessages: Told | undefined;
  var bowoutReach: Reach | undefined;
}

/** What `sites/linkedin/messages.js` lays down: who said what in a conversation. */
export interface Told {
  messagesOf(conversation: HTMLElement, other: string | null): MessageIn[];
  words(element: Element | null | undefined): string | null;
}

/** What `sites/linkedin/reach.js` lays down: ways through the page and its shadow roots. */
export interface Reach {
  all(part: Document | Element, selector: string): HTMLElement[];
  firstVisible(part: Element, selectors: readonly string[]): HTMLElement | null;
  isInside(element: Element, others: ReadonlySet<Element>): boolean;
  isVisible(element: Element | null | undefined): element is Element;
  outermost(part: Document | Element, selector: string): HTMLElement[];
  outwards(element: Element): Element | null;
  rootsIn(part: Document | Element): (Document | Element | ShadowRoot)[];
  shadowOf(element: Element): ShadowRoot | null;
}

