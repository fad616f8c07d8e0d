// @ts-check
// Finds pages in the index that the build wrote (docs/formats/search-index.md): exactly those whose text holds every term.
// Needs fetch and DecompressionStream, no page; runs under node --test.
import { excerpt, isAscii, mark, mayBeTraditional, normalize, termsOf, wordPlaces } from './text.js';

/** @typedef {import('./text.js').Folding} Folding */
/** @typedef {{ unit: number, rank: number }} Candidate rank: 0 bridged, 1 text, 2 often, 3 title, 4 start of the title */
/** @typedef {{ total: number, ranks: number[], counts: number[], kept: Uint32Array[], pages: number, check: number, isWhole: boolean, path: string }} List */
/** @typedef {{ page: number, isFirst: boolean, hasTraditional: boolean, date: string, section: string, category: string, address: string, title: string, text: string }} Fragment */
/** @typedef {{ address: string, title: import('./text.js').Piece[], excerpt: import('./text.js').Piece[], date: string, section: string, category: string }} Result */

const VERSION = 1;
const LONGEST_INLINE = 1500;
const HEAD_LENGTH = 128;
const UNITS_PER_PACK = 64;
const BUCKET_BITS = 16;
// A candidate costs about a kilobyte to look at: below this many, looking is cheaper than another list.
const FEW = 16;
const MOST_KEPT = 2000;
// Fragments this many grains apart come with one request.
const NEAR = 3;

/** The index cannot be used: `kind` says why. */
export class SearchError extends Error {
  /** @param {'network' | 'damaged' | 'version'} kind @param {string} message */
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

/** @param {number} value */
const mix = (value) => {
  value ^= value >>> 16;
  value = Math.imul(value, 0x85EBCA6B);
  value ^= value >>> 13;
  value = Math.imul(value, 0xC2B2AE35);
  return (value ^ (value >>> 16)) >>> 0;
};
/** @param {number} first @param {number} second UTF-16 units; the first 0 for a single character */
const pairKey = (first, second) => mix((first << 16) | second);
/** @param {number} hash @param {number} bits */
const shardOf = (hash, bits) => (bits === 0 ? 0 : hash >>> (32 - bits));

/** FNV-1a @param {Uint8Array} bytes */
const hashOf = (bytes) => {
  let hash = 2166136261;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 16777619);
  return hash >>> 0;
};
/** @param {Uint8Array} bytes */
const checkOf = (bytes) => { const hash = hashOf(bytes); return (hash ^ (hash >>> 16)) & 0xFFFF; };
/** @param {number} value @param {number} digits */
const hex = (value, digits) => value.toString(16).padStart(digits, '0');
/** @param {number} range @param {number} count */
const riceWidth = (range, count) => {
  let width = 0;
  while (width < 31 && count * 2 ** (width + 1) * 3 <= range * 2) width++;
  return width;
};

/** Reads bits, the low one of a byte first. */
class Bits {
  /** @param {Uint8Array} bytes */
  constructor(bytes) { this.bytes = bytes; this.at = 0; }

  bit() { return this.take(1); }

  /** @param {number} count at most 32 */
  take(count) {
    let value = 0;
    for (let got = 0; got < count;) {
      const byte = this.bytes[this.at >> 3];
      if (byte === undefined) throw new SearchError('damaged', 'a file ends too early');
      const skip = this.at & 7;
      const more = Math.min(8 - skip, count - got);
      value += ((byte >> skip) & ((1 << more) - 1)) * 2 ** got;
      got += more;
      this.at += more;
    }
    return value;
  }

  gamma() {
    let bits = 0;
    while (!this.bit()) bits++;
    return 2 ** bits + this.take(bits);
  }

  /** @param {number} width */
  rice(width) {
    let quotient = 0;
    while (this.bit()) quotient++;
    return quotient * 2 ** width + this.take(width);
  }
}

/** Reads whole bytes. */
class Bytes {
  /** @param {Uint8Array} bytes */
  constructor(bytes) { this.bytes = bytes; this.at = 0; }

  byte() {
    if (this.at >= this.bytes.length) throw new SearchError('damaged', 'a file ends too early');
    return this.bytes[this.at++];
  }

  two() { return this.byte() + this.byte() * 256; }

  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  /** @param {number} length */
  take(length) {
    const from = this.at;
    this.at += length;
    return this.bytes.subarray(from, this.at);
  }

  text() { return new TextDecoder().decode(this.take(this.number())); }
}

