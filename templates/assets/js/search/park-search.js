// @ts-check
// <park-search>: makes the search form of the page work in the page. Without this file the page offers the site map.
// Filters and suggestions have modules of their own, which load when they are first used.
import { make, marked } from './dom.js';
import { Search, SearchEngine, SearchError } from './engine.js';

const PAGE_SIZE = 10;
/** Checking goes on by itself until this many pages were looked at; beyond, only as far as results are shown. */
const MOST_CHECKED = 200;

const FAILURES = {
  network: '索引文件没有下载成功，请检查网络后重试。',
  damaged: '索引文件不完整，可能网站正在更新，请稍后重试。',
  version: '索引与页面的版本不一致，请刷新页面。',
};

/** @typedef {{ order: 'relevance' | 'date', filter: import('./filters.js').Filter }} Choice */

const NO_FILTER = { section: '', category: '', year: '' };
const FILTER_KEYS = /** @type {const} */ (['section', 'category', 'year']);

class ParkSearch extends HTMLElement {
  #form = /** @type {HTMLFormElement} */ (this.querySelector('form'));
  #input = /** @type {HTMLInputElement} */ (this.querySelector('input'));
  #results = /** @type {HTMLElement} */ (this.querySelector('[data-slot=results]'));
  #filters = /** @type {HTMLElement} */ (this.querySelector('[data-slot=filters]'));
  #status = make('p', { class: 'search-status', role: 'status' });
  #retry = make('button', { type: 'button', class: 'button', hidden: '' }, '重试');
  #list = make('ol', { class: 'items' });
  #more = make('button', { type: 'button', class: 'button', hidden: '' }, '显示更多');
  #title = document.title;
  /** @type {Promise<SearchEngine> | undefined} */
  #engine;
  /** @type {Search | undefined} */
  #search;
  /** Grows with every question, so that a late answer to an old one is dropped. */
  #turn = 0;
  #isComposing = false;
  /** @type {Choice} */
  #choice = { order: 'relevance', filter: NO_FILTER };

  connectedCallback() {
    this.#results.append(this.#status, this.#retry, this.#list, this.#more);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      // With some input methods Enter, which takes the candidate, sends the form as well.
      if (!this.#isComposing) this.#askAnew();
    });
    this.#more.addEventListener('click', () => this.#try(() => this.#showMore(PAGE_SIZE, true)));
    this.#retry.addEventListener('click', () => { this.#engine = undefined; this.#input.focus(); this.#ask(); });
    this.#input.addEventListener('focus', () => this.#prepare(), { once: true });
    this.#input.addEventListener('compositionstart', () => { this.#isComposing = true; });
    this.#input.addEventListener('compositionend', () => { this.#isComposing = false; });
    addEventListener('popstate', () => this.#readAddress());
    addEventListener('keydown', (event) => this.#onKey(event));
    this.#readAddress();
    if (document.activeElement === this.#input) this.#prepare();
  }

  #open() {
    // A failure is not kept: the next question tries again.
    this.#engine ??= SearchEngine.open(this.dataset.index ?? '').catch((error) => { this.#engine = undefined; throw error; });
    return this.#engine;
  }

  async #prepare() {
    const before = this.#input.value;
    const turn = this.#turn;
    this.#open().catch(() => {});
    try {
      const { suggest } = await import('./suggest.js');
      const show = suggest(this.#input, () => this.#open(), this.dataset.tags ?? '');
      // Whoever has asked meanwhile looks at results.
      if (this.#input.value !== before && turn === this.#turn && !this.#isComposing) show();
    } catch { /* the field works without suggestions */ }
  }

  // ---------------------------------------------------------------- the address

  #readAddress() {
    const parameters = new URLSearchParams(location.search);
    const of = (/** @type {string} */ name) => parameters.get(name) ?? '';
    this.#choice = {
      order: of('sort') === 'date' ? 'date' : 'relevance',
      filter: { section: of('section'), category: of('category'), year: of('year') },
    };
    this.#input.value = of('q');
    this.#ask(history.state?.shown);
  }

