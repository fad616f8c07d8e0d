// @ts-check
// Titles and tags below the search field while a reader types. Loaded when the field first gets the focus.
import { make, marked } from './dom.js';

const PAUSE_IN_MS = 120;
const MOST_TITLES = 6;
const MOST_TAGS = 3;

/** @typedef {{ name: string, address: string }} Tag */

/** Whether a key or a text belongs to an input method that is still at work. Safari says so by the old code only.
 * @param {Event} event */
const isComposing = (event) => event instanceof UIEvent && (/** @type {InputEvent} */ (event).isComposing || /** @type {KeyboardEvent} */ (event).keyCode === 229);

/** Lets a field suggest.
 * @param {HTMLInputElement} input
 * @param {() => Promise<import('./engine.js').SearchEngine>} open
 * @param {string} tagsAddress empty when the site has no tags
 * @returns what shows suggestions for the text as it stands */
export function suggest(input, open, tagsAddress) {
  const list = make('div', { class: 'suggestions', role: 'listbox', id: 'search-suggestions', hidden: '', 'aria-label': '标题与标签' });
  input.after(list);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id })) input.setAttribute(name, value);
  let turn = 0;
  let chosen = -1;
  /** @type {Promise<Tag[]> | undefined} */
  let tags;
  close();

  function close() {
    turn++;
    chosen = -1;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  /** @param {string} query */
  async function findTags(query) {
    tags ??= tagsAddress ? fetch(tagsAddress).then((response) => (response.ok ? response.json() : [])).catch(() => []) : Promise.resolve([]);
    const flat = (/** @type {string} */ text) => text.normalize('NFKC').toLowerCase();
    return (await tags).filter(({ name }) => flat(name).includes(flat(query))).slice(0, MOST_TAGS);
  }

  /** @param {string} address @param {(Node | string)[]} content */
  const option = (address, ...content) => make('a', { role: 'option', href: address, tabindex: '-1', 'aria-selected': 'false' }, ...content);

  async function show() {
    close();
    const mine = turn;
    const query = input.value.trim();
    if (!query) return;
    await new Promise((done) => setTimeout(done, PAUSE_IN_MS));
    if (mine !== turn) return;
    try {
      const [found, titles] = await Promise.all([findTags(query), open().then((engine) => engine.titles(query, MOST_TITLES))]);
      if (mine !== turn || document.activeElement !== input) return;
      list.replaceChildren(
        ...found.map(({ name, address }) => option(address, make('span', { class: 'badge' }, '标签'), name)),
        ...titles.map(({ address, title }) => option(address, ...marked(title))));
      [...list.children].forEach((child, i) => { child.id = `${list.id}-${i}`; });
      list.hidden = !list.children.length;
      input.setAttribute('aria-expanded', String(!list.hidden));
    } catch { /* a suggestion that fails is none; the query itself will tell */ }
  }

  input.addEventListener('input', (event) => { if (!isComposing(event)) show(); });
  input.addEventListener('compositionend', show);
  input.addEventListener('blur', close);
  input.form?.addEventListener('submit', close);
  // The field keeps the focus while a suggestion is pressed, or the list would be gone before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('keydown', (event) => {
    if (list.hidden || isComposing(event)) return;
    const options = /** @type {HTMLAnchorElement[]} */ ([...list.children]);
    if (event.key === 'Escape') {
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      // One place before the first stands for the field itself.
      const count = options.length + 1;
      chosen = (chosen + 1 + (event.key === 'ArrowDown' ? 1 : count - 1)) % count - 1;
      options.forEach((it, i) => it.setAttribute('aria-selected', String(i === chosen)));
      if (chosen < 0) input.removeAttribute('aria-activedescendant'); else input.setAttribute('aria-activedescendant', options[chosen].id);
    } else if (event.key === 'Enter' && chosen >= 0) {
      options[chosen].click();
    } else {
      return;
    }
    event.preventDefault();
  });
  return show;
}
