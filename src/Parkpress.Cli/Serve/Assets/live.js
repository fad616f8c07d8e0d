// Part of `parkpress serve` alone: pages are published without it. Shows what changes, and what is wrong, without a hand on the browser.
const SCROLL = 'parkpress-scroll';
const STYLES = /<link[^>]+rel="?stylesheet"?[^>]*>/g;

const load = async () => (await fetch(location.href, { cache: 'no-store' })).text();
let shown = load();
let version;

const y = sessionStorage.getItem(SCROLL);
if (y !== null) {
  sessionStorage.removeItem(SCROLL);
  scrollTo(0, Number(y));
}

const reload = () => {
  sessionStorage.setItem(SCROLL, String(scrollY));
  location.reload();
};

/** Puts the style sheets of a page in the place of those that are here; the old ones go when the new ones are there. */
const restyle = (html) => {
  const fresh = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('link[rel="stylesheet"]')];
  const old = [...document.querySelectorAll('link[rel="stylesheet"]:not([data-parkpress])')];
  const known = new Set(old.map((link) => link.getAttribute('href')));
  const wanted = new Set(fresh.map((link) => link.getAttribute('href')));
  const gone = old.filter((link) => !wanted.has(link.getAttribute('href')));
  const added = fresh.filter((link) => !known.has(link.getAttribute('href'))).map((link) => {
    const copy = document.createElement('link');
    for (const { name, value } of link.attributes) copy.setAttribute(name, value);
    return copy;
  });
  let waiting = added.length;
  const finish = () => {
    waiting -= 1;
    if (waiting <= 0) for (const link of gone) link.remove();
  };
  for (const link of added) {
    link.addEventListener('load', finish);
    link.addEventListener('error', finish);
    (gone[0] ?? document.head.lastElementChild).after(link);
  }
  if (!added.length) finish();
};

const update = async () => {
  const before = await shown;
  const after = await load();
  if (before === after) return;
  if (before.replace(STYLES, '') === after.replace(STYLES, '')) {
    shown = Promise.resolve(after);
    restyle(after);
  } else {
    reload();
  }
};

/** Shows findings over the page, or takes them away. */
const tell = (findings, heading) => {
  let box = document.querySelector('.parkpress-overlay');
  if (!findings.length) {
    box?.remove();
    return;
  }
  if (!box) {
    box = document.createElement('section');
    box.className = 'parkpress-overlay';
    box.setAttribute('role', 'alert');
    document.body.append(box);
  }
  const title = document.createElement('h2');
  title.textContent = heading;
  box.replaceChildren(title, ...findings.map((finding) => {
    const text = document.createElement('pre');
    text.textContent = finding;
    return text;
  }));
};

const events = new EventSource('/__parkpress/events');
events.addEventListener('message', async (event) => {
  const state = JSON.parse(event.data);
  const isFirst = version === undefined;
  const isSame = state.version === version;
  version = state.version;
  tell(state.findings, state.heading);
  if (state.findings.length || isSame) return;
  // The page that has just been loaded is new, unless it says that there is no site yet.
  if (isFirst && document.documentElement.dataset.parkpress !== 'waiting') return;
  if (!isFirst && state.page && decodeURI(location.pathname) !== state.page) location.href = encodeURI(state.page);
  else await update();
});
