import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { leafHash, nodeHash, sha256, sha256Hex } from '../../src/infrastructure/codec/sha256.js';

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

describe('hashing', () => {
  test('agrees with the platform for any message', () => {
    const message = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    );
    fc.assert(
      fc.property(message, (any) => {
        const expected = createHash('sha256').update(any).digest();
        expect(sha256Hex(any)).toBe(expected.toString('hex'));
        expect(sha256(typeof any === 'string' ? Buffer.from(any) : any)).toEqual(expected);
      }),
    );
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
