import fc from 'fast-check';
import { headerKey, matchKey, nameKey } from '../../src/application/imports/match-keys.js';
import {
  collapseSpaces,
  fillText,
  forbiddenCharacter,
  hasStackedMarks,
  isNfc,
  lengthOf,
  toNfc,
  visibleText,
} from '../../src/domain/shared/text.js';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('characters that nobody can see', () => {
  test('are found by name, and letters, marks, signs and emoji are not among them', () => {
    expect(forbiddenCharacter('Nguyễn Thị Ưởng 12/3 (A) – “x” € 😀')).toBeNull();
    expect(forbiddenCharacter('Nguyễn'.normalize('NFD'))).toBeNull();
    expect(forbiddenCharacter('a\u200Bb\u202E')).toBe('U+200B');
    expect(forbiddenCharacter('\u{E0001}')).toBe('U+E0001');
    expect(forbiddenCharacter('\uD83D')).toBe('U+D83D');
    expect(forbiddenCharacter('\n')).toBe('U+000A');
  });

  test('of every bidi, zero-width and control range are found', () => {
    const ranges = [
      [0x00, 0x1f],
      [0x7f, 0x9f],
      [0x200b, 0x200f],
      [0x2028, 0x202e],
      [0x2060, 0x2064],
      [0x2066, 0x206f],
      [0xfe00, 0xfe0f],
      [0xfff9, 0xfffb],
      [0xfffe, 0xffff],
    ] as const;
    for (const [first, last] of ranges) {
      for (let code = first; code <= last; code += 1) {
        expect(forbiddenCharacter(`a${String.fromCodePoint(code)}`)).not.toBeNull();
      }
    }
  });
});

describe('visible text', () => {
  test('never holds anything unseen, and is never longer than asked for', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 100 }), (text, lengthMax) => {
        const shown = visibleText(text, lengthMax);
        expect(forbiddenCharacter(shown)).toBeNull();
        expect(lengthOf(shown)).toBeLessThanOrEqual(lengthMax + 1);
      }),
    );
  });

  test('is the text itself when there is nothing to hide', () => {
    expect(visibleText('Lê Thị Ánh')).toBe('Lê Thị Ánh');
    expect(visibleText('Lê\u00a0Ánh')).toBe('Lê⟨U+00A0⟩Ánh');
    expect(visibleText('😀😀😀', 2)).toBe('😀😀…');
  });
});

describe('normal form, spaces, length, marks', () => {
  test('normalising and collapsing twice is the same as once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = collapseSpaces(toNfc(text));
        expect(collapseSpaces(toNfc(once))).toBe(once);
        expect(isNfc(toNfc(text))).toBe(true);
      }),
    );
  });

  test('length counts characters, not units', () => {
    expect([lengthOf('Ưởng'), lengthOf('😀')]).toEqual([4, 1]);
  });

  test('three marks on a letter are a language, four are a tower', () => {
    expect(hasStackedMarks('a\u0301\u0302\u0303')).toBe(false);
    expect(hasStackedMarks('a\u0301\u0302\u0303\u0304')).toBe(true);
    expect(hasStackedMarks('\u0301a')).toBe(true);
  });
});

test('a message is filled in both languages, and an unknown place stays visible', () => {
  expect(fillText({ vi: 'dòng {row}', en: 'row {row} {x}' }, { row: 0 })).toEqual({
    vi: 'dòng 0',
    en: 'row 0 {x}',
  });
});

describe('keys', () => {
  test('ignore case, spaces and normal form', () => {
    expect(matchKey('  LÁ\u00a0 1\n'.normalize('NFD'))).toBe(matchKey('lá 1'));
    expect(matchKey('lá 1')).not.toBe(matchKey('la 1'));
  });

  test('of headers also ignore marks of required columns', () => {
    for (const header of ['Họ và tên*', 'HỌ VÀ TÊN (*)', 'Họ và tên :', '\uFEFFHọ và\ntên(**): ']) {
      expect(headerKey(header)).toBe('họ và tên');
    }
  });

  test('of names also ignore where the tone mark sits, but not which it is', () => {
    expect(nameKey('Nguyễn Thị Hoà Thuý')).toBe(nameKey('nguyễn thị hòa thúy'));
    expect(nameKey('Hòa')).not.toBe(nameKey('Hóa'));
    expect(nameKey('Hòa')).not.toBe(nameKey('Hoa'));
    expect(nameKey('Hòa An')).not.toBe(nameKey('Hoa Àn'));
  });
});
