// @ts-check
// What counts as the same text in a search: the twin of SearchText.cs, held to it by tests/shared/search-text.json.
// Pure: no page, no network.

const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFE00-\uFE0F]/g;

/** Pairs of characters reach across these: punctuation, symbols, spaces. */
const SKIPPED = /[\0-\/:-@[-`{-\u00A9\u00AB-\u00B1\u00B4\u00B6-\u00B8\u00BB\u00BF\u00D7\u00F7\u2000-\u206F\u20A0-\u20CF\u2190-\u23FF\u2500-\u27BF\u2900-\u2BFF\u2E00-\u2E7F\u3000-\u3004\u3008-\u3020\u3030\u303D\u30FB\uFE10-\uFE6F\uFF00-\uFF0F\uFFF0-\uFFFF]/;

const SPACES = /(?:[^\S\n]|\u0085)+/g;

/** A character with all that joins it in a normal form: marks, invisible ones, half-width voice marks, the later letters of a 한글 syllable. */
const CLUSTER = /[^][\p{M}\p{Cf}\uFF9E\uFF9F\u1160-\u11FF]*/gu;

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
  return flatten(text, folding).replace(SPACES, ' ').replace(/ ?\n ?/g, '\n').replace(/^ | $/g, '');
}

/** The normal form but for spaces. @param {string} text @param {Folding} [folding] */
function flatten(text, folding) {
  const flat = text.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().normalize('NFKC').replace(/ς/g, 'σ');
  return folding ? fold(flat, folding) : flat;
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
  /** @type {string[]} */
  const terms = [];
  for (const [, quoted, plain] of normal.matchAll(/"([^"]*)"|([^\s"]+)/g)) {
    const term = (quoted ?? plain).trim();
    if (term && !terms.includes(term)) terms.push(term);
  }
  return terms;
}

/** @typedef {{ text: string, isMatch: boolean }} Piece */

/** A text in pieces, with the places marked where a term stands.
 * @param {string} text one block @param {string[]} terms @param {Folding} [folding] */
export const mark = (text, terms, folding) => cut(text, spansOf(text, terms, folding), 0, text.length);

/** A few lines around the first match, in pieces.
 * @param {string} text blocks separated by line feeds @param {string[]} terms @param {Folding} [folding] @param {number} [length] */
export function excerpt(text, terms, folding, length = 110) {
  let best = text.replace(/\n/g, ' ');
  let most = 0;
  for (const block of text.split('\n')) {
    const normal = normalize(block, folding);
    const count = terms.filter((term) => normal.includes(term)).length;
    if (count > most) [best, most] = [block, count];
    if (most === terms.length) break;
  }
  const spans = most ? spansOf(best, terms, folding) : [];
  const [first, end] = spans[0] ?? [0, 0];
  const from = Math.max(0, Math.min(first - 30, best.length - length));
  return cut(best, spans, from, Math.max(from + length, end + 30));
}

/** A part of a text in pieces. It begins and ends between characters, with dots where something was left out.
 * @param {string} text @param {[number, number][]} spans what to mark @param {number} from @param {number} to @returns {Piece[]} */
function cut(text, spans, from, to) {
  while (from > 0 && joinsBefore(text, from)) from--;
  while (to < text.length && joinsBefore(text, to)) to++;
  /** @type {Piece[]} */
  const pieces = [];
  const add = (/** @type {number} */ start, /** @type {number} */ end, /** @type {boolean} */ isMatch) => {
    const part = text.slice(Math.max(start, from), Math.min(end, to));
    if (part) pieces.push({ text: part, isMatch });
  };
  let at = 0;
  for (const [start, end] of spans) {
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, text.length, false);
  if (from > 0) pieces.unshift({ text: '…', isMatch: false });
  if (to < text.length) pieces.push({ text: '…', isMatch: false });
  return pieces;
}

/** Whether a place lies within a character. @param {string} text @param {number} at */
const joinsBefore = (text, at) => (/[\uDC00-\uDFFF]/.test(text[at]) && /[\uD800-\uDBFF]/.test(text[at - 1])) || /^[\p{M}\p{Cf}]/u.test(text.slice(at, at + 2));

/** Where the terms stand in a text, in order and apart from each other.
 * @param {string} text one block @param {string[]} terms @param {Folding} [folding] */
function spansOf(text, terms, folding) {
  const { normal, starts, ends } = align(text, folding);
  /** @type {[number, number][]} */
  const spans = [];
  for (const term of terms) {
    for (let at = normal.indexOf(term); at >= 0; at = normal.indexOf(term, at + term.length)) {
      spans.push([starts[at], ends[at + term.length - 1]]);
    }
  }
  spans.sort((a, b) => a[0] - b[0]);
  /** @type {[number, number][]} */
  const apart = [];
  for (const [from, to] of spans) {
    const last = apart[apart.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to); else apart.push([from, to]);
  }
  return apart;
}

/** The normal form of one block with, for each of its units, the place in the text where the character begins and ends that it comes from.
 * @param {string} text @param {Folding} [folding] */
function align(text, folding) {
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const ends = [];
  let normal = '';
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    for (const unit of flatten(cluster, folding).replace(SPACES, ' ').split('')) {
      if (unit === ' ' && (normal === '' || normal.endsWith(' '))) continue;
      normal += unit;
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  // Should a text of rare letters join in another way, it is found all the same, but not marked.
  return { normal: normal.trimEnd() === normalize(text, folding) ? normal : '', starts, ends };
}
