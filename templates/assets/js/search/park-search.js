// @ts-check
// <park-search>: makes the search form of the page work in the page. The one place where the search touches the document;
// all text goes in through textContent. Without this file the form leads nowhere new and the page offers the site map.
import { Search, SearchEngine, SearchError } from './engine.js';

const PAGE_SIZE = 10;
/** Checking goes on by itself until this many pages were looked at; beyond, only as far as results are shown. */
const MOST_CHECKED = 200;

const WORDS = {
  loading: '正在打开索引……',
  searching: '正在查找……',
  more: '显示更多',
  sort: '排序',
  relevance: '按相关程度',
  date: '按发布时间',
  all: '全部',
  section: '栏目',
  category: '分类',
  year: '年份',
  narrow: '缩小范围',
  offline: '索引文件没有下载成功，请检查网络后重试。',
  damaged: '索引文件不完整，可能网站正在更新，请稍后刷新页面。',
  version: '索引与页面的版本不一致，请刷新页面。',
  retry: '重试',
  none: '没有找到',
};

/** @template {keyof HTMLElementTagNameMap} K @param {K} name @param {Record<string, string>} [attributes] @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[K]} */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** @param {import('./text.js').Piece[]} pieces */
const marked = (pieces) => pieces.map(({ text, isMatch }) => (isMatch ? make('mark', {}, text) : text));

class ParkSearch extends HTMLElement {
  #form = /** @type {HTMLFormElement} */ (this.querySelector('form'));
  #input = /** @type {HTMLInputElement} */ (this.querySelector('input[type=search]'));
  #results = /** @type {HTMLElement} */ (this.querySelector('[data-slot=results]'));
  #filters = /** @type {HTMLElement} */ (this.querySelector('[data-slot=filters]'));
  #status = make('p', { class: 'search-status', role: 'status' });
  #list = make('ol', { class: 'list search-list' });
  #more = make('button', { type: 'button', class: 'button', hidden: '' }, WORDS.more);
  #suggestions = make('ul', { class: 'suggestions', role: 'listbox', id: 'search-suggestions', hidden: '', 'aria-label': '标题与标签' });
  /** @type {Promise<SearchEngine> | undefined} */
  #engine;
  /** @type {Promise<{ name: string, address: string }[]> | undefined} */
  #tags;
  /** @type {Search | undefined} */
  #search;
  /** Grows with every query, so that a late answer to an old one is dropped. */
  #turn = 0;
  #suggesting = 0;
  #isComposing = false;
  #chosen = -1;
  /** @type {{ order: 'relevance' | 'date', section: string, category: string, year: string }} */
  #choice = { order: 'relevance', section: '', category: '', year: '' };