  #writeAddress() {
    const { order, filter } = this.#choice;
    const parameters = new URLSearchParams();
    if (this.#query) parameters.set('q', this.#query);
    for (const key of FILTER_KEYS) if (filter[key]) parameters.set(key, filter[key]);
    if (order === 'date') parameters.set('sort', order);
    if (String(parameters) !== String(new URLSearchParams(location.search))) history.pushState(null, '', this.#query ? `?${parameters}` : location.pathname);
  }

  get #query() { return this.#input.value.trim(); }

  // ---------------------------------------------------------------- questions and answers

  #askAnew() {
    this.#choice = { order: 'relevance', filter: NO_FILTER };
    this.#writeAddress();
    this.#ask();
  }

  /** @param {number} [count] results to begin with */
  #ask(count) {
    const query = this.#query;
    document.title = query ? `${query} - ${this.#title}` : this.#title;
    this.#clear();
    this.#filters.replaceChildren();
    this.#search = undefined;
    this.#turn++;
    this.#say(query && (this.#engine ? '正在查找……' : '正在打开索引……'));
    return query && this.#try(async (turn) => {
      const wasOpen = this.#engine;
      try {
        await this.#find(query, turn, count);
      } catch (error) {
        // The site was published anew since the page was opened: its new index has the answer.
        if (!wasOpen || !(error instanceof SearchError) || error.kind !== 'damaged' || turn !== this.#turn) throw error;
        this.#engine = undefined;
        await this.#find(query, turn, count);
      }
    });
  }

  /** @param {string} query @param {number} turn @param {number} [count] */
  async #find(query, turn, count) {
    const search = await Search.start(await this.#open(), query);
    if (turn !== this.#turn) return;
    this.#search = search;
    if (search.queue.length) this.#drawChoices();
    await this.#answer(count);
  }

  /** @param {Partial<Choice>} change */
  #choose(change) {
    Object.assign(this.#choice, change);
    this.#writeAddress();
    this.#turn++;
    this.#clear();
    this.#say('正在查找……');
    this.#try(() => this.#answer());
  }

  /** Results from the first on, in the order and with the filter that were chosen. @param {number} [count] */
  async #answer(count) {
    const turn = this.#turn;
    const search = this.#search;
    if (!search) return;
    const { order, filter } = this.#choice;
    const keeps = FILTER_KEYS.some((key) => filter[key]) ? await (await import('./filters.js')).passes(search, filter) : undefined;
    if (order !== search.order || keeps || search.keeps || search.at) await search.restart(order, keeps);
    if (turn === this.#turn) await this.#showMore(count ?? PAGE_SIZE, false);
  }

  /** @param {number} count @param {boolean} isAsked whether a reader waits for more, and wants to be at the first of them */
  async #showMore(count, isAsked) {
    const turn = this.#turn;
    const search = this.#search;
    if (!search) return;
    const results = await search.next(count);
    if (turn !== this.#turn) return;
    const items = results.map((result) => this.#draw(result));
    this.#list.append(...items);
    if (isAsked) {
      items[0]?.querySelector('a')?.focus();
      history.replaceState({ shown: this.#list.children.length }, '');
    }
    this.#tell(search);
    // Goes on checking what is not shown yet, within reason, so that the number becomes exact.
    while (turn === this.#turn && !search.total.isFinal && search.at < MOST_CHECKED) {
      this.#tell(search, true);
      await search.lookAhead(PAGE_SIZE);
    }
    if (turn === this.#turn) this.#tell(search);
  }

  /** @param {(turn: number) => Promise<void>} work */
  async #try(work) {
    const turn = this.#turn;
    try {
      await work(turn);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#say(FAILURES[error instanceof SearchError ? error.kind : 'network']);
      this.#retry.hidden = false;
      if (document.activeElement === this.#more) this.#retry.focus();
      this.#more.hidden = true;
      if (!(error instanceof SearchError)) console.error(error);
    }
  }

  // ---------------------------------------------------------------- the page

  #clear() {
    this.#list.replaceChildren();
    this.#retry.hidden = this.#more.hidden = true;
  }

  /** @param {string} text @param {boolean} [isGrowing] a number that still grows is shown, and read out when it rests */
  #say(text, isGrowing = false) {
    this.#status.setAttribute('aria-busy', String(isGrowing));
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  /** @param {Search} search @param {boolean} [isGrowing] */
  #tell(search, isGrowing = false) {
    const { count, isFinal } = search.total;
    this.#more.hidden = !search.hasMore;
    if (isGrowing) {
      this.#say(`已找到 ${count} 条，仍在核对……`, true);
    } else if (!isFinal) {
      this.#say(`至少 ${count} 条结果，继续显示时核对其余`);
    } else if (count) {
      this.#say(`共 ${count} 条结果`);
    } else {
      this.#say(`没有找到“${this.#query}”。`);
      this.#list.replaceChildren(make('li', { class: 'empty' }, search.keeps
        ? '换一个栏目、分类或年份，或选“全部”。'
        : '试试更短的词，或去掉引号和空格：空格表示同时含有各词，引号内的文字连同空格按原样查找。'));
    }
  }

  /** @param {import('./engine.js').Result} result */
  #draw({ address, title, excerpt, date, section, category }) {
    const place = [...new Set([section, category])].filter(Boolean).join(' › ');
    return make('li', { class: 'item' }, make('div', { class: 'item-body' },
      make('p', { class: 'item-title' }, make('a', { href: address }, ...marked(title))),
      make('p', { class: 'item-summary' }, ...marked(excerpt)),
      make('p', { class: 'item-meta' },
        ...(date ? [make('time', { datetime: date }, date)] : []),
        ...(place ? [make('span', {}, place)] : []))));
  }

  #drawChoices() {
    const order = make('select', { name: 'sort' }, make('option', { value: 'relevance' }, '按相关程度'), make('option', { value: 'date' }, '按发布时间'));
    order.value = this.#choice.order;
    order.addEventListener('change', () => this.#choose({ order: order.value === 'date' ? 'date' : 'relevance' }));
    const row = make('div', { class: 'search-row' });
    const panel = make('details', {}, make('summary', {}, '缩小范围'), row);
    panel.addEventListener('toggle', () => {
      if (panel.open && !row.childNodes.length) this.#fill(row);
    });
    panel.open = FILTER_KEYS.some((key) => this.#choice.filter[key]);
    this.#filters.replaceChildren(make('label', {}, make('span', {}, '排序'), order), panel);
  }

  /** @param {HTMLElement} row */
  async #fill(row) {
    const search = /** @type {Search} */ (this.#search);
    row.append('正在统计……');
    try {
      const { makeFilters } = await import('./filters.js');
      const filters = await makeFilters(search, this.#choice.filter, (change) => this.#choose({ filter: { ...this.#choice.filter, ...change } }));
      row.replaceChildren(...(filters.length ? filters : ['结果都在同一个栏目、分类和年份里。']));
    } catch {
      // Closed and opened again, it tries again.
      row.replaceChildren();
      row.closest('details')?.removeAttribute('open');
      this.#say(FAILURES.network);
    }
  }

  // ---------------------------------------------------------------- keys

  /** `/` leads to the field, arrows from it through the results and back. @param {KeyboardEvent} event */
  #onKey(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/' && !target.closest('input, textarea, select, [contenteditable]')) {
      this.#input.focus();
      this.#input.select();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const stops = [this.#input, ...this.#list.querySelectorAll('a')];
      const at = stops.indexOf(/** @type {HTMLAnchorElement} */ (target));
      const next = at + (event.key === 'ArrowDown' ? 1 : -1);
      if (at < 0 || !stops[next]) return;
      stops[next].focus();
    } else {
      return;
    }
    event.preventDefault();
  }
}

customElements.define('park-search', ParkSearch);
