import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { excerpt, mark, mayBeTraditional, normalize, termsOf, wordPlaces } from '../../templates/assets/js/search/text.js';

const shown = (pieces) => pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
const plain = (pieces) => pieces.map(({ text }) => text).join('');
const hasLoneSurrogate = (text) => /\p{Surrogate}/u.test(text);
const folding = new Map([['經', '经'], ['濟', '济'], ['機', '机'], ['𨭎', '钅']]);

test('the shared table passes', (t) => {
  const path = new URL('../shared/search-text.json', import.meta.url);
  if (!existsSync(path)) return t.skip('tests/shared/search-text.json does not exist');
  const { normal, terms, places } = JSON.parse(readFileSync(path, 'utf8'));
  const table = new Map(JSON.parse(readFileSync(join(process.env.PARKPRESS_SEARCH_CORPUS ?? '', 'folding.json'), 'utf8')));
  for (const [from, to] of normal) assert.equal(normalize(from, table), to, from);
  for (const [query, expected] of terms) assert.deepEqual(termsOf(query, table), expected, query);
  for (const [text, expected] of places) assert.deepEqual(wordPlaces(text), expected, text);
});

test('width, case, compatibility forms and invisible characters make no difference', () => {
  assert.equal(normalize('ＡＢＣ１２３　Ⅻ ㎏'), 'abc123 xii kg');
  assert.equal(normalize('低\u200B空\u00AD经\uFE0F济'), '低空经济');
  assert.equal(normalize('ﾊﾞｽ'), 'バス');
  assert.equal(normalize('e\u0301'), 'é');
  assert.equal(normalize('ΣΑΣ ς'), 'σασ σ');
  assert.equal(normalize('İ'), 'i\u0307');
});

test('white space folds within a block, and blocks stay apart', () => {
  assert.equal(normalize('  a \t\u0085 b \n\n c\r\nd '), 'a b\n\nc\nd');
});

test('traditional forms fold by a table, which is asked for only where it could matter', () => {
  assert.equal(normalize('經濟', folding), '经济');
  assert.equal(mayBeTraditional('低空经济 5G abc，。'), false);
  assert.equal(mayBeTraditional('低空經濟'), true);
  assert.equal(mayBeTraditional('乾'), true);
});

test('a query is cut at spaces, but not within quotes', () => {
  assert.deepEqual(termsOf('低空 经济　低空'), ['低空', '经济']);
  assert.deepEqual(termsOf('"Hello World" ＂a  b＂ c'), ['hello world', 'a b', 'c']);
  assert.deepEqual(termsOf('"unfinished quote'), ['unfinished', 'quote']);
  assert.deepEqual(termsOf(' "" " " '), []);
  assert.deepEqual(termsOf('5"屏'), ['5', '屏']);
});

test('numbers and names keep their points, other punctuation is skipped', () => {
  assert.deepEqual(wordPlaces('84.7%，p-8'), [0, 1, 2, 3, 4, 6, 7, 8]);
  assert.deepEqual(wordPlaces('a.'), [0]);
  assert.deepEqual(wordPlaces('中.a'), [0, 2]);
  assert.deepEqual(wordPlaces('，。！'), []);
  assert.deepEqual(wordPlaces('😀a'), [0, 1, 2]);
});

test('a match is marked in the text as it was written', () => {
  const cases = [
    ['低空经济', ['空经'], '低[空经]济'],
    ['ＡＢＣ公司', ['bc公'], 'Ａ[ＢＣ公]司'],
    ['低空 經濟', ['经济'], '低空 [經濟]'],
    ['𨭎機場', ['钅机'], '[𨭎機]場'],
    ['看😀😁', ['😁'], '看😀[😁]'],
    ['cafe\u0301 x', ['é'], 'caf[e\u0301] x'],
    ['低\u200B空', ['低空'], '[低\u200B空]'],
    ['重10㎏整', ['k'], '重10[㎏]整'],
    ['重10㎏整', ['g整'], '重10[㎏整]'],
    ['a   b', ['a b'], '[a   b]'],
    ['ﾊﾞｽ停', ['バス'], '[ﾊﾞｽ]停'],
    ['한글', ['글'], '한[글]'],
    ['低空经济', ['低空', '低空经'], '[低空经]济'],
    ['aaa', ['aa'], '[aa]a'],
    ['x\u00B4y', ['y'], 'x\u00B4[y]'],
    ['  空格在前', ['空格'], '  [空格]在前'],
    ['没有', ['别的'], '没有'],
    ['', ['a'], ''],
  ];
  for (const [text, terms, expected] of cases) assert.equal(shown(mark(text, terms, folding)), expected, text);
});

test('marking loses nothing and marks what the normal form holds, whatever the text', () => {
  const random = generator(7);
  const parts = ['a', 'B', 'ｃ', ' ', '　', '中', '經', '𨭎', '😀', '\u0301', '\u200D', 'ﾊ', 'ﾞ', '㎏', 'Σ', '．', '"', '\u0085', 'é', 'ﬁ', '\u1100', '\u1161'];
  for (let i = 0; i < 3000; i++) {
    const text = Array.from({ length: 1 + random(12) }, () => parts[random(parts.length)]).join('');
    const normal = normalize(text, folding);
    if (!normal) continue;
    const from = random(normal.length);
    const term = normal.slice(from, from + 1 + random(4)).trim();
    if (!term || hasLoneSurrogate(term)) continue;
    const pieces = mark(text, [term], folding);
    assert.equal(plain(pieces), text);
    assert.ok(pieces.some(({ isMatch }) => isMatch), JSON.stringify({ text, term }));
    for (const piece of pieces) assert.ok(!hasLoneSurrogate(piece.text), JSON.stringify({ text, term, piece }));
  }
});

test('an excerpt shows the first match of the block that holds most terms', () => {
  const text = `${'前'.repeat(200)}甲\n${'后'.repeat(100)}甲乙${'尾'.repeat(100)}`;
  const pieces = excerpt(text, ['甲', '乙']);
  assert.ok(plain(pieces).startsWith('…') && plain(pieces).endsWith('…'));
  assert.deepEqual(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text), ['甲乙']);
});

test('an excerpt of a text without a match is its beginning', () => {
  assert.equal(shown(excerpt('第一段\n第二段', ['没有'])), '第一段 第二段');
});

test('a match longer than the excerpt is shown whole', () => {
  const term = '很长的引文'.repeat(40);
  assert.ok(shown(excerpt(`开头${term}结尾${'余'.repeat(300)}`, [term])).includes(`[${term}]`));
});

test('an excerpt never splits a pair or parts a mark from its letter', () => {
  for (let shift = 0; shift < 8; shift++) {
    const text = `${'x'.repeat(shift)}${'𨭎'.repeat(90)}甲${'e\u0301'.repeat(90)}`;
    const pieces = excerpt(text, ['甲']);
    const whole = plain(pieces);
    assert.ok(!hasLoneSurrogate(whole));
    assert.ok(!/…\p{M}/u.test(whole));
    assert.ok(!/e…$/.test(whole), whole.slice(-5));
  }
});

function generator(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
