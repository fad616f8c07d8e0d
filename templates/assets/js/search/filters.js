// @ts-check
// Filters of the search page. Loaded when a reader first asks for them.
import { make } from './dom.js';

/** @typedef {{ section: string, category: string, year: string }} Filter empty for all */
/** @typedef {import('./engine.js').Search} Search */

const KEYS = /** @type {const} */ (['section', 'category', 'year']);
const LABELS = { section: '栏目', category: '分类', year: '年份' };

/** What decides whether a page passes the filter.
 * @param {Search} search @param {Filter} filter */
export async function passes({ engine }, { section, category, year }) {
  const facets = await engine.facets();
  const wanted = { section: engine.sections.indexOf(section) + 1, category: engine.categories.indexOf(category) + 1, year: +year };
  return (/** @type {number} */ page) =>
    (!section || facets.section[page] === wanted.section)
    && (!category || facets.category[page] === wanted.category)
    && (!year || facets.year[page] === wanted.year);
}

/** One list of choices for each column. The numbers belong to all pages of the query, whatever filter is set.
 * @param {Search} search @param {Filter} filter @param {(change: Partial<Filter>) => void} choose */
export async function makeFilters(search, filter, choose) {
  const { counts, isExact } = await search.countFacets();
  return KEYS.flatMap((key) => {
    const names = [...counts[key]].filter(([name]) => name);
    names.sort((a, b) => (key === 'year' ? b[0].localeCompare(a[0]) : b[1] - a[1]));
    if (names.length < 2 && !filter[key]) return [];
    if (filter[key] && !counts[key].has(filter[key])) names.push([filter[key], 0]);
    const select = make('select', { name: key }, make('option', { value: '' }, '全部'),
      ...names.map(([name, count]) => make('option', { value: name }, `${name}（${isExact ? '' : '≤ '}${count}）`)));
    select.value = filter[key];
    select.addEventListener('change', () => choose({ [key]: select.value }));
    return [make('label', {}, make('span', {}, LABELS[key]), select)];
  });
}
