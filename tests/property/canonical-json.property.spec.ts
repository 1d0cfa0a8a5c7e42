import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import {
  canonicalBytes,
  canonicalText,
  NotCanonical,
} from '../../src/infrastructure/codec/canonical-json.js';
import { parseCanonical } from '../../src/infrastructure/codec/canonical-parse.js';
import { scanCanonical } from '../../src/infrastructure/codec/canonical-scan.js';

class Point {
  x = 1;
}

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
};

describe('canonicalText', () => {
  test.each([
    [
      'RFC 8785 §3.2.2, numbers',
      { n: [333333333.33333329, 4.5, 2e-3, 1e-27] },
      '{"n":[333333333.3333333,4.5,0.002,1e-27]}',
    ],
    ['RFC 8785 §3.2.2, text', '\u20ac$\u000f\nA\'B"\\\\"/', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'],
    ['RFC 8785 §3.2.2, literals', [null, true, false], '[null,true,false]'],
    [
      'RFC 8785 §3.2.3, order by UTF-16 code units',
      { '\u20ac': 1, '\r': 2, '1': 3, '\u{1f600}': 4, '\u0080': 5, ö: 6 },
      '{"\\r":2,"1":3,"\u0080":5,"ö":6,"€":1,"😀":4}',
    ],
    [
      'numerals as keys, which JavaScript would put first',
      { b: 1, '10': 2, '9': 3, '1': 4 },
      '{"1":4,"10":2,"9":3,"b":1}',
    ],
    [
      'the largest integers',
      [9007199254740991, -9007199254740991],
      '[9007199254740991,-9007199254740991]',
    ],
    ['empty things', [{}, [], ''], '[{},[],""]'],
    ['Vietnamese in NFC', { tên: 'Nguyễn Thị Ánh' }, '{"tên":"Nguyễn Thị Ánh"}'],
    ['a key called __proto__', JSON.parse('{"__proto__":1,"a":2}'), '{"__proto__":1,"a":2}'],
    ['an object without prototype', Object.assign(Object.create(null), { a: 1 }), '{"a":1}'],
    ['depth 32', nested(32), `${'['.repeat(32)}1${']'.repeat(32)}`],
  ])('writes %s', (_, value, text) => {
    expect(canonicalText(value)).toBe(text);
    expect(parseCanonical(Buffer.from(text))).toEqual(value);
  });

  test.each<[string, unknown]>([
    ['undefined', { a: undefined }],
    ['undefined in a list', [undefined]],
    ['a hole in a list', new Array(1)],
    ['negative zero', { a: -0 }],
    ['an integer beyond 2^53-1', 9007199254740992],
    ['a huge integer', 1e21],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a symbol as key', { [Symbol('a')]: 1 }],
    ['a Map', new Map([['a', 1]])],
    ['a Date', new Date(0)],
    ['a class instance', new Point()],
    ['a boxed string', Object('a')],
    ['bytes', Buffer.from('a')],
    ['a kind of array', new (class extends Array {})()],
    ['a lone surrogate', 'a\ud800'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['text in NFD', 'Toán'.normalize('NFD')],
    ['a key in NFD', { ['tên'.normalize('NFD')]: 1 }],
    ['depth 33', nested(33)],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalText(value)).toThrow(NotCanonical);
  });

  test('text passes without a closer look only where NFC and JSON would change nothing', () => {
    const range = (from: number, to: number): string[] =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index));
    // Latin letters, Vietnamese ones, and what combines with them.
    const characters = [...range(0, 0x36f), ...range(0x1e00, 0x1eff)];
    for (const left of characters) {
      for (const right of ['', 'a', 'ơ', 'ệ', '\u0323', '\u0301', left]) {
        const text = `${left}${right}`;
        if (text.normalize('NFC') === text) {
          expect(canonicalText(text)).toBe(JSON.stringify(text));
        } else {
          expect(() => canonicalText(text)).toThrow(NotCanonical);
        }
      }
    }
    const any = fc.array(fc.constantFrom(...characters), { maxLength: 6 });
    fc.assert(
      fc.property(any, (parts) => {
        const text = parts.join('');
        const isComposed = text.normalize('NFC') === text;
        if (isComposed) expect(canonicalText(text)).toBe(JSON.stringify(text));
        else expect(() => canonicalText(text)).toThrow(NotCanonical);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a refusal names the place and never the value', () => {
    const name = 'Nguyễn Văn A'.normalize('NFD');
    expect(() => canonicalText({ child: { fullName: name } })).toThrow(
      'text that is not in NFC at "fullName"',
    );
  });
});

const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('"', '\\', '\u0000', 'ễ', '😀', '\u2028'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 12,
  })
  .map((raw) => raw.normalize('NFC'));
const number = fc.oneof(
  fc.maxSafeInteger(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter(
      (candidate) =>
        !Object.is(candidate, -0) &&
        (!Number.isInteger(candidate) || Number.isSafeInteger(candidate)),
    ),
);
const { value: jsonValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, false),
    number,
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 5 }),
  ),
}));

