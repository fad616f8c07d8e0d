// Lets the search yardstick drive the published search: the page's own program, its index, its results.
// A new page for each query loads what a reader's page loads; the preloads of the search page are the imports in init().
let base, programs, engine, Search;

// The names of the program's files carry fingerprints, so they are read from the search page. Neither timed nor counted.
export async function prepare() {
  const html = await (await fetch('/search/')).text();
  const page = new DOMParser().parseFromString(html, 'text/html');
  base = page.querySelector('park-search').dataset.index;
  const program = page.querySelector('park-search ~ script[type=module], script[src*="park-search"]').getAttribute('src');
  programs = [program, ...[...page.querySelectorAll('link[rel=modulepreload]')].map((link) => link.getAttribute('href'))];
}

export async function init() {
  const modules = await Promise.all(programs.map((program) => import(program)));
  const { SearchEngine, Search: found } = modules.find((module) => module.SearchEngine);
  Search = found;
  engine = await SearchEngine.open(base);
}

// These classes are one term each, spaces included: a reader would put them in quotes.
const PHRASES = new Set(['title', 'phrase', 'phrase-punct']);
const ask = (query, { cls }) => Search.start(engine, PHRASES.has(cls) ? `"${query}"` : query);
const textOf = (pieces) => pieces.map((piece) => piece.text).join('');

export async function search(query, info) {
  const results = await (await ask(query, info)).next(10);
  return { top: results.map((result) => ({ url: result.address, title: textOf(result.title), excerpt: textOf(result.excerpt) })) };
}

export async function all(query, info) {
  return (await ask(query, info)).rest();
}
