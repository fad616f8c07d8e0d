import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { constants, deflateSync } from 'node:zlib';
import { inflate } from '../../templates/assets/js/search/inflate.js';

const samples = function* () {
  yield Buffer.alloc(0);
  yield Buffer.from('a');
  yield Buffer.alloc(100_000, 'ab');
  yield Buffer.from('低空经济，产业园。'.repeat(500));
  for (let i = 0; i < 150; i++) {
    const bytes = randomBytes(Math.floor(Math.random() * 5000));
    const kinds = 1 + Math.floor(Math.random() * 256);
    yield bytes.map((byte) => byte % kinds);
  }
};

test('what zlib packs in any way comes out as it went in', () => {
  for (const sample of samples()) {
    for (const level of [0, 1, 6, 9]) {
      for (const strategy of [constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE]) {
        assert.ok(sample.equals(Buffer.from(inflate(deflateSync(sample, { level, strategy })))));
      }
    }
  }
});

test('a damaged or truncated stream is an error, never another text', () => {
  const text = Buffer.from('园区航空企业名录与政策文件。'.repeat(30));
  const packed = deflateSync(text, { level: 9 });
  for (let length = 0; length < packed.length; length++) assert.throws(() => inflate(packed.subarray(0, length)));
  assert.throws(() => inflate(Buffer.concat([packed, Buffer.from([0])])));
  for (let bit = 0; bit < packed.length * 8; bit++) {
    const damaged = Buffer.from(packed);
    damaged[bit >> 3] ^= 1 << (bit & 7);
    let out;
    try { out = inflate(damaged); } catch { continue; }
    assert.ok(text.equals(Buffer.from(out)), `bit ${bit}`);
  }
});
