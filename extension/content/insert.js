/**
 * Puts a reply into a compose box as if it had been typed.
 *
 * `document.execCommand("insertText")` gives the editor trusted input events and the person one
 * undo, works inside shadow roots, and cannot send: it fires no key events. Markup is never parsed.
 * Chromium makes a paragraph of each line, Firefox a `<br>`; going line by line with
 * `insertParagraph` would cost the person one undo a line there.
 * What arrived is read back and compared, so that an editor that swallowed the text is told apart
 * from one that took it.
 *
 * The function is self-contained: on LinkedIn it is injected by its source
 * (`scripting.executeScript({ func })`), so nothing outside its braces exists for it.
 */

/**
 * Inserts `text` where it belongs: over the suggestion that we put in before and that still stands
 * unchanged; else in an empty box at the top, above a signature; else, beside a typed draft, at the
 * caret when it is in the draft and above the draft when it is not.
 *
 * @param {string} text plain text, lines ended by \n
 * @param {HTMLElement | null} [box] a contenteditable element or a textarea; null and undefined mean
 *   the message box of the conversation that was read last
 * @param {"insert" | "replace"} [mode] `replace` leaves the box alone when our last suggestion no
 *   longer stands in it as it was
 * @returns {import("../shared/types.js").Insertion}
 */