/** @param {Uint8Array} bytes a zlib stream; its checksum is verified */
async function inflate(bytes) {
  const own = typeof DecompressionStream === 'undefined' && await import('./inflate.js').catch(() => { throw new SearchError('network', 'inflate.js cannot be loaded'); });
  try {
    if (own) return own.inflate(bytes);
    const stream = new Blob([/** @type {BlobPart} */ (bytes)]).stream().pipeThrough(new DecompressionStream('deflate'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new SearchError('damaged', 'a file cannot be unpacked');
  }
}

/** @param {Bits} bits @param {number} units how many the index has */
function readCounts(bits, units) {
  const total = bits.gamma();
  const mask = bits.bit() ? 2 : bits.take(5);
  const ranks = [4, 3, 2, 1, 0].filter((rank) => mask & (1 << rank));
  const counts = ranks.map(() => 0);
  let rest = total;
  for (let i = 0; i + 1 < ranks.length; i++) rest -= counts[i] = bits.gamma();
  counts[ranks.length - 1] = rest;
  if (!ranks.length || rest < 1 || total > units) throw new SearchError('damaged', 'a list makes no sense');
  return { total, ranks, counts };
}

/** @param {Bits} bits @param {number} count @param {number} units */
function readUnits(bits, count, units) {
  const list = new Uint32Array(count);
  const width = riceWidth(units, count);
  for (let i = 0, next = 0; i < count; i++) list[i] = next = next + bits.rice(width), next++;
  return list;
}

/** An opened index. */
export class SearchEngine {
  /** @param {string} base address of the index's folder, with `/` at its end @param {typeof fetch} [fetcher] */
  static async open(base, fetcher = (...args) => fetch(...args)) {
    const engine = new SearchEngine(base, fetcher);
    // Asked for anew on every visit; without a network, what the browser kept of an earlier one still answers.
    const { bytes } = await engine.#get('index.bin', { cache: 'no-cache' }).catch(() => engine.#get('index.bin', { cache: 'force-cache' }));
    if (String.fromCharCode(...bytes.subarray(0, 4)) !== 'PPSI') throw new SearchError('damaged', 'index.bin is no search index');
    if (bytes[4] !== VERSION) throw new SearchError('version', `index.bin has version ${bytes[4]}, this program reads ${VERSION}`);
    engine.#readRoot(new Bytes(await inflate(bytes.subarray(5))));
    return engine;
  }

  /** What was loaded: tables for good, shards and texts until there are too many. @type {Map<string, Promise<any>>} */
  #kept = new Map();
  /** @type {Map<string, Promise<any>>} */
  #tables = new Map();
  #pairBits = 0;
  #tripleBits = 0;
  /** @type {number[]} */
  #checks = [];
  #classes = new Uint8Array(1 << BUCKET_BITS);
  /** @type {number[]} */
  #packChecks = [];
  #grain = 0;
  /** Where fragments lie in their packs, in grains. */
  #starts = new Uint32Array();
  #ends = new Uint32Array();
  /** @type {[number, number][]} */
  #longPages = [];
  /** @type {Int32Array | undefined} */
  #pageOfUnit;

  pages = 0;
  units = 0;
  /** @type {string[]} */
  sections = [];
  /** @type {string[]} */
  categories = [];
  /** @type {Folding | undefined} */
  folding;

  /** @param {string} base @param {typeof fetch} fetcher @private */
  constructor(base, fetcher) {
    this.base = base;
    this.fetcher = fetcher;
  }

  /** @param {Bytes} root */
  #readRoot(root) {
    this.pages = root.number();
    this.units = root.number();
    this.#pairBits = root.byte();
    this.#tripleBits = root.byte();
    const count = 2 + 2 ** this.#pairBits + 2 ** this.#tripleBits;
    for (let i = 0; i < count; i++) this.#checks.push(root.two());
    for (let unit = 0; unit < this.units; unit += UNITS_PER_PACK) this.#packChecks.push(root.two());
    const frequent = root.number();
    const bits = new Bits(root.take(root.number()));
    const width = riceWidth(1 << BUCKET_BITS, frequent);
    for (let i = 0, next = 0; i < frequent; i++) {
      next += bits.rice(width);
      this.#classes[next++] = bits.gamma();
    }
    this.#grain = root.number();
    const lengthWidth = root.byte();
    const lengths = new Bits(root.take(root.number()));
    this.#starts = new Uint32Array(this.units);
    this.#ends = new Uint32Array(this.units);
    for (let unit = 0, at = 0; unit < this.units; unit++) {
      this.#starts[unit] = at = unit % UNITS_PER_PACK ? at : 0;
      this.#ends[unit] = at += lengths.rice(lengthWidth) + 1;
    }
    const runs = root.number();
    for (let i = 0, first = 0; i < runs; i++) this.#longPages.push([first += root.number(), root.number()]);
    for (const names of [this.sections, this.categories]) for (let i = root.number(); i > 0; i--) names.push(root.text());
  }

  /** The page of each unit. */
  get pageOfUnit() {
    if (!this.#pageOfUnit) {
      const pageOf = this.#pageOfUnit = new Int32Array(this.units);
      let page = -1;
      let run = 0;
      for (let unit = 0; unit < this.units; unit++) {
        while (run < this.#longPages.length && this.#longPages[run][0] + this.#longPages[run][1] < unit) run++;
        const [first, more] = this.#longPages[run] ?? [Infinity, 0];
        if (!(unit > first && unit <= first + more)) page++;
        pageOf[unit] = page;
      }
    }
    return this.#pageOfUnit;
  }

  // ---------------------------------------------------------------- files

  /** @param {string} path @param {RequestInit} [init] */
  async #get(path, init) {
    let status = 0;
    try {
      const response = await this.fetcher(this.base + path, init);
      status = response.status;
      if (response.ok) return { status, bytes: new Uint8Array(await response.arrayBuffer()) };
    } catch { /* said below */ }
    throw new SearchError('network', `${path} cannot be loaded (${status})`);
  }

  /** @template T @param {string} key @param {() => Promise<T>} load @returns {Promise<T>} */
  #once(key, load, memory = this.#kept) {
    let kept = memory.get(key);
    if (!kept) {
      // A failed load is forgotten, so that the next query tries again.
      kept = load().catch((error) => { memory.delete(key); throw error; });
      memory.set(key, kept);
      if (memory.size > MOST_KEPT) memory.delete(memory.keys().next().value ?? '');
    }
    return kept;
  }

  /** @param {string} path @param {number} check */
  async #checked(path, check) {
    // A file of another build may have come from a cache: the second time from the host itself.
    for (const cache of /** @type {const} */ (['default', 'reload'])) {
      const { bytes } = await this.#get(`${path}?v=${hex(check, 4)}`, { cache });
      if (checkOf(bytes) === check) return bytes;
    }
    throw new SearchError('damaged', `${path} does not belong to this index`);
  }

  /** @param {string} path @param {number} check */
  async #bits(path, check) {
    const bytes = await this.#checked(path, check);
    const body = bytes.subarray(0, -4);
    if (bytes.length < 5 || hashOf(body) !== new DataView(bytes.buffer, bytes.byteOffset + body.length).getUint32(0, true)) {
      throw new SearchError('damaged', `${path} is damaged`);
    }
    return new Bits(body);
  }

  /** Section, category and year of every page, as numbers; 0 is none. */
  facets() {
    return this.#once('facets', async () => {
      const bytes = new Bytes(await inflate(await this.#checked('facets.bin', this.#checks[0])));
      const read = () => Uint16Array.from({ length: this.pages }, () => bytes.number());
      return { section: read(), category: read(), year: read() };
    }, this.#tables);
  }

  loadFolding() {
    return this.#once('folding', async () => {
      const bytes = new Bytes(await inflate(await this.#checked('folding.bin', this.#checks[1])));
      const keys = [];
      for (let last = 0, gap = bytes.number(); gap; gap = bytes.number()) keys.push(last += gap);
      return this.folding = new Map(keys.map((key) => [String.fromCodePoint(key), String.fromCodePoint(bytes.number())]));
    }, this.#tables);
  }

  /** @param {number} unit @returns {Promise<Fragment>} */
  fragment(unit) {
    return this.#once(`f${unit}`, async () => {
      const pack = Math.floor(unit / UNITS_PER_PACK);
      const from = this.#starts[unit] * this.#grain;
      const to = this.#ends[unit] * this.#grain;
      const whole = await this.#kept.get(`x${pack}`);
      try {
        return await this.#readFragment(unit, whole ? whole.subarray(from, to) : await this.#range(pack, from, to, 'default'));
      } catch (error) {
        if (!(error instanceof SearchError) || error.kind !== 'damaged') throw error;
        this.#kept.delete(`x${pack}`);
        return this.#readFragment(unit, await this.#range(pack, from, to, 'reload'));
      }
    });
  }

  /** @param {number} pack */
  #packPath(pack) { return `x/${hex(pack, 3)}.bin?v=${hex(this.#packChecks[pack], 4)}`; }

  /** Asks for neighbouring fragments with one request. @param {number[]} units */
  prefetch(units) {
    const wanted = units.filter((unit) => !this.#kept.has(`f${unit}`) && !this.#kept.has(`x${Math.floor(unit / UNITS_PER_PACK)}`)).sort((a, b) => a - b);
    while (wanted.length) {
      const run = [/** @type {number} */ (wanted.shift())];
      const pack = Math.floor(run[0] / UNITS_PER_PACK);
      const isNear = () => Math.floor(wanted[0] / UNITS_PER_PACK) === pack && this.#starts[wanted[0]] - this.#ends[run[run.length - 1]] <= NEAR;
      while (wanted.length && isNear()) run.push(/** @type {number} */ (wanted.shift()));
      if (run.length < 2) continue;
      const start = this.#starts[run[0]] * this.#grain;
      const bytes = this.#range(pack, start, this.#ends[run[run.length - 1]] * this.#grain, 'default');
      for (const unit of run) {
        // What fails here is forgotten, and asked for again by itself when it is needed.
        this.#once(`f${unit}`, async () => this.#readFragment(unit, (await bytes).subarray(this.#starts[unit] * this.#grain - start))).catch(() => {});
      }
    }
  }

  /** @param {number} pack @param {number} from @param {number} to @param {RequestCache} cache */
  async #range(pack, from, to, cache) {
    const { status, bytes } = await this.#get(this.#packPath(pack), { headers: { Range: `bytes=${from}-${to - 1}` }, cache });
    if (status === 206) return bytes;
    // The host gives no byte ranges: this is the whole pack.
    this.#kept.set(`x${pack}`, Promise.resolve(bytes));
    return bytes.subarray(from, to);
  }

  /** Loads all fragments of a pack with one request. @param {number} pack */
  async loadPack(pack) {
    await this.#once(`x${pack}`, async () => (await this.#get(this.#packPath(pack))).bytes);
  }

  /** @param {number} unit @param {Uint8Array} bytes which repeat the check of their pack @returns {Promise<Fragment>} */
  async #readFragment(unit, bytes) {
    const length = bytes[0] + bytes[1] * 256 + bytes[2] * 65536;
    if (bytes[3] + bytes[4] * 256 !== this.#packChecks[Math.floor(unit / UNITS_PER_PACK)]) throw new SearchError('damaged', 'a text does not belong to this index');
    if (!length || length + 5 > bytes.length) throw new SearchError('damaged', 'a text makes no sense');
    const lines = new TextDecoder().decode(await inflate(bytes.subarray(5, 5 + length))).split('\n');
    const [flags, date, section, category] = lines[0].split('\t');
    if (lines.length < 4 || category === undefined) throw new SearchError('damaged', 'a text makes no sense');
    const fragment = {
      page: this.pageOfUnit[unit],
      isFirst: (+flags & 1) !== 0,
      hasTraditional: (+flags & 2) !== 0,
      date,
      section: this.sections[+section - 1] ?? '',
      category: this.categories[+category - 1] ?? '',
      address: lines[1],
      title: lines[2],
      text: lines.slice(3).join('\n'),
    };
    if (fragment.hasTraditional && !this.folding) await this.loadFolding();
    return fragment;
  }

  // ---------------------------------------------------------------- lists

  /** @param {number} key @returns {Promise<List | null>} */
  pairList(key) {
    const shard = shardOf(key, this.#pairBits);
    const low = key % 2 ** (32 - this.#pairBits);
    return this.#listOf(`p/${hex(shard, 3)}.bin`, this.#checks[2 + shard], 2 ** (32 - this.#pairBits), low, -1, `l/${hex(key, 8)}.bin`);
  }

  /** @param {number} first @param {number} second @param {number} third @returns {Promise<List | null>} */
  tripleList(first, second, third) {
    const hash = mix((pairKey(first, second) + Math.imul(third, 0x9E3779B1)) | 0);
    const shard = shardOf(hash, this.#tripleBits);
    const check = this.#checks[2 + 2 ** this.#pairBits + shard];
    const pair = first * 65536 + second;
    return this.#listOf(`t/${hex(shard, 3)}.bin`, check, 2 ** 32, pair, third, `m/${hex(first, 4)}${hex(second, 4)}${hex(third, 4)}.bin`);
  }

  /** Reads a shard up to a gram.
   * @param {string} path @param {number} check @param {number} range @param {number} key @param {number} third -1 in a shard of pairs @param {string} longPath
   * @returns {Promise<List | null>} */
  async #listOf(path, check, range, key, third, longPath) {
    const body = await this.#once(path, () => this.#bits(path, check));
    const bits = new Bits(body.bytes);
    const keys = bits.gamma() - 1;
    const width = keys && riceWidth(range, keys);
    for (let i = 0, at = 0; i < keys; i++) {
      at += bits.rice(width);
      const isIt = at === key && (third < 0 || bits.take(16) === third);
      if (third >= 0 && at !== key) bits.take(16);
      const list = this.#readList(bits, longPath);
      if (isIt) return list;
      if (at > key) return null;
    }
    return null;
  }

  /** @param {Bits} bits @param {string} path @returns {List} */
  #readList(bits, path) {
    const { total, ranks, counts } = readCounts(bits, this.units);
    const isWhole = total <= LONGEST_INLINE;
    const pages = isWhole ? 0 : bits.gamma() - 1;
    const check = isWhole ? 0 : bits.take(16);
    let room = isWhole ? total : HEAD_LENGTH;
    const kept = [];
    for (let i = 0; i < ranks.length && room > 0; i++) {
      const count = Math.min(room, counts[i]);
      room -= count;
      kept.push(readUnits(bits, count, this.units));
    }
    return { total, ranks, counts, kept, pages, check, isWhole, path };
  }

  /** The whole of a long list. @param {List} list @returns {Promise<List>} */
  wholeList(list) {
    return list.isWhole ? Promise.resolve(list) : this.#once(list.path, async () => {
      const bits = await this.#bits(list.path, list.check);
      const { total, ranks, counts } = readCounts(bits, this.units);
      const kept = counts.map((count) => {
        if (count <= Math.floor(this.units / 2)) return readUnits(bits, count, this.units);
        const others = this.units - count ? readUnits(bits, this.units - count, this.units) : [];
        const units = new Uint32Array(count);
        for (let unit = 0, skip = 0, at = 0; unit < this.units; unit++) if (others[skip] === unit) skip++; else units[at++] = unit;
        return units;
      });
      return { ...list, total, ranks, counts, kept, isWhole: true };
    });
  }

  /** 0 for a rare pair, 3 for a very common one. @param {number} key */
  frequency(key) { return this.#classes[key >>> (32 - BUCKET_BITS)]; }

  /** @param {string} a @param {string} b @param {string} c */
  hasTriple(a, b, c) {
    const of = (/** @type {string} */ x, /** @type {string} */ y) => this.frequency(pairKey(x.charCodeAt(0), y.charCodeAt(0)));
    return (of(a, b) > 1 && of(b, c) > 1) || (isAscii(a) && isAscii(b) && isAscii(c));
  }

  // ---------------------------------------------------------------- terms

  /** The grams of a term, those that narrow most first.
   * @param {string} term @returns {{ load: () => Promise<List | null>, cost: number, at: number, length: number, units: number }[]} */
  gramsOf(term) {
    const at = wordPlaces(term);
    const code = (/** @type {number} */ i) => term.charCodeAt(at[i]);
    const grams = [];
    if (at.length < 2) {
      for (const c of new Set(term.replace(/ /g, ''))) {
        grams.push({ load: () => this.pairList(pairKey(0, c.charCodeAt(0))), cost: at.length && c === term[at[0]] ? 5 : 9, at: term.indexOf(c), length: 1, units: 1 });
      }
    }
    for (let i = 0; i + 1 < at.length; i++) {
      const key = pairKey(code(i), code(i + 1));
      const isInAscii = isAscii(term[at[i]]) && isAscii(term[at[i + 1]]);
      const cost = this.frequency(key) + (isInAscii ? 1.5 : 0);
      grams.push({ load: () => this.pairList(key), cost, at: at[i], length: at[i + 1] - at[i] + 1, units: at[i + 1] === at[i] + 1 ? 2 : 0 });
      if (i + 2 < at.length && this.hasTriple(term[at[i]], term[at[i + 1]], term[at[i + 2]])) {
        const second = this.frequency(pairKey(code(i + 1), code(i + 2)));
        const load = () => this.tripleList(code(i), code(i + 1), code(i + 2));
        grams.push({ load, cost: Math.min(this.frequency(key), second) - 1.6, at: at[i], length: at[i + 2] - at[i] + 1, units: at[i + 2] === at[i] + 2 ? 3 : 0 });
      }
    }
    return grams.sort((a, b) => a.cost - b.cost || a.at - b.at);
  }

  /** Pages in whose titles the text stands, best first. @param {string} query @param {number} count */
  async titles(query, count) {
    return (await Search.start(this, query)).titles(count);
  }

  /** Where a term may stand: `isExact` when no text has to be looked at, `isHead` when only the best are there yet.
   * @param {string} term */
  async lookUp(term) {
    const grams = this.gramsOf(term);
    // One gram without a gap is the whole term: its list is the answer.
    const only = grams.find((gram) => gram.units === term.length);
    if (only) {
      const list = await only.load();
      return new Matches(this, list, true);
    }
    return new Matches(this, await this.#narrow(grams), false);
  }

  /** Intersects the lists of a term's grams until few candidates are left or no list narrows any more.
   * @param {ReturnType<SearchEngine['gramsOf']>} grams @returns {Promise<Candidate[] | null>} */
  async #narrow(grams) {
    /** @type {Map<number, number> | null} */
    let ranks = null;
    const covered = new Set();
    const take = () => {
      // The rarest first; among equals the one with most characters that no earlier one had.
      const price = (/** @type {typeof grams[0]} */ gram) => gram.cost + (covered.has(gram.at) ? 0.7 : 0) + (covered.has(gram.at + gram.length - 1) ? 0.7 : 0);
      const gram = grams.reduce((a, b) => (price(b) < price(a) ? b : a));
      grams.splice(grams.indexOf(gram), 1);
      for (let i = 0; i < gram.length; i++) covered.add(gram.at + i);
      return gram;
    };
    for (let idle = 0; grams.length && idle < 2;) {
      const chosen = [take()];
      if (!ranks && grams.length) chosen.push(take());
      const lists = await Promise.all(chosen.map((gram) => gram.load()));
      if (lists.includes(null)) return null;
      const sorted = /** @type {{ list: List, gram: typeof grams[0] }[]} */ (lists.map((list, i) => ({ list, gram: chosen[i] }))).sort((a, b) => a.list.total - b.list.total);
      /** @type {number} */
      const before = ranks ? /** @type {Map<number, number>} */ (ranks).size : Infinity;
      for (const { list, gram } of sorted) {
        if (ranks && !list.isWhole && /** @type {Map<number, number>} */ (ranks).size <= FEW) continue;
        ranks = join(ranks, await this.wholeList(list), gram.at === 0);
      }
      const size = /** @type {Map<number, number>} */ (/** @type {unknown} */ (ranks)).size;
      if (size <= FEW) break;
      if (size > before * 0.8) idle++;
    }
    return ranks && [...ranks].map(([unit, rank]) => ({ unit, rank }));
  }
}

