// @ts-check
// Makes elements. All text goes in as text.

/** @template {keyof HTMLElementTagNameMap} K @param {K} name @param {Record<string, string>} [attributes] @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[K]} */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** @param {import('./text.js').Piece[]} pieces */
export const marked = (pieces) => pieces.map(({ text, isMatch }) => (isMatch ? make('mark', {}, text) : text));
