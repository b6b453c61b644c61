/**
 * Elements from code, text only as text.
 *
 * Names and words in a suggestion come from a stranger's mail. Nothing here, and nothing elsewhere
 * in the extension, parses markup: a string can only ever become a text node.
 */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @typedef {string | Node | null | undefined | false} Child
 * @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Props
 */

/**
 * Makes an element.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Props} [props] attributes; `true` sets an empty one, `false` and null set none; a function
 *   under `onclick` and its like becomes a listener
 * @param {...Child} children strings become text nodes; null and false are left out
 * @returns {HTMLElementTagNameMap[T]}
 */
export function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  dress(made, props);
  made.append(...children.filter(isChild));
  return made;
}

/**
 * Makes a drawing of one path on a 24 by 24 grid, hidden from screen readers.
 *
 * @param {string} path the `d` of the path
 * @returns {SVGSVGElement}
 */
export function icon(path) {
  const props = { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true", focusable: "false" };
  return shape("svg", props, shape("path", { d: path }));
}

/**
 * Makes a part of a drawing.
 *
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Props} [props] as in `el`
 * @param {...Child} children as in `el`
 * @returns {SVGElementTagNameMap[T]}
 */
export function shape(tag, props = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  dress(made, props);
  made.append(...children.filter(isChild));
  return made;
}

/** @param {Element} made @param {Props} props */
function dress(made, props) {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") {
      made.addEventListener(name.slice(2), value);
    } else if (value === true) {
      made.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, String(value));
    }
  }
}

/** @param {Child} child @returns {child is string | Node} */
function isChild(child) {
  return child !== null && child !== undefined && child !== false;
}