/** The definition, word for word; the engine's scanner has to agree with it. */
const isCanonical = (bytes: Buffer): boolean => {
  if (!isUtf8(bytes)) return false;
  try {
    return canonicalText(JSON.parse(bytes.toString('utf8'))) === bytes.toString('utf8');
  } catch {
    return false;
  }
};
const scannerAccepts = (bytes: Buffer): boolean => {
  try {
    scanCanonical(bytes);
    return true;
  } catch (error) {
    if (error instanceof NotCanonical) return false;
    throw error;
  }
};

describe('parseCanonical', () => {
  test.each([
    ['white space', '{"a": 1}'],
    ['a line end', '{"a":1}\n'],
    ['keys out of order', '{"b":1,"a":2}'],
    ['a key twice', '{"a":1,"a":2}'],
    ['a key that is a prefix, last', '{"ab":1,"a":2}'],
    ['an escape that is not needed', '"\\u0041"'],
    ['an escaped solidus', '"\\/"'],
    ['an escape in upper case', '"\\u000F"'],
    ['a long escape for a short one', '"\\u000a"'],
    ['a lone surrogate, escaped', '"\\ud800"'],
    ['NFD', JSON.stringify('á'.normalize('NFD'))],
    ['an exponent', '1e2'],
    ['a fraction of zero', '1.0'],
    ['a zero in front', '01'],
    ['negative zero', '-0'],
    ['a plus', '+1'],
    ['an integer that rounds', '9007199254740993'],
    ['an integer beyond 2^53-1', '9007199254740992'],
    ['a byte order mark', '\ufeff1'],
    ['a control character', '"\u0001"'],
    ['two values', '1 2'],
    ['nothing', ''],
    ['an open object', '{"a":1'],
    ['an open string', '"a'],
    ['a trailing comma', '[1,]'],
    ['a misspelt literal', 'nul1'],
    ['depth 33', `${'['.repeat(33)}1${']'.repeat(33)}`],
  ])('refuses %s', (_, text_) => {
    expect(isCanonical(Buffer.from(text_))).toBe(false);
    expect(() => parseCanonical(Buffer.from(text_))).toThrow(NotCanonical);
  });

  test('refuses bytes that are not UTF-8', () => {
    expect(() => parseCanonical(Buffer.from([0x22, 0xff, 0x22]))).toThrow('not UTF-8');
    expect(() => parseCanonical(Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]))).toThrow('not UTF-8');
  });

  test('a refusal never quotes the text', () => {
    const thrown = (() => {
      try {
        parseCanonical(Buffer.from('{"fullName":"Nguyễn Văn A" }'));
      } catch (error) {
        return String(error);
      }
      return '';
    })();
    expect(thrown).toContain('offset 29');
    expect(thrown).not.toContain('Nguyễn');
  });

  test('reads back exactly what was written, whatever the value', () => {
    fc.assert(
      fc.property(jsonValue, (value) => {
        expect(parseCanonical(canonicalBytes(value))).toEqual(value);
      }),
      { numRuns: 2_000 },
    );
  });

  test('the one-pass scanner accepts exactly what the definition accepts', () => {
    const pieces = [
      '"',
      '\\',
      ',',
      ':',
      '{',
      '}',
      '[',
      ']',
      '0',
      '9',
      '-',
      '.',
      'e',
      'E',
      ' ',
      'a',
      'u',
      '\n',
      'null',
      '\\u0000',
      '\\n',
      'á',
      '😀',
      '\u0301',
    ];
    const change = fc.record({
      at: fc.nat(),
      cut: fc.nat({ max: 3 }),
      insert: fc.oneof(
        fc.constantFrom(...pieces).map((piece) => Buffer.from(piece)),
        fc.uint8Array({ maxLength: 2 }).map((bytes) => Buffer.from(bytes)),
      ),
    });
    type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;
    const changed = (bytes: Buffer, changes: readonly Change[]): Buffer =>
      changes.reduce((before, { at, cut, insert }) => {
        const place = at % (before.length + 1);
        return Buffer.concat([before.subarray(0, place), insert, before.subarray(place + cut)]);
      }, bytes);
    // Ten of each value: to make one costs more than to change it.
    const tries = fc.array(fc.array(change, { maxLength: 2 }), { minLength: 10, maxLength: 10 });
    const verdicts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(jsonValue, tries, (value, ten) => {
        const written = canonicalBytes(value);
        return ten.every((changes) => {
          const bytes = changed(written, changes);
          const expected = isCanonical(bytes);
          verdicts[expected ? 'accepted' : 'refused'] += 1;
          return scannerAccepts(bytes) === expected;
        });
      }),
      { numRuns: 1_000 },
    );
    expect(verdicts.accepted).toBeGreaterThan(1_000);
    expect(verdicts.refused).toBeGreaterThan(1_000);
  });

  test('the scanner says where the members of an object are', () => {
    const bytes = canonicalBytes({ b: [1, 2], a: 'x', ễ: { c: null } });
    const members = new Int32Array(12);
    expect(scanCanonical(bytes, members)).toBe(3);
    const slice = (from: number): string =>
      bytes.toString('utf8', members[from], members[from + 1]);
    expect([0, 2, 4, 6, 8, 10].map(slice)).toEqual(['a', '"x"', 'b', '[1,2]', 'ễ', '{"c":null}']);
  });
});
