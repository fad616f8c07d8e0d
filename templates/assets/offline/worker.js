// @ts-nocheck
// The service worker of sites with `offline: true`. Parkpress writes `const SITE = { base, index, most, shell }` before this text and publishes
// both as /sw.js. Pages come from the network as long as there is one; what was read once can be read again without.

const PAGES = 'parkpress-pages';
const ASSETS = 'parkpress-assets';
const INDEX = 'parkpress-index';
const MOST_PAGES = 80;
const MOST_ASSETS = 200;
const PATIENCE = 4000;

const inSite = (url) => url.origin === location.origin && url.pathname.startsWith(SITE.base);
const isAsset = (url) => url.pathname.startsWith(SITE.base + 'assets/');
const isIndex = (url) => url.pathname.startsWith(SITE.index);

addEventListener('install', (event) => {
  event.waitUntil(caches.open(ASSETS).then((cache) => cache.addAll(SITE.shell)).then(() => skipWaiting()));
});

addEventListener('activate', (event) => event.waitUntil(clients.claim()));

addEventListener('message', (event) => {
  // The page that sent it was loaded before there was a worker.
  if (event.data === 'keep') event.waitUntil(Promise.all([keepPage(event.source.url), keepIndex()]));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || !inSite(url)) return;
  if (request.mode === 'navigate') event.respondWith(page(event, url));
  else if (isIndex(url)) event.respondWith(piece(event, url));
  else if (isAsset(url)) event.respondWith(asset(event));
});

/** A page: new if the network gives it in time, else as it was read last. */
const page = async (event, url) => {
  const cache = await caches.open(PAGES);
  const key = url.origin + url.pathname;
  const fresh = fetch(event.request).then((response) => {
    if (response.ok && response.type === 'basic' && !response.redirected) event.waitUntil(keep(cache, key, response.clone(), MOST_PAGES));
    return response;
  });
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  try {
    const first = await Promise.race([fresh, late]);
    return first || await cache.match(key) || await fresh;
  } catch {
    return await cache.match(key) || nothing();
  }
};

/** Names of assets hold a fingerprint: one that is here is right. */
const asset = async (event) => {
  const { request } = event;
  const cache = await caches.open(ASSETS);
  const known = await cache.match(request.url);
  if (known) return known;
  const response = await fetch(request);
  if (response.status === 200 && response.type === 'basic') event.waitUntil(keep(cache, request.url, response.clone(), MOST_ASSETS));
  return response;
};

/** A file of the search index, or a range of one. The network comes first, so that all parts are of one age. */
const piece = async (event, url) => {
  const { request } = event;
  try {
    const response = await fetch(request);
    if (response.status === 200) {
      const copy = response.clone();
      event.waitUntil(caches.open(INDEX).then((cache) => cache.put(url.pathname, copy)));
    }
    return response;
  } catch (error) {
    const whole = await (await caches.open(INDEX)).match(url.pathname);
    if (!whole) throw error;
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') || '');
    if (!range) return whole;
    const bytes = await whole.arrayBuffer();
    const end = range[2] ? Math.min(Number(range[2]) + 1, bytes.byteLength) : bytes.byteLength;
    return new Response(bytes.slice(Number(range[1]), end), {
      status: 206,
      headers: { 'content-range': `bytes ${range[1]}-${end - 1}/${bytes.byteLength}`, 'content-type': 'application/octet-stream' },
    });
  }
};

/** Fetches the whole index of a small site, so that search works without a network; again when it has changed. */
const keepIndex = async () => {
  const list = await fetch(SITE.index + 'files.json').then((response) => (response.ok ? response.json() : null)).catch(() => null);
  if (!list || list.size > SITE.most) return;
  const cache = await caches.open(INDEX);
  const mark = SITE.index + 'kept';
  if ((await (await cache.match(mark))?.text()) === list.version) return;
  await cache.delete(mark);
  for (const file of list.files) await cache.add(new Request(SITE.index + file, { cache: 'no-cache' }));
  await cache.put(mark, new Response(list.version));
};

const keepPage = async (address) => {
  const url = new URL(address);
  const cache = await caches.open(PAGES);
  const key = url.origin + url.pathname;
  if (await cache.match(key)) return;
  const response = await fetch(url).catch(() => null);
  if (response?.ok && !response.redirected) await keep(cache, key, response, MOST_PAGES);
};

const keep = async (cache, key, response, most) => {
  // Read to its end first: a line that breaks must not cost what was kept before.
  const whole = new Response(await response.blob(), { headers: response.headers });
  await cache.delete(key);
  await cache.put(key, whole);
  const keys = (await cache.keys()).filter((request) => !SITE.shell.includes(new URL(request.url).pathname));
  for (const old of keys.slice(0, Math.max(0, keys.length - most))) await cache.delete(old);
};

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** What a reader sees in place of a page that was never read: the pages that were. */
const nothing = async () => {
  const cache = await caches.open(PAGES);
  const links = [];
  for (const request of await cache.keys()) {
    const title = /<title>([^<]*)/.exec(await (await cache.match(request)).text());
    links.unshift(`<li><a href="${escape(new URL(request.url).pathname)}">${title ? title[1] : escape(request.url)}</a></li>`);
  }
  const style = SITE.shell.find((path) => path.endsWith('.css'));
  return new Response(`<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">`
    + `<title>没有网络</title>${style ? `<link rel="stylesheet" href="${style}">` : ''}</head><body><div class="page page-wide"><main class="sheet">`
    + `<h1>现在没有网络</h1><p class="lead">这一页还没有看过，所以没有保存在手机或电脑里。连上网络后刷新即可。</p>`
    + `${links.length ? `<h2>看过的页面</h2><ul class="lines">${links.join('')}</ul>` : ''}</main></div></body></html>`,
    { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
};