  connectedCallback() {
    this.#results.append(this.#status, this.#list, this.#more);
    this.#input.after(this.#suggestions);
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.#suggestions.id })) {
      this.#input.setAttribute(name, value);
    }
    this.#form.addEventListener('submit', (event) => { event.preventDefault(); this.#ask(this.#input.value, true); });
    this.#more.addEventListener('click', () => this.#showMore(true));
    this.#input.addEventListener('compositionstart', () => { this.#isComposing = true; });
    this.#input.addEventListener('compositionend', () => { this.#isComposing = false; this.#suggest(); });
    this.#input.addEventListener('input', () => { if (!this.#isComposing) this.#suggest(); });
    this.#input.addEventListener('focus', () => { this.#open().catch(() => {}); }, { once: true });
    this.#input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#input.addEventListener('blur', () => setTimeout(() => this.#closeSuggestions(), 150));
    this.#list.addEventListener('keydown', (event) => this.#walk(event));
    addEventListener('popstate', () => this.#readAddress());
    addEventListener('keydown', (event) => {
      const target = /** @type {HTMLElement} */ (event.target);
      if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !target.closest('input, textarea, select, [contenteditable]')) {
        event.preventDefault();
        this.#input.focus();
        this.#input.select();
      }
    });
    this.#readAddress();
  }

  #open() {
    // A failure is not kept: the next query tries again.
    this.#engine ??= SearchEngine.open(this.dataset.index ?? '').catch((error) => { this.#engine = undefined; throw error; });
    return this.#engine;
  }

  #readAddress() {
    const parameters = new URLSearchParams(location.search);
    this.#choice = {
      order: parameters.get('sort') === 'date' ? 'date' : 'relevance',
      section: parameters.get('section') ?? '',
      category: parameters.get('category') ?? '',
      year: parameters.get('year') ?? '',
    };
    this.#input.value = parameters.get('q') ?? '';
    this.#ask(this.#input.value, false);
  }

  /** @param {boolean} isNew */
  #writeAddress(isNew) {
    const parameters = new URLSearchParams();
    if (this.#input.value.trim()) parameters.set('q', this.#input.value.trim());
    for (const key of /** @type {const} */ (['section', 'category', 'year'])) if (this.#choice[key]) parameters.set(key, this.#choice[key]);
    if (this.#choice.order === 'date') parameters.set('sort', 'date');
    const address = parameters.size ? `?${parameters}` : location.pathname;
    if (isNew && address !== location.search) history.pushState(null, '', address);
  }

  /** @param {string} query @param {boolean} isTyped */
  async #ask(query, isTyped) {
    const turn = ++this.#turn;
    this.#closeSuggestions();
    if (isTyped) {
      this.#choice = { order: 'relevance', section: '', category: '', year: '' };
      this.#writeAddress(true);
    }
    this.#list.replaceChildren();
    this.#filters.replaceChildren();
    this.#more.hidden = true;
    this.#search = undefined;
    if (!query.trim()) { this.#status.textContent = ''; return; }
    this.#status.textContent = this.#engine ? WORDS.searching : WORDS.loading;
    try {
      const engine = await this.#open();
      const search = await Search.start(engine, query);
      if (turn !== this.#turn) return;
      this.#search = search;
      await this.#apply(turn);
      if (turn === this.#turn && search.queue.length) this.#drawFilters(turn);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  /** Results from the first on, after a new query, order or filter. @param {number} turn */
  async #apply(turn) {
    const search = /** @type {Search} */ (this.#search);
    const { order, section, category, year } = this.#choice;
    if (order === 'date' || section || category || year) {
      const engine = search.engine;
      const facets = await engine.facets();
      const wanted = { section: engine.sections.indexOf(section) + 1, category: engine.categories.indexOf(category) + 1, year: +year };
      const keeps = (/** @type {number} */ page) =>
        (!section || facets.section[page] === wanted.section) && (!category || facets.category[page] === wanted.category) && (!year || facets.year[page] === wanted.year);
      await search.restart(order, section || category || year ? keeps : undefined);
    } else if (search.at) {
      await search.restart('relevance');
    }
    if (turn !== this.#turn) return;
    this.#list.replaceChildren();
    await this.#showMore(false);
  }

  /** @param {boolean} isAsked */
  async #showMore(isAsked) {
    const turn = this.#turn;
    const search = this.#search;
    if (!search) return;
    this.#more.disabled = true;
    try {
      const results = await search.next(PAGE_SIZE);
      if (turn !== this.#turn) return;
      const items = results.map((result) => this.#draw(result));
      this.#list.append(...items);
      if (isAsked) items[0]?.querySelector('a')?.focus();
      this.#tell();
      await this.#count(turn);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    } finally {
      this.#more.disabled = false;
    }
  }

  /** Goes on checking what was not shown yet, so that the number becomes exact, within reason. @param {number} turn */
  async #count(turn) {
    const search = /** @type {Search} */ (this.#search);
    while (turn === this.#turn && !search.total.isFinal && search.at + search.ahead < MOST_CHECKED) {
      await search.lookAhead(PAGE_SIZE);
      if (turn === this.#turn) this.#tell();
    }
  }

  #tell() {
    const search = /** @type {Search} */ (this.#search);
    const { count, isFinal } = search.total;
    this.#more.hidden = !search.hasMore;
    if (!count && isFinal) {
      this.#status.textContent = `${WORDS.none}“${this.#input.value.trim()}”。`;
      this.#list.replaceChildren(make('li', { class: 'search-help' }, '试试更短的词，或去掉空格和引号；空格表示同时含有各词，引号内的文字按原样查找。'));
      return;
    }
    this.#status.textContent = isFinal ? `共 ${count} 条结果` : `至少 ${count} 条结果，其余待核对`;
  }

  /** @param {import('./engine.js').Result} result */
  #draw(result) {
    const place = [result.section, result.category].filter((name, i, all) => name && all.indexOf(name) === i).join(' › ');
    const item = make('li', { class: 'item' }, make('div', { class: 'item-body' },
      make('p', { class: 'item-title' }, make('a', { href: result.address }, ...marked(result.title))),
      make('p', { class: 'item-summary' }, ...marked(result.excerpt)),
      make('p', { class: 'item-meta' })));
    const meta = /** @type {HTMLElement} */ (item.querySelector('.item-meta'));
    if (result.date) meta.append(make('time', { datetime: result.date }, result.date));
    if (place) meta.append(make('span', {}, place));
    return item;
  }

  /** @param {unknown} error */
  #fail(error) {
    const kind = error instanceof SearchError ? error.kind : 'damaged';
    this.#status.textContent = WORDS[kind === 'network' ? 'offline' : kind] + ' ';
    const again = make('button', { type: 'button', class: 'button' }, WORDS.retry);
    again.addEventListener('click', () => { this.#engine = undefined; this.#ask(this.#input.value, false); });
    this.#status.append(again);
    if (!(error instanceof SearchError)) console.error(error);
  }

  // ---------------------------------------------------------------- filters

  /** @param {number} turn */
  async #drawFilters(turn) {
    const search = /** @type {Search} */ (this.#search);
    const order = make('select', { name: 'sort' }, make('option', { value: 'relevance' }, WORDS.relevance), make('option', { value: 'date' }, WORDS.date));
    order.value = this.#choice.order;
    order.addEventListener('change', () => this.#choose({ order: order.value === 'date' ? 'date' : 'relevance' }));
    const panel = make('details', { class: 'search-narrow' }, make('summary', {}, WORDS.narrow));
    panel.open = Boolean(this.#choice.section || this.#choice.category || this.#choice.year);
    const fill = async () => {
      try {
        await this.#fillFilters(panel, search, turn);
      } catch (error) {
        if (turn === this.#turn) this.#fail(error);
      }
    };
    panel.addEventListener('toggle', () => { if (panel.open && panel.children.length === 1) fill(); });
    this.#filters.replaceChildren(make('label', {}, WORDS.sort + ' ', order), panel);
  }

  /** Counts belong to all pages of the query, whatever filter is set. @param {HTMLDetailsElement} panel @param {Search} search @param {number} turn */
  async #fillFilters(panel, search, turn) {
    const { counts, isExact } = await search.countFacets();
    if (turn !== this.#turn || panel.children.length > 1) return;
    for (const key of /** @type {const} */ (['section', 'category', 'year'])) {
      const options = [...counts[key]].filter(([name]) => name).sort((a, b) => (key === 'year' ? b[0].localeCompare(a[0]) : b[1] - a[1]));
      if (options.length < 2 && !this.#choice[key]) continue;
      const select = make('select', { name: key }, make('option', { value: '' }, WORDS.all),
        ...options.map(([name, count]) => make('option', { value: name }, `${name}（${isExact ? '' : '≤'}${count}）`)));
      select.value = this.#choice[key];
      select.addEventListener('change', () => this.#choose({ [key]: select.value }));
      panel.append(make('label', {}, WORDS[key] + ' ', select));
    }
  }

  /** @param {Partial<typeof this.#choice>} change */
  async #choose(change) {
    Object.assign(this.#choice, change);
    this.#writeAddress(true);
    const turn = ++this.#turn;
    this.#status.textContent = WORDS.searching;
    try {
      await this.#apply(turn);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error);
    }
  }

  // ---------------------------------------------------------------- suggestions

  #suggest() {
    const turn = ++this.#suggesting;
    const query = this.#input.value.trim();
    if (!query) { this.#closeSuggestions(); return; }
    setTimeout(async () => {
      if (turn !== this.#suggesting) return;
      try {
        const engine = await this.#open();
        const [titles, tags] = await Promise.all([engine.titles(query, 6), this.#findTags(query)]);
        if (turn === this.#suggesting && document.activeElement === this.#input) this.#drawSuggestions(tags, titles);
      } catch { /* a suggestion that fails is none; the query itself will tell */ }
    }, 120);
  }

  /** @param {string} query */
  async #findTags(query) {
    const address = this.dataset.tags;
    this.#tags ??= address ? fetch(address).then((response) => (response.ok ? response.json() : [])).catch(() => []) : Promise.resolve([]);
    const wanted = query.normalize('NFKC').toLowerCase();
    return (await this.#tags).filter(({ name }) => name.normalize('NFKC').toLowerCase().includes(wanted)).slice(0, 3);
  }

  /** @param {{ name: string, address: string }[]} tags @param {import('./engine.js').Result[]} titles */
  #drawSuggestions(tags, titles) {
    const option = (/** @type {string} */ address, /** @type {(Node | string)[]} */ content, /** @type {number} */ i) =>
      make('li', { role: 'option', id: `search-suggestion-${i}`, 'aria-selected': 'false' }, make('a', { href: address, tabindex: '-1' }, ...content));
    this.#suggestions.replaceChildren(
      ...tags.map(({ name, address }, i) => option(address, [make('span', { class: 'badge' }, '标签'), ' ', name], i)),
      ...titles.map(({ address, title }, i) => option(address, marked(title), tags.length + i)));
    this.#chosen = -1;
    this.#suggestions.hidden = !this.#suggestions.children.length;
    this.#input.setAttribute('aria-expanded', String(!this.#suggestions.hidden));
  }

  #closeSuggestions() {
    this.#suggesting++;
    this.#suggestions.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    this.#chosen = -1;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    // The keys of an input method choose among its own candidates.
    if (event.isComposing || this.#isComposing) return;
    const options = [...this.#suggestions.children];
    if (event.key === 'Escape' && !this.#suggestions.hidden) {
      event.preventDefault();
      this.#closeSuggestions();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !this.#suggestions.hidden) {
      event.preventDefault();
      this.#chosen = (this.#chosen + (event.key === 'ArrowDown' ? 1 : options.length + (this.#chosen < 0 ? 0 : -1))) % options.length;
      options.forEach((option, i) => option.setAttribute('aria-selected', String(i === this.#chosen)));
      this.#input.setAttribute('aria-activedescendant', options[this.#chosen].id);
    } else if (event.key === 'ArrowDown') {
      const first = this.#list.querySelector('a');
      if (first) { event.preventDefault(); first.focus(); }
    } else if (event.key === 'Enter' && this.#chosen >= 0) {
      event.preventDefault();
      options[this.#chosen].querySelector('a')?.click();
    }
  }

  /** Arrows go from result to result, and from the first back to the field. @param {KeyboardEvent} event */
  #walk(event) {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...this.#list.querySelectorAll('a')];
    const at = links.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    if (next < 0) this.#input.focus(); else links[Math.min(next, links.length - 1)]?.focus();
  }
}

customElements.define('park-search', ParkSearch);
