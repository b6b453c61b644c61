/**
 * The replies by what they are for: one card a kind, its tones beside each other, and the four texts
 * of a phone call together.
 *
 * @typedef {import("../shared/types.js").Reply} Reply
 * @typedef {import("../shared/types.js").ReplyKind} ReplyKind
 * @typedef {import("../shared/types.js").Tones} Tones
 * @typedef {object} Group
 * @property {ReplyKind} kind
 * @property {number[]} indexes of the replies of this kind, in the order of the service
 * @property {number} shown the index of the one that is shown
 */

/** The texts around a phone call, in the order in which a person needs them (R23, R85, R87). */
const OF_A_CALL = /** @type {readonly ReplyKind[]} */ (["call_request", "call_script", "voicemail", "confirmation"]);

/**
 * @param {Reply[]} replies
 * @param {Tones} tones what the person chose
 * @param {number | null} inserted the reply that stands in the box: it is the one of its kind to see
 * @returns {{ call: Group[], written: Group[] }} `call` is empty where nothing is to be said aloud
 */
export function grouped(replies, tones, inserted) {
  /** @type {Map<ReplyKind, number[]>} */
  const byKind = new Map();
  replies.forEach(({ kind }, index) => byKind.set(kind, [...(byKind.get(kind) ?? []), index]));
  const groups = [...byKind].map(([kind, indexes]) => ({
    kind,
    indexes,
    shown: shownOf(replies, indexes, tones[kind], inserted),
  }));
  if (!byKind.has("call_script")) return { call: [], written: groups };
  const place = (/** @type {Group} */ { kind }) => OF_A_CALL.indexOf(kind);
  return {
    call: groups.filter((group) => place(group) >= 0).sort((a, b) => place(a) - place(b)),
    written: groups.filter((group) => place(group) < 0),
  };
}

/** @param {Reply[]} replies @param {number[]} indexes @param {string | undefined} tone @param {number | null} inserted */
function shownOf(replies, indexes, tone, inserted) {
  const [first = 0] = indexes;
  if (inserted !== null && indexes.includes(inserted)) return inserted;
  return indexes.find((index) => replies[index]?.tone === tone) ?? first;
}
