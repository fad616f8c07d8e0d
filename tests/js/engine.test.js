import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Search, SearchEngine, SearchError } from '../../templates/assets/js/search/engine.js';
import { normalize, termsOf } from '../../templates/assets/js/search/text.js';

const corpus = process.env.PARKPRESS_SEARCH_CORPUS ?? '';
const documents = JSON.parse(readFileSync(join(corpus, 'corpus.json'), 'utf8'));
const folding = new Map(JSON.parse(readFileSync(join(corpus, 'folding.json'), 'utf8')));
const texts = documents.map((page) => `${normalize(page.Title.replace(/\s+/g, ' '), folding)}\n${normalize(page.Text, folding)}`);
const queryCount = Number(process.env.PARKPRESS_SEARCH_QUERIES ?? 5000);

/** A host that serves a folder. `change` may damage what it sends; without `ranges` it sends whole files. */
const host = (folder, { change = (path, bytes) => bytes, ranges = true, log = [] } = {}) => async (address, init) => {
  const path = address.split('?')[0];
  log.push(path);
  if (!existsSync(join(corpus, folder, path))) return new Response('', { status: 404 });
  const bytes = change(path, new Uint8Array(readFileSync(join(corpus, folder, path))), init);
  const range = ranges && /bytes=(\d+)-(\d+)/.exec(init?.headers?.Range ?? '');
  return range ? new Response(bytes.subarray(+range[1], +range[2] + 1), { status: 206 }) : new Response(bytes);
};
const open = (options, folder = 'index') => SearchEngine.open('', host(folder, options));
const addresses = async (engine, query) => (await (await Search.start(engine, query)).rest());
const scan = (query) => {
  const terms = termsOf(query, folding);
  return terms.length ? documents.filter((_, i) => terms.every((term) => texts[i].includes(term))).map((page) => page.Address) : [];
};

