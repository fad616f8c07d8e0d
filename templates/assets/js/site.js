// @ts-check
// Progressive enhancement only: every page reads and navigates without this file.
// It remembers two choices of the reader (text size, large-type mode) in localStorage,
// and adds the buttons that need a script into the slots that the templates leave for them.

const root = document.documentElement;

/** @param {string} key */
const recall = (key) => {
  try { return localStorage.getItem('parkpress.' + key) || ''; } catch { return ''; }
};

/** Sets a choice on the root element, and keeps it. An empty value takes it back.
 * @param {string} key @param {string} value */
const choose = (key, value) => {
  if (value) root.dataset[key] = value; else delete root.dataset[key];
  try {
    if (value) localStorage.setItem('parkpress.' + key, value); else localStorage.removeItem('parkpress.' + key);
  } catch { /* private mode: the choice lasts for this page */ }
};

for (const key of ['size', 'mode']) if (recall(key)) root.dataset[key] = recall(key);

/** @param {string} label @param {(button: HTMLButtonElement) => void} act */
const button = (label, act) => {
  const it = document.createElement('button');
  it.type = 'button';
  it.textContent = label;
  it.addEventListener('click', () => act(it));
  return it;
};

/** @param {HTMLButtonElement} it @param {boolean} on */
const press = (it, on) => it.setAttribute('aria-pressed', String(on));

/** @param {string} name */
const slot = (name) => document.querySelector(`[data-slot="${name}"]`);

const largeType = () => {
  const it = button('长者模式', () => {
    choose('mode', root.dataset.mode ? '' : 'elder');
    press(it, !!root.dataset.mode);
  });
  press(it, !!root.dataset.mode);
  return it;
};

const textSize = () => {
  const group = document.createElement('div');
  group.className = 'tool-group';
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', '字体大小');
  group.append('字体');
  const sizes = [['小', 'small'], ['中', ''], ['大', 'large']].map(([label, size]) => {
    const it = button(label, () => {
      choose('size', size);
      sizes.forEach((other) => press(other, other === it));
    });
    press(it, (root.dataset.size || '') === size);
    return it;
  });
  group.append(...sizes);
  return group;
};

/** @param {HTMLElement} status */
const copyLink = (status) => button('复制链接', async () => {
  try {
    await navigator.clipboard.writeText(pageUrl());
    status.textContent = '链接已复制';
  } catch { status.textContent = '没能复制，请手动复制地址栏'; }
});

// On phones the system's own sheet leads to WeChat and to the clipboard; elsewhere a copied address is worth more.
const canShare = () => !!navigator.share && matchMedia('(hover: none)').matches;

const shareLink = () => button('分享', () => {
  navigator.share({ title: document.title, url: pageUrl() }).catch(() => { /* the reader closed the sheet */ });
});

const pageUrl = () => /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel=canonical]'))?.href || location.href;

const tools = () => {
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  const paper = button('打印', () => print());
  paper.className = 'tool-print';
  return [textSize(), paper, canShare() ? shareLink() : copyLink(status), status];
};

/** Pop-up menus close on Escape and on a click elsewhere. @param {Event} event */
const closeMenus = (event) => {
  const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
  if (event instanceof KeyboardEvent && !isEscape) return;
  for (const it of document.querySelectorAll('.phone[open], .main-nav details[open], .menu-toggle[open]')) {
    // The phone's menu stands beside its button, and a touch elsewhere leaves it open.
    const isSheet = it.matches('.menu-toggle');
    const area = isSheet ? it.parentElement : it;
    const inside = event.target instanceof Node && area?.contains(event.target);
    if (isEscape ? inside || !isSheet : !inside && !isSheet) {
      if (inside) it.querySelector('summary')?.focus();
      it.removeAttribute('open');
    }
  }
};

/** Sites with `offline: true` name their service worker; on all others one of former times goes. */
const offline = async () => {
  const { serviceWorker } = navigator;
  const path = root.dataset.worker;
  if (!serviceWorker) return;
  if (!path) {
    // Only our own: another program of the same host may have one, too.
    if (!recall('worker')) return;
    const old = await serviceWorker.getRegistration(recall('worker'));
    await old?.unregister();
    localStorage.removeItem('parkpress.worker');
    return;
  }
  await serviceWorker.register(path);
  localStorage.setItem('parkpress.worker', path);
  const { connection } = /** @type {any} */ (navigator);
  if (!connection?.saveData) (await serviceWorker.ready).active?.postMessage('keep');
};

const start = () => {
  slot('mode')?.append(largeType());
  slot('tools')?.append(...tools());
  const keep = () => offline().catch(() => { /* storage is switched off: the site works as before */ });
  if (document.readyState === 'complete') keep(); else addEventListener('load', keep);
  addEventListener('click', closeMenus);
  addEventListener('keydown', closeMenus);
  addEventListener('beforeprint', () => document.querySelector('.phone')?.setAttribute('open', ''));
  addEventListener('afterprint', () => document.querySelector('.phone')?.removeAttribute('open'));
};

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start); else start();
