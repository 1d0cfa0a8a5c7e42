import { createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import {
  type BlockPlace,
  discloseField,
  disclosureMatches,
  openFields,
  protectFields,
} from '../../src/infrastructure/keys/field-protection.js';
import { deterministicRandom, uuidFrom } from '../support/deterministic-random.js';

const random = deterministicRandom('field-protection');
const secret = random(32);
const place: BlockPlace = {
  schoolId: uuidFrom('school'),
  streamId: `record-${uuidFrom('record')}`,
  revision: 3n,
  subjectId: uuidFrom('child'),
  purpose: 'identity',
};
const fields = {
  fullName: 'Nguyễn Thị Ánh',
  dateOfBirth: '2020-05-12',
  bloodType: null,
  siblings: 2,
  boarder: true,
};
const block = protectFields(fields, place, secret, random);

describe('protected fields', () => {
  test('come back with the key, at their place', () => {
    expect(openFields(block.ciphertext, place, secret, block.commitments)).toEqual(fields);
  });

  test('open to any program that follows the description of the format', () => {
    const box = block.ciphertext;
    const keys = Buffer.from(hkdfSync('sha256', secret, '', 'luuvet/block/1', 64));
    const associatedData = Buffer.from(
      `{"purpose":"identity","revision":3,"schoolId":"${place.schoolId}",` +
        `"streamId":"${place.streamId}","subjectId":"${place.subjectId}"}`,
    );
    const mac = createHmac('sha256', keys.subarray(32))
      .update(associatedData)
      .update(box.subarray(1, -32))
      .digest();
    expect(mac).toEqual(box.subarray(-32));
    const opened = createDecipheriv('aes-256-ctr', keys.subarray(0, 32), box.subarray(1, 17))
      .update(box.subarray(17, -32))
      .toString();
    expect(JSON.parse(opened)).toEqual({ fields, salts: expect.stringMatching(/^[\w-]{120}$/) });
  });

  test('any fields come back, whatever their names and values', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((raw) => raw.normalize('NFC'));
    const value = fc.oneof(text, fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.dictionary(text, value, { maxKeys: 8 }), (any) => {
        const made = protectFields(any, place, secret, random);
        expect(openFields(made.ciphertext, place, secret, made.commitments)).toEqual(any);
      }),
    );
  });

  test('do not open with any bit of the ciphertext changed', () => {
    let opened = 0;
    for (let index = 0; index < block.ciphertext.length * 8; index += 1) {
      const changed = Buffer.from(block.ciphertext);
      changed[index >> 3] = (changed[index >> 3] as number) ^ (1 << (index & 7));
      if (openFields(changed, place, secret, block.commitments) !== null) opened += 1;
    }
    expect(opened).toBe(0);
  });

  test('do not open shortened, lengthened, or empty', () => {
    for (let length = 0; length < block.ciphertext.length; length += 1) {
      const part = block.ciphertext.subarray(0, length);
      expect(openFields(part, place, secret, block.commitments)).toBeNull();
    }
    const longer = Buffer.concat([block.ciphertext, Buffer.from([0])]);
    expect(openFields(longer, place, secret, block.commitments)).toBeNull();
  });

  test('do not open with another key', () => {
    expect(openFields(block.ciphertext, place, random(32), block.commitments)).toBeNull();
  });

  test.each<[string, Partial<BlockPlace>]>([
    ['school', { schoolId: uuidFrom('other school') }],
    ['stream', { streamId: `record-${uuidFrom('other record')}` }],
    ['revision', { revision: 4n }],
    ['subject', { subjectId: uuidFrom('other child') }],
    ['purpose', { purpose: 'health' }],
  ])('do not open at another %s', (_, other) => {
    const elsewhere = { ...place, ...other };
    expect(openFields(block.ciphertext, elsewhere, secret, block.commitments)).toBeNull();
  });

  test('do not open beside commitments to other values, more or fewer of them', () => {
    const other = protectFields({ ...fields, siblings: 3 }, place, secret, random);
    expect(openFields(block.ciphertext, place, secret, other.commitments)).toBeNull();
    const { siblings: _, ...fewer } = block.commitments;
    expect(openFields(block.ciphertext, place, secret, fewer)).toBeNull();
    const more = { ...block.commitments, added: block.commitments['siblings'] ?? '' };
    expect(openFields(block.ciphertext, place, secret, more)).toBeNull();
  });

  test('two blocks of the same values have nothing in common', () => {
    const again = protectFields(fields, place, secret, random);
    expect(again.ciphertextHash).not.toBe(block.ciphertextHash);
    for (const field of Object.keys(fields)) {
      expect(again.commitments[field]).not.toBe(block.commitments[field]);
    }
  });

  test('one field alone can be disclosed and checked against its commitment', () => {
    const disclosure = discloseField(block.ciphertext, place, secret, 'siblings');
    expect(disclosure).toMatchObject({ field: 'siblings', value: 2 });
    if (disclosure === null) return;
    const committed = block.commitments['siblings'] as string;
    expect(disclosureMatches(disclosure, committed)).toBe(true);
    expect(disclosureMatches({ ...disclosure, value: 3 }, committed)).toBe(false);
    expect(disclosureMatches({ ...disclosure, value: '2' }, committed)).toBe(false);
    expect(disclosureMatches(disclosure, block.commitments['boarder'] as string)).toBe(false);
    expect(disclosureMatches({ ...disclosure, fieldSalt: '00' }, committed)).toBe(false);
    expect(disclosureMatches(disclosure, committed.slice(2))).toBe(false);
  });

  test('a disclosed field says nothing of its neighbour', () => {
    const disclosure = discloseField(block.ciphertext, place, secret, 'siblings');
    const neighbour = block.commitments['boarder'] as string;
    for (const value of [true, false, null]) {
      const guess = { field: 'boarder', value, fieldSalt: disclosure?.fieldSalt ?? '' };
      expect(disclosureMatches(guess, neighbour)).toBe(false);
    }
  });

  test('a field that is not in the block cannot be disclosed', () => {
    expect(discloseField(block.ciphertext, place, secret, 'toString')).toBeNull();
    expect(discloseField(block.ciphertext, place, random(32), 'siblings')).toBeNull();
  });
});