/** mulberry32, so that a failure can be repeated. */
const random = (seed) => () => {
  seed = (seed + 0x6D2B79F5) >>> 0;
  let value = Math.imul(seed ^ (seed >>> 15), seed | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
};
const makeQueries = (count, seed) => {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const part = () => {
    const blocks = pick(texts).split('\n').filter(Boolean);
    const characters = [...(blocks.length ? pick(blocks) : '园')];
    const from = Math.floor(next() * characters.length);
    return characters.slice(from, from + 1 + Math.floor(next() * next() * 12)).join('').replaceAll('"', '');
  };
  const makers = [part, part, () => `"${part()}"`, () => `${part()} ${part()}`, () => [...part()].reverse().join(''), () => part() + pick(['园', '9', '。', '😀'])];
  return Array.from({ length: count }, () => pick(makers)());
};

test(`${queryCount} queries find what a scan of all texts finds`, async () => {
  const engine = await open({});
  for (const query of makeQueries(queryCount, 1)) {
    const expected = scan(query);
    const found = await addresses(engine, query);
    assert.equal(new Set(found).size, found.length, `${query} finds a page twice`);
    assert.deepEqual([...found].sort(), [...expected].sort(), query);
  }
});

test('pages of results, one after the other, are all results', async () => {
  const engine = await open({});
  for (const query of ['的', '低空', '低空经济', '84.7%', '卫星 机场']) {
    const search = await Search.start(engine, query);
    const seen = [];
    for (let results = await search.next(10); results.length; results = await search.next(10)) seen.push(...results.map(({ address }) => address));
    assert.deepEqual(seen.sort(), scan(query).sort(), query);
    assert.deepEqual(search.total, { count: seen.length, isFinal: true });
  }
});

test('titles come before texts, the equal and the beginning ones first, newer before older', async () => {
  const results = await (await Search.start(await open({}), '鲸鱼座')).next(10);
  assert.deepEqual(results.map(({ title }) => title.map(({ text }) => text).join('')), ['鲸鱼座', '鲸鱼座摄影', '鲸鱼座观测', '再谈鲸鱼座', '星空乙', '星空甲']);
});

test('a host without byte ranges gives the same results', async () => {
  const [with_, without] = [await open({}), await open({ ranges: false })];
  for (const query of makeQueries(60, 2)) assert.deepEqual((await addresses(without, query)).sort(), (await addresses(with_, query)).sort(), query);
});

test('sorting by date and filtering keep to the pages of the query', async () => {
  const engine = await open({});
  const search = await Search.start(engine, '的');
  await search.restart('date');
  const dates = (await search.next(50)).map(({ date }) => date).filter(Boolean);
  assert.deepEqual(dates, [...dates].sort().reverse());
  const facets = await engine.facets();
  const wanted = engine.sections.indexOf('新闻中心') + 1;
  await search.restart('relevance', (page) => facets.section[page] === wanted);
  const found = await search.rest();
  assert.deepEqual(found.sort(), scan('的').filter((address) => documents.find((page) => page.Address === address).Section === '新闻中心').sort());
  const { counts } = await search.countFacets();
  assert.equal(counts.section.get('新闻中心'), found.length);
});

const rejects = (promise, kind) => assert.rejects(promise, (error) => error instanceof SearchError && error.kind === kind);

test('an index of another version, no index and no host are told apart', async () => {
  const newer = (path, bytes) => { if (path === 'index.bin') bytes[4]++; return bytes; };
  await rejects(open({ change: newer }), 'version');
  await rejects(open({ change: (path, bytes) => (path === 'index.bin' ? bytes.subarray(0, 40) : bytes) }), 'damaged');
  await rejects(open({}, 'nowhere'), 'network');
  await rejects(SearchEngine.open('', async () => { throw new TypeError('offline'); }), 'network');
});

test('a damaged, truncated or missing file is told, or changes no result', async () => {
  const queries = makeQueries(12, 3);
  const next = random(4);
  const folders = readdirSync(join(corpus, 'index'));
  assert.ok(folders.includes('l'), 'the corpus has no long list');
  const harms = [
    (bytes) => { const harmed = bytes.slice(); harmed[Math.floor(next() * harmed.length)] ^= 1 << Math.floor(next() * 8); return harmed; },
    (bytes) => bytes.subarray(0, Math.floor(next() * bytes.length)),
  ];
  for (let round = 0; round < 32; round++) {
    const folder = 'pltx'[round % 4];
    const harm = harms[round % harms.length];
    let engine;
    try {
      engine = await open({ change: (path, bytes) => (path.startsWith(`${folder}/`) ? harm(bytes) : bytes) });
    } catch (error) {
      assert.ok(error instanceof SearchError);
      continue;
    }
    for (const query of queries) {
      try {
        assert.deepEqual((await addresses(engine, query)).sort(), scan(query).sort(), query);
      } catch (error) {
        assert.ok(error instanceof SearchError, `${query}: ${error}`);
      }
    }
  }
});

test('files of another build are told, or change no result', async () => {
  for (const folder of 'pltx') {
    const other = (path, bytes) => {
      const file = join(corpus, 'other', path);
      return path.startsWith(`${folder}/`) && existsSync(file) ? new Uint8Array(readFileSync(file)) : bytes;
    };
    const engine = await open({ change: other });
    for (const query of makeQueries(25, 5)) {
      try {
        assert.deepEqual((await addresses(engine, query)).sort(), scan(query).sort(), query);
      } catch (error) {
        assert.ok(error instanceof SearchError && error.kind === 'damaged', `${query}: ${error}`);
      }
    }
  }
});

test('without a network, what the browser kept still answers', async () => {
  const serve = host('index');
  const kept = async (address, init) => {
    if (init?.cache === 'no-cache' || init?.cache === 'reload') throw new TypeError('offline');
    return serve(address, init);
  };
  assert.deepEqual((await addresses(await SearchEngine.open('', kept), '低空')).sort(), scan('低空').sort());
});

test('a query that failed works again once the host does', async () => {
  let isUp = false;
  const serve = host('index');
  const engine = await SearchEngine.open('', async (address, init) => {
    if (!isUp && !address.startsWith('index.bin')) throw new TypeError('offline');
    return serve(address, init);
  });
  await rejects(Search.start(engine, '低空'), 'network');
  isUp = true;
  assert.deepEqual((await addresses(engine, '低空')).sort(), scan('低空').sort());
});
