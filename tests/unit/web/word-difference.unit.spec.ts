import fc from 'fast-check';
import { type Stretch, wordDifference } from '../../../web/src/format/word-difference.js';

const written = (stretches: readonly Stretch[]): string =>
  stretches
    .map(({ is, text }) => (is === 'same' ? text : is === 'added' ? `+[${text}]` : `-[${text}]`))
    .join('');
const before = (stretches: readonly Stretch[]): string =>
  stretches.map(({ is, text }) => (is === 'added' ? '' : text)).join('');
const after = (stretches: readonly Stretch[]): string =>
  stretches.map(({ is, text }) => (is === 'removed' ? '' : text)).join('');

describe('a difference, word by word', () => {
  it.each([
    ['Nguyễn Văn An', 'Nguyễn Văn Ân', 'Nguyễn Văn -[An]+[Ân]'],
    ['Nguyễn Văn An', 'Nguyễn Thị Bình', 'Nguyễn -[Văn An]+[Thị Bình]'],
    ['số 5, đường Lê Lợi', 'số 7, đường Lê Lợi', 'số -[5,]+[7,] đường Lê Lợi'],
    ['Lê Lợi', 'đường Lê Lợi', '+[đường ]Lê Lợi'],
    ['Lê Lợi', 'Lê', 'Lê-[ Lợi]'],
    ['', 'Kinh', '+[Kinh]'],
    ['Kinh', '', '-[Kinh]'],
    ['Kinh', 'Kinh', 'Kinh'],
    ['', '', ''],
    ['một\nhai', 'một\nba', 'một\n-[hai]+[ba]'],
  ])('from %j to %j', (from, to, expected) => {
    expect(written(wordDifference(from, to))).toBe(expected);
  });

  it('marks nothing when only the way in which marks are typed differs', () => {
    expect(wordDifference('Nguyễn'.normalize('NFD'), 'Nguyễn')).toEqual([
      { is: 'same', text: 'Nguyễn' },
    ]);
  });

  it('always contains both texts, whole and in order', () => {
    const text = fc
      .array(fc.constantFrom('Lê', 'Lợi', 'An', 'ở', ' ', '\n', '  ', '5,'), { maxLength: 30 })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const stretches = wordDifference(from, to);
        expect(before(stretches)).toBe(from);
        expect(after(stretches)).toBe(to);
      }),
    );
  });

  it('calls a long text replaced rather than make the reader wait', () => {
    const long = (word: string): string => Array.from({ length: 5_000 }, () => word).join(' ');
    const stretches = wordDifference(long('cũ'), long('mới'));
    expect(stretches.map(({ is }) => is)).toEqual(['removed', 'added']);
    expect(after(stretches)).toBe(long('mới'));
  });
});
