// @ts-check
// Unpacks zlib streams (RFC 1950 and 1951) where the browser has no DecompressionStream. Loaded only there.

const LENGTH_BASE = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LONGEST_CODE = 15;

/** @typedef {{ counts: number[], symbols: number[] }} Code how many codes each length has, and all symbols in the order of their codes */

/** @param {number[]} lengths of the code of each symbol, 0 for none @returns {Code} */
function makeCode(lengths) {
  const counts = new Array(LONGEST_CODE + 1).fill(0);
  for (const length of lengths) if (length) counts[length]++;
  let free = 1;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    free = free * 2 - counts[length];
    if (free < 0) throw new Error('a code has too many symbols');
  }
  /** @type {number[]} */
  const symbols = [];
  for (let length = 1; length <= LONGEST_CODE; length++) lengths.forEach((it, symbol) => { if (it === length) symbols.push(symbol); });
  return { counts, symbols };
}

const FIXED = {
  literals: makeCode([...new Array(144).fill(8), ...new Array(112).fill(9), ...new Array(24).fill(7), ...new Array(8).fill(8)]),
  distances: makeCode(new Array(30).fill(5)),
};

class Inflater {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
    this.held = 0;
    this.heldBits = 0;
    this.out = new Uint8Array(Math.max(256, bytes.length * 4));
    this.length = 0;
  }

  byte() {
    if (this.at >= this.bytes.length) throw new Error('the stream ends too early');
    return this.bytes[this.at++];
  }

  /** @param {number} count at most 16 */
  bits(count) {
    for (; this.heldBits < count; this.heldBits += 8) this.held |= this.byte() << this.heldBits;
    const value = this.held & ((1 << count) - 1);
    this.held >>>= count;
    this.heldBits -= count;
    return value;
  }

  /** @param {Code} code */
  symbol({ counts, symbols }) {
    let value = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= LONGEST_CODE; length++) {
      value |= this.bits(1);
      if (value - first < counts[length]) return symbols[index + value - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      value <<= 1;
    }
    throw new Error('no such code');
  }

  /** @param {number} value */
  write(value) {
    if (this.length === this.out.length) {
      const longer = new Uint8Array(this.length * 2);
      longer.set(this.out);
      this.out = longer;
    }
    this.out[this.length++] = value;
  }

  blocks() {
    for (let isLast = 0; !isLast;) {
      isLast = this.bits(1);
      const type = this.bits(2);
      if (type === 0) this.stored();
      else if (type === 1) this.packed(FIXED.literals, FIXED.distances);
      else if (type === 2) this.dynamic();
      else throw new Error('no such block');
    }
  }

  stored() {
    this.held = this.heldBits = 0;
    const length = this.byte() | (this.byte() << 8);
    if ((length ^ (this.byte() | (this.byte() << 8))) !== 0xFFFF) throw new Error('a length is damaged');
    for (let i = 0; i < length; i++) this.write(this.byte());
  }

  dynamic() {
    const literals = this.bits(5) + 257;
    const distances = this.bits(5) + 1;
    const count = this.bits(4) + 4;
    const order = new Array(19).fill(0);
    for (let i = 0; i < count; i++) order[CODE_LENGTH_ORDER[i]] = this.bits(3);
    const code = makeCode(order);
    /** @type {number[]} */
    const lengths = [];
    while (lengths.length < literals + distances) {
      const symbol = this.symbol(code);
      if (symbol < 16) { lengths.push(symbol); continue; }
      if (symbol === 16 && !lengths.length) throw new Error('nothing to repeat');
      const value = symbol === 16 ? lengths[lengths.length - 1] : 0;
      for (let i = symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7); i > 0; i--) lengths.push(value);
    }
    if (lengths.length > literals + distances || !lengths[256]) throw new Error('the codes make no sense');
    this.packed(makeCode(lengths.slice(0, literals)), makeCode(lengths.slice(literals)));
  }

  /** @param {Code} literals @param {Code} distances */
  packed(literals, distances) {
    for (;;) {
      const symbol = this.symbol(literals);
      if (symbol === 256) return;
      if (symbol < 256) { this.write(symbol); continue; }
      if (symbol > 285) throw new Error('no such length');
      const length = LENGTH_BASE[symbol - 257] + this.bits(LENGTH_BITS[symbol - 257]);
      const step = this.symbol(distances);
      if (step > 29) throw new Error('no such distance');
      const distance = DISTANCE_BASE[step] + this.bits(Math.max(0, (step >> 1) - 1));
      if (distance > this.length) throw new Error('a distance reaches too far');
      for (let i = 0; i < length; i++) this.write(this.out[this.length - distance]);
    }
  }
}

/** @param {Uint8Array} bytes */
function adler32(bytes) {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

/** @param {Uint8Array} bytes one zlib stream and nothing else @throws {Error} when it is damaged */
export function inflate(bytes) {
  const stream = new Inflater(bytes);
  const method = stream.byte();
  const flags = stream.byte();
  if ((method & 15) !== 8 || method >> 4 > 7 || (method * 256 + flags) % 31 || flags & 32) throw new Error('no zlib stream');
  stream.blocks();
  const out = stream.out.slice(0, stream.length);
  let check = 0;
  for (let i = 0; i < 4; i++) check = check * 256 + stream.byte();
  if (check !== adler32(out) || stream.at !== bytes.length) throw new Error('the stream is damaged');
  return out;
}