/** @param {Map<number, number> | null} known @param {List} list @param {boolean} isStart whether the term begins with this gram */
function join(known, list, isStart) {
  /** @type {Map<number, number>} */
  const joined = new Map();
  list.kept.forEach((units, i) => {
    const rank = list.ranks[i] === 4 && !isStart ? 3 : list.ranks[i];
    for (const unit of units) {
      if (!known) { joined.set(unit, rank); continue; }
      const before = known.get(unit);
      if (before === undefined) continue;
      // In the title as a whole only if every part is there; its beginning is known from the first part alone.
      const inTitle = rank >= 3 && before >= 3;
      joined.set(unit, inTitle ? Math.max(rank, before) : Math.min(2, Math.max(1, Math.min(rank, before))));
    }
  });
  return joined;
}

/** What the index says about one term. */
class Matches {
  /** @param {SearchEngine} engine @param {List | Candidate[] | null} found @param {boolean} isExact */
  constructor(engine, found, isExact) {
    this.engine = engine;
    this.isExact = isExact;
    /** @type {List | null} */
    this.list = found && !Array.isArray(found) ? found : null;
    /** @type {Candidate[]} */
    this.candidates = Array.isArray(found) ? found : this.list ? this.#flatten(this.list) : [];
    this.isWhole = !this.list || this.list.isWhole;
    this.size = this.list && !this.list.isWhole ? this.list.total : this.candidates.length;
  }

