// @ts-check
// What counts as the same text in a search: the twin of SearchText.cs, held to it by tests/shared/search-text.json.
// Pure: no page, no network.

const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFE00-\uFE0F]/g;

/** Pairs of characters reach across these: punctuation, symbols, spaces. */
const SKIPPED = /[\0-\/:-@[-`{-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u00D7\u00F7\u2000-\u206F\u20A0-\u20CF\u2190-\u23FF\u2500-\u27BF\u2900-\u2BFF\u2E00-\u2E7F\u3000-\u3004\u3008-\u3020\u3030\u303D\u30FB\uFE10-\uFE6F\uFF00-\uFF0F\uFFF0-\uFFFF]/;

// Characters of simplified Chinese (GB 2312) that are also the traditional form of another one.
const AMBIGUOUS = '乾吒夥後徵拚捱摺於榘菸著薹袷醣麴麽';

/** @typedef {Map<string, string>} Folding traditional characters and what each folds to */

/** The places of the units that pairs are made of. A dot or the like inside a number or name counts (`84.7`, `P-8`), and a per cent sign behind one.
 * @param {string} text one block, or a term */
export function wordPlaces(text) {
  const places = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (!SKIPPED.test(c) || (i > 0 && isAsciiWord(text[i - 1]) && (c === '%' || ('.-/:+'.includes(c) && isAsciiWord(text[i + 1] ?? ''))))) places.push(i);
  }
  return places;
}

/** @param {string} c */
export const isAscii = (c) => c < '\u0080';

/** @param {string} c */
export const isAsciiWord = (c) => (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');

/** The normal form, block by block.
 * @param {string} text @param {Folding} [folding] needed where {@link mayBeTraditional} says so */
export function normalize(text, folding) {
  let normal = text.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().normalize('NFKC').replace(/ς/g, 'σ');
  if (folding) normal = fold(normal, folding);
  return normal.replace(/(?:[^\S\n]|\u0085)+/g, ' ').replace(/ ?\n ?/g, '\n').replace(/^ | $/g, '');
}

/** @param {string} text @param {Folding} folding */
function fold(text, folding) {
  let folded = '';
  for (const c of text) folded += folding.get(c) ?? c;
  return folded;
}

/** @type {Set<string> | undefined} */
let simplified;

/** True when folding could change the text: it holds a 汉字 that is not known to be simplified.
 * @param {string} text */
export function mayBeTraditional(text) {
  simplified ??= new Set(readGb2312());
  for (const c of text.normalize('NFKC')) {
    if (c >= '\u2E80' && /\p{Script=Han}/u.test(c) && !simplified.has(c)) return true;
  }
  return false;
}

/** All 6,763 characters of GB 2312, which every browser can decode, so that no list of them has to be sent. */
function readGb2312() {
  const bytes = [];
  for (let row = 0xB0; row < 0xF8; row++) for (let cell = 0xA1; cell < 0xFF; cell++) bytes.push(row, cell);
  const all = new TextDecoder('gbk').decode(new Uint8Array(bytes));
  return [...all].filter((c) => c < '\uE000' && !AMBIGUOUS.includes(c));
}

/** The terms of a query: a part in quotes is one, white space separates the others.
 * @param {string} query as typed @param {Folding} [folding] */
export function termsOf(query, folding) {
  const normal = normalize(query.replace(/\n/g, ' '), folding);
  const terms = [];
  for (const [, quoted, plain] of normal.matchAll(/"([^"]*)"|([^\s"]+)/g)) {
    const term = (quoted ?? plain).trim();
    if (term && !terms.includes(term)) terms.push(term);
  }
  return terms;
}

/** @typedef {{ text: string, isMatch: boolean }} Piece */

/** A text in pieces, with the places marked where a term stands.
 * @param {string} text @param {string[]} terms @param {Folding} [folding] @returns {Piece[]} */
export function mark(text, terms, folding) {
  const { normal, origin } = align(text, folding);
  /** @type {[number, number][]} */
  const spans = [];
  for (const term of terms) {
    for (let at = normal.indexOf(term); at >= 0; at = normal.indexOf(term, at + term.length)) {
      spans.push([origin[at], origin[at + term.length]]);
    }
  }
  spans.sort((a, b) => a[0] - b[0]);
  /** @type {Piece[]} */
  const pieces = [];
  let end = 0;
  for (const [from, to] of spans) {
    if (from < end) continue;
    if (from > end) pieces.push({ text: text.slice(end, from), isMatch: false });
    pieces.push({ text: text.slice(from, to), isMatch: true });
    end = to;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMatch: false });
  return pieces;
}

/** A few lines around the first match, in pieces.
 * @param {string} text blocks separated by line feeds @param {string[]} terms @param {Folding} [folding] @param {number} [length] */
export function excerpt(text, terms, folding, length = 110) {
  let best = '';
  let most = 0;
  for (const block of text.split('\n')) {
    const normal = normalize(block, folding);
    const count = terms.filter((term) => normal.includes(term)).length;
    if (count > most) [best, most] = [block, count];
    if (most === terms.length) break;
  }
  if (!most) return [{ text: clip(text.replace(/\n/g, ' '), 0, length), isMatch: false }];
  const { normal, origin } = align(best, folding);
  const first = Math.min(...terms.map((term) => normal.indexOf(term)).filter((at) => at >= 0).map((at) => origin[at]));
  const from = best.length <= length ? 0 : Math.max(0, Math.min(first - 30, best.length - length));
  return mark(clip(best, from, Math.max(length, first - from + 60)), terms, folding);
}

/** A part of a text that begins and ends between characters, with dots where something was left out.
 * @param {string} text @param {number} from @param {number} length */
function clip(text, from, length) {
  const isLow = (/** @type {number} */ at) => /[\uDC00-\uDFFF]/.test(text[at] ?? '');
  let to = Math.min(text.length, from + length);
  if (isLow(from)) from--;
  if (isLow(to)) to--;
  return (from > 0 ? '…' : '') + text.slice(from, to) + (to < text.length ? '…' : '');
}

/** The normal form of one block with, for each of its units and its end, the place in the text that it comes from.
 * @param {string} text @param {Folding} [folding] */
function align(text, folding) {
  const whole = normalize(text, folding);
  /** @type {number[]} */
  const origin = [];
  let normal = '';
  for (const { 0: cluster, index } of text.matchAll(/[^\p{M}\p{Cf}][\p{M}\p{Cf}]*|[\p{M}\p{Cf}]/gu)) {
    const piece = /^\s/.test(cluster) ? (normal === '' || normal.endsWith(' ') ? '' : ' ') : normalize(cluster, folding);
    for (let i = 0; i < piece.length; i++) origin.push(index);
    normal += piece;
  }
  origin.push(text.length);
  // A text whose characters join across clusters (Hangul letters, say) is searched all the same, but not marked.
  return normal.trimEnd() === whole ? { normal, origin } : { normal: '', origin: [0] };
}
