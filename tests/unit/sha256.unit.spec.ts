import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import {
  hkdfSha256,
  hmacSha256,
  hmacSha256Hex,
  leafHash,
  nodeHash,
  sha256,
} from '../../src/infrastructure/codec/sha256.js';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
const message = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

describe('hashing', () => {
  test('RFC 4231, test case 1: HMAC-SHA-256', () => {
    expect(hmacSha256Hex(bytes('0b'.repeat(20)), 'Hi There')).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    );
  });

  test('RFC 5869, test case 1: HKDF-SHA-256', () => {
    const salt = bytes('000102030405060708090a0b0c');
    const label = bytes('f0f1f2f3f4f5f6f7f8f9').toString('latin1');
    const expected = hkdfSync('sha256', bytes('0b'.repeat(22)), salt, Buffer.from(label), 42);
    expect(hkdfSha256(bytes('0b'.repeat(22)), salt, label, 42)).toEqual(Buffer.from(expected));
  });

  test('agrees with the platform for any key, message and length', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 64 }),
        message,
        fc.integer({ min: 1, max: 200 }),
        (key, text, length) => {
          expect(hmacSha256(key, text)).toEqual(createHmac('sha256', key).update(text).digest());
          const label = typeof text === 'string' ? text : 'label';
          expect(hkdfSha256(Buffer.from(text), key, label, length)).toEqual(
            Buffer.from(hkdfSync('sha256', Buffer.from(text), key, label, length)),
          );
        },
      ),
    );
  });

  test('a message longer than the scratch space is hashed whole', () => {
    const long = randomBytes(100_000);
    expect(hmacSha256(long.subarray(0, 32), long)).toEqual(
      createHmac('sha256', long.subarray(0, 32)).update(long).digest(),
    );
    const text = 'ễ'.repeat(5_000);
    expect(hmacSha256Hex(long.subarray(0, 32), text)).toBe(
      createHmac('sha256', long.subarray(0, 32)).update(text).digest('hex'),
    );
  });

  test('a key that HMAC would have to hash first is refused', () => {
    expect(() => hmacSha256(Buffer.alloc(65), '')).toThrow(RangeError);
  });

  test('leaves and nodes carry the prefixes of RFC 6962', () => {
    const [left, right] = [randomBytes(32), randomBytes(32)];
    expect(sha256(left)).toEqual(createHash('sha256').update(left).digest());
    expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    expect(nodeHash(left, right)).toEqual(
      createHash('sha256').update(bytes('01')).update(left).update(right).digest(),
    );
  });
});