export function insertAtCaret(text, box, mode = "insert") {
  /** What the mail program wrote: our text goes above it and never into it. */
  const APART = ".gmail_signature, .gmail_signature_prefix, .gmail_quote, [data-smartmail]";
  const BLANK = /[\s\u200b\ufeff]/u;

  /** Without white space: editors shape blank lines their own way. @param {string} some */
  function bare(some) {
    return some.replace(/[\s\u200b\ufeff]/gu, "");
  }

  /** Where `wanted` stands in `whole`, white space aside. @param {string} whole @param {string} wanted */
  function span(whole, wanted) {
    const target = bare(wanted);
    const kept = [];
    for (let i = 0; i < whole.length; i += 1) if (!BLANK.test(whole.charAt(i))) kept.push(i);
    const at = target ? bare(whole).indexOf(target) : -1;
    return at < 0 ? null : { start: kept[at] ?? 0, end: (kept[at + target.length - 1] ?? 0) + 1 };
  }

  /** What is put between the reply and text on the same line. @param {boolean} beside */
  function gap(beside) {
    return beside ? "\n\n" : "";
  }

  /** Types into whatever is selected: one step to undo. @param {string} typed */
  function type(typed) {
    return document.execCommand("insertText", false, typed);
  }

  /** @param {HTMLTextAreaElement} area @param {string | undefined} ours */
  function intoTextarea(area, ours) {
    const root = /** @type {Document | ShadowRoot} */ (area.getRootNode());
    const signature = area.value.search(/^-- ?$/mu);
    const isOwn = signature < 0 || area.selectionEnd <= signature; // else the caret is in the signature
    const caret = root.activeElement === area && isOwn ? area.selectionEnd : 0;
    const stands = ours ? span(area.value, ours) : null;
    if (!stands && mode === "replace") return false;
    if (stands && ours === text) return true;
    area.focus();
    area.setSelectionRange(stands?.start ?? caret, stands?.end ?? caret);
    if (stands) return type(text);
    const before = area.value.slice(0, caret).split("\n").pop() ?? "";
    const after = area.value.slice(caret).split("\n", 1)[0] ?? "";
    return type(gap(bare(before) !== "") + text + gap(bare(after) !== ""));
  }

  /** @param {HTMLElement} editor */
  function textNodes(editor) {
    const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const nodes = [];
    while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
    return nodes;
  }

  /** The range of our last text, if it stands as it was. @param {HTMLElement} editor @param {string} ours */
  function rangeOf(editor, ours) {
    const nodes = textNodes(editor);
    const found = span(nodes.map((node) => node.data).join(""), ours);
    if (!found) return null;
    const range = document.createRange();
    let offset = 0;
    for (const node of nodes) {
      const end = offset + node.length;
      if (found.start >= offset && found.start < end) range.setStart(node, found.start - offset);
      if (found.end > offset && found.end <= end) range.setEnd(node, found.end - offset);
      offset = end;
    }
    return range;
  }

  /** True when the person has typed something of their own. @param {HTMLElement} editor */
  function hasDraft(editor) {
    return textNodes(editor).some((node) => {
      const typed = bare(node.data);
      // "--" is the line that some signatures begin with.
      return typed !== "" && typed !== "--" && !node.parentElement?.closest(APART);
    });
  }

  /** The selection that holds for an editor, in the page or in a shadow root. @param {HTMLElement} editor */
  function selectionFor(editor) {
    // Chromium keeps a selection per shadow root, Firefox one for all.
    const root = /** @type {{ getSelection?: () => Selection | null }} */ (editor.getRootNode());
    return root.getSelection?.() ?? document.getSelection();
  }

  /** The caret, if it stands in the person's own part of the editor. @param {HTMLElement} editor */
  function caretIn(editor) {
    const selection = selectionFor(editor);
    if (!selection?.rangeCount || !editor.contains(selection.focusNode)) return null;
    const caret = selection.getRangeAt(0).cloneRange();
    caret.collapse(false);
    if (!editor.contains(caret.startContainer)) return null;
    const apart = editor.querySelector(APART);
    if (!apart) return caret;
    const own = document.createRange();
    own.setStart(editor, 0);
    own.setEndBefore(apart);
    return own.comparePoint(caret.startContainer, caret.startOffset) === 0 ? caret : null;
  }

  /** The first line, above all else. @param {HTMLElement} editor */
  function topOf(editor) {
    const place = document.createRange();
    /** @type {Element} */
    let inside = editor;
    for (;;) {
      const first = [...inside.childNodes].find((node) => bare(node.textContent ?? "") || node instanceof Element);
      if (!(first instanceof Element) || !first.matches("div, p, " + APART)) break;
      if (first.matches(APART)) {
        // Without a line of its own the text would become part of the signature.
        const [line, gapLine] = [document.createElement("div"), document.createElement("div")];
        line.append(document.createElement("br"));
        gapLine.append(document.createElement("br"));
        first.before(line, gapLine);
        inside = line;
        break;
      }
      inside = first;
    }
    place.setStart(inside, 0);
    place.collapse(true);
    return place;
  }

  /** True when text stands directly before (-1) or after (0) a place. @param {Range} place @param {-1 | 0} side */
  function besideText({ startContainer: node, startOffset: offset }, side) {
    if (node instanceof Text) {
      return bare(side ? node.data.slice(0, offset) : node.data.slice(offset)) !== "";
    }
    const next = node.childNodes[offset + side];
    const inline = next instanceof Text || (next instanceof Element && !next.matches("div, p, br"));
    return inline && bare(next.textContent ?? "") !== "";
  }

  /** @param {HTMLElement} editor @param {string | undefined} ours */
  function intoEditor(editor, ours) {
    const stands = ours ? rangeOf(editor, ours) : null;
    if (!stands && mode === "replace") return false;
    if (stands && ours === text) return true; // no step to undo where nothing changes
    const place = stands ?? (hasDraft(editor) ? caretIn(editor) : null) ?? topOf(editor);
    editor.focus();
    selectionFor(editor)?.setBaseAndExtent(
      place.startContainer,
      place.startOffset,
      place.endContainer,
      place.endOffset,
    );
    if (stands) return type(text);
    return type(gap(besideText(place, -1)) + text + gap(besideText(place, 0)));
  }

  const target = box ?? globalThis.bowoutBox;
  if (!target?.isConnected) return { ok: false, reason: "no_box" };
  const inserted = (globalThis.bowoutInserted ??= new WeakMap());
  const ours = inserted.get(target);
  const area = target instanceof HTMLTextAreaElement ? target : null;
  const done = area ? intoTextarea(area, ours) : intoEditor(target, ours);
  const stands = bare(area ? area.value : target.innerText).includes(bare(text));
  if (!done || !stands) return { ok: false, reason: "insert_failed" };
  inserted.set(target, text);
  return { ok: true };
}