  /** @param {List} list @returns {Candidate[]} */
  #flatten(list) {
    return list.kept.flatMap((units, i) => (list.ranks[i] === 0 ? [] : Array.from(units, (unit) => ({ unit, rank: list.ranks[i] }))));
  }

  async loadAll() {
    if (!this.isWhole && this.list) {
      this.candidates = this.#flatten(await this.engine.wholeList(this.list));
      this.isWhole = true;
      this.size = this.candidates.length;
    }
  }
}

/** One query and its results so far. */
export class Search {
  /** @param {SearchEngine} engine @param {string[]} terms @param {Matches[]} matches */
  constructor(engine, terms, matches) {
    this.engine = engine;
    this.terms = terms;
    this.matches = matches;
    /** @type {{ page: number, rank: number, units: number[][] }[]} pages to look at, best first */
    this.queue = [];
    this.at = 0;
    /** pages known to match so far, given out or not */
    this.found = 0;
    /** results that were looked at ahead of being asked for @type {{ fragment: Fragment, score: number }[]} */
    this.ready = [];
    this.isExact = matches.length === 1 && matches[0].isExact;
    /** false while the queue holds the best of a long list only */
    this.isWhole = true;
    /** @type {'relevance' | 'date'} */
    this.order = 'relevance';
    /** a filter, by page @type {((page: number) => boolean) | undefined} */
    this.keeps = undefined;
    /** what is under way: one thing at a time, so that results come in order */
    this.turn = Promise.resolve();
  }

