import { textDifference } from '../../../web/src/format/text-difference.js';

const marked = (before: string, after: string): string =>
  textDifference(before, after)
    .map(({ is, text }) => {
      if (is === 'same') return text;
      return is === 'removed' ? `[-${text}-]` : `[+${text}+]`;
    })
    .join('');

describe('two texts of many lines (row 66)', () => {
  test('are compared line by line, and word by word where one stands for another', () => {
    const before = 'Điều 1. Phạm vi.\nĐiều 2. Nộp trước ngày 5.\nĐiều 3. Lưu 5 năm.';
    const after = 'Điều 1. Phạm vi.\nĐiều 2. Nộp trước ngày 10.\nĐiều 3. Lưu 5 năm.';
    expect(marked(before, after)).toBe(
      'Điều 1. Phạm vi.\nĐiều 2. Nộp trước ngày [-5.-][+10.+]\nĐiều 3. Lưu 5 năm.\n',
    );
  });

  test('mark nothing of an article that a new one only moved', () => {
    expect(marked('Điều 1.\nĐiều 3.', 'Điều 1.\nĐiều 2.\nĐiều 3.')).toBe(
      'Điều 1.\n[+Điều 2.\n+]Điều 3.\n',
    );
  });

  test('find one word in long rules, far from another', () => {
    const article = (no: number, days: number): string =>
      `Điều ${no}. Giáo viên nộp sổ trong ${days} ngày, và tổ trưởng ký ngay sau đó.`;
    const rules = (first: number, last: number): string =>
      Array.from({ length: 60 }, (_, at) =>
        article(at + 1, at === 0 ? first : at === 59 ? last : 7),
      ).join('\n');
    const stretches = textDifference(rules(3, 9), rules(4, 8));
    expect(stretches.filter(({ is }) => is !== 'same')).toEqual([
      { is: 'removed', text: '3' },
      { is: 'added', text: '4' },
      { is: 'removed', text: '9' },
      { is: 'added', text: '8' },
    ]);
  });

  test('are the same when they are, and whole when one is empty', () => {
    expect(marked('Điều 1.', 'Điều 1.')).toBe('Điều 1.\n');
    expect(marked('', 'Điều 1.')).toBe('[+Điều 1.\n+]');
    expect(marked('', '')).toBe('');
  });
});
