/**
 * What our scripts keep in their own world of a page (the page itself cannot see it).
 * A function that is injected by its source has nowhere else to remember anything.
 */

declare global {
  /** The message box of the conversation that was read last (LinkedIn). */
  var bowoutBox: HTMLElement | undefined;
  /** Per box: the text that we put in last. */
  var bowoutInserted: WeakMap<Element, string> | undefined;
  /** Where the context menu was opened last, after the first gesture on the page (LinkedIn). */
  var bowoutPointer: { target: Element; at: number } | undefined;
}

export {};
