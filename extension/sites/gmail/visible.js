/** What a person can see of a page. Gmail keeps earlier threads in it, hidden. */

/**
 * @param {Element | null | undefined} element
 * @returns {element is Element} whether it takes up room and is not made invisible
 */
export function isVisible(element) {
  if (!element?.isConnected) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/**
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @returns {T[]} the visible matches, in document order
 */
export function visibleAll(root, selector) {
  return /** @type {T[]} */ ([...root.querySelectorAll(selector)].filter(isVisible));
}

/** @param {Node} first @param {Node} second whether it comes later in the document than the first */
export function follows(first, second) {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