  /** @param {SearchEngine} engine @param {string} query */
  static async start(engine, query) {
    if (mayBeTraditional(query)) await engine.loadFolding();
    const terms = termsOf(query, engine.folding);
    const matches = await Promise.all(terms.map((term) => engine.lookUp(term)));
    const search = new Search(engine, terms, matches);
    await search.#fill();
    return search;
  }

  /** Pages that match: `count`, and whether all were counted. */
  get total() {
    if (this.isExact) {
      return { count: this.isWhole ? this.queue.length : this.matches[0].list?.pages ?? 0, isFinal: true };
    }
    return { count: this.found, isFinal: this.at >= this.queue.length };
  }

  async #fill() {
    const { order, keeps } = this;
    const pageOf = this.engine.pageOfUnit;
    const driver = this.matches.reduce((a, b) => (b.size < a.size ? b : a), this.matches[0]);
    if (!driver) return;
    if (this.matches.length > 1 || order === 'date' || keeps) {
      await driver.loadAll();
      // A list of its own for each further term pays when there would be many pages to look at.
      if (driver.size > FEW) await Promise.all(this.matches.map((match) => match.loadAll()));
    }
    /** @type {Map<number, { page: number, rank: number, units: number[][] }>} */
    const pages = new Map();
    for (const [i, match] of [driver, ...this.matches.filter((other) => other !== driver)].entries()) {
      const term = this.matches.indexOf(match);
      if (i > 0 && !match.isWhole) continue;
      const seen = new Set();
      for (const { unit, rank } of match.candidates) {
        const page = pageOf[unit];
        let entry = pages.get(page);
        if (!entry && i === 0 && (!keeps || keeps(page))) pages.set(page, entry = { page, rank: 0, units: this.terms.map(() => []) });
        if (!entry) continue;
        seen.add(page);
        entry.units[term].push(unit);
        entry.rank = Math.max(entry.rank, rank * (i === 0 ? 1 : 0)) + (i > 0 && entry.units[term].length === 1 ? rank : 0);
      }
      if (i > 0) for (const page of pages.keys()) if (!seen.has(page)) pages.delete(page);
    }
    this.queue = [...pages.values()].sort((a, b) => (order === 'date' ? 0 : b.rank - a.rank) || b.page - a.page);
    this.isWhole = driver.isWhole;
  }

  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  #inTurn(work) {
    const done = this.turn.then(work);
    this.turn = done.then(() => {}, () => {});
    return done;
  }

  /** Begins anew in another order or with a filter. @param {'relevance' | 'date'} order @param {(page: number) => boolean} [keeps] */
  restart(order, keeps) {
    return this.#inTurn(async () => {
      [this.order, this.keeps] = [order, keeps];
      await this.#fill();
      [this.at, this.found, this.ready] = [0, 0, []];
    });
  }

  /** The next results. @param {number} count @returns {Promise<Result[]>} */
  next(count) {
    return this.#inTurn(async () => {
      if (this.ready.length < count) this.ready.push(...await this.#verify(count - this.ready.length));
      return this.ready.splice(0, count).map((hit) => this.#show(hit));
    });
  }

  get hasMore() { return this.ready.length > 0 || this.at < this.queue.length || !this.isWhole; }

  /** Looks at further pages without giving them out. @param {number} count */
  lookAhead(count) {
    return this.#inTurn(async () => { this.ready.push(...await this.#verify(count)); });
  }

  /** The best pages in whose titles the text stands; the search itself stays where it is. @param {number} count @returns {Promise<Result[]>} */
  async titles(count) {
    const best = this.queue.filter(({ rank }) => rank >= 3).slice(0, count);
    const hits = (await Promise.all(best.map((entry) => this.#look(entry)))).filter((hit) => hit !== null);
    return hits.sort((a, b) => b.score - a.score).map((hit) => this.#show(hit)).filter(({ title }) => title.some(({ isMatch }) => isMatch));
  }

  /** How many pages of the query each section, category and year has; an upper bound where pages were not looked at. */
  async countFacets() {
    const { engine } = this;
    const facets = await engine.facets();
    const whole = new Search(engine, this.terms, this.matches);
    whole.keeps = () => true;
    await whole.#fill();
    const counts = { section: new Map(), category: new Map(), year: new Map() };
    const add = (/** @type {Map<string, number>} */ map, /** @type {string} */ name) => map.set(name, (map.get(name) ?? 0) + 1);
    for (const { page } of whole.queue) {
      add(counts.section, engine.sections[facets.section[page] - 1] ?? '');
      add(counts.category, engine.categories[facets.category[page] - 1] ?? '');
      add(counts.year, facets.year[page] ? String(facets.year[page]) : '');
    }
    return { counts, isExact: this.isExact };
  }

  /** Addresses of all further results, in order. */
  rest() {
    return this.#inTurn(async () => {
      await this.#complete();
      const hits = this.ready.splice(0);
      while (this.at < this.queue.length) {
        await this.#loadPacks(400);
        hits.push(...await this.#verify(400, true));
      }
      return hits.map((hit) => hit.fragment.address);
    });
  }

  /** Puts the rest of a long list behind its best. */
  async #complete() {
    if (this.isWhole) return;
    await Promise.all(this.matches.map((match) => match.loadAll()));
    await this.#fill();
  }

  /** Where many of the next pages lie in one pack, the whole pack is one request. @param {number} ahead */
  async #loadPacks(ahead) {
    const counts = new Map();
    for (const { units } of this.queue.slice(this.at, this.at + ahead)) {
      for (const unit of units.flat()) counts.set(Math.floor(unit / UNITS_PER_PACK), (counts.get(Math.floor(unit / UNITS_PER_PACK)) ?? 0) + 1);
    }
    await Promise.all([...counts].filter(([, count]) => count > 3).map(([pack]) => this.engine.loadPack(pack)));
  }

  /** Looks at pages in order until enough hold every term.
   * @param {number} count @param {boolean} [isPlain] no finer order is wanted
   * @returns {Promise<{ fragment: Fragment, score: number }[]>} */
  async #verify(count, isPlain) {
    const hits = [];
    while (hits.length < count) {
      if (this.at >= this.queue.length) await this.#complete();
      if (this.at >= this.queue.length) break;
      const batch = this.queue.slice(this.at, this.at + count - hits.length);
      this.at += batch.length;
      this.engine.prefetch(batch.flatMap((entry) => entry.units.map((units) => units[0]).filter((unit) => unit !== undefined)));
      for (const hit of await Promise.all(batch.map((entry) => this.#look(entry)))) if (hit) hits.push(hit);
    }
    this.found += hits.length;
    return isPlain ? hits : hits.sort((a, b) => b.score - a.score);
  }

  /** @param {{ page: number, rank: number, units: number[][] }} entry */
  async #look(entry) {
    const pageOf = this.engine.pageOfUnit;
    const first = Math.min(...entry.units.flat());
    let shown = null;
    let score = entry.rank * 4;
    for (const [i, term] of this.terms.entries()) {
      // A term whose whole list is not there may stand in any passage of the page.
      let units = entry.units[i];
      if (!units.length) {
        units = [];
        for (let unit = first; pageOf[unit] === entry.page; unit--) units.unshift(unit);
        for (let unit = first + 1; pageOf[unit] === entry.page; unit++) units.push(unit);
      }
      let holder = null;
      for (const unit of units) {
        const fragment = await this.engine.fragment(unit);
        if (this.matches[i].isExact && entry.units[i].length || this.#holds(fragment, term)) { holder = fragment; break; }
      }
      if (!holder) return null;
      const title = normalize(holder.title, this.engine.folding);
      if (title === term) score += 64; else if (title.startsWith(term)) score += 32; else if (title.includes(term)) score += 16;
      if (!shown) shown = holder;
    }
    return shown && { fragment: shown, score };
  }

  /** @param {Fragment} fragment @param {string} term */
  #holds(fragment, term) {
    const folding = fragment.hasTraditional ? this.engine.folding : undefined;
    return normalize(fragment.text, folding).includes(term) || (fragment.isFirst && normalize(fragment.title, folding).includes(term));
  }

  /** @param {{ fragment: Fragment }} hit @returns {Result} */
  #show({ fragment }) {
    const folding = fragment.hasTraditional ? this.engine.folding : undefined;
    return {
      address: fragment.address,
      title: mark(fragment.title, this.terms, folding),
      excerpt: excerpt(fragment.text, this.terms, folding),
      date: fragment.date,
      section: fragment.section,
      category: fragment.category,
    };
  }
}
