import {
  askedWords,
  codeStarts,
  compareNames,
  matchOf,
  nameOrder,
  nameStarts,
  ranked,
} from '../../src/application/find/search-text.js';

const match = (asked: string, name: string) => matchOf(askedWords(asked), nameStarts(name));

describe('a name is found', () => {
  it.each([
    ['dang', 'Đặng Thị Ánh'],
    ['ĐẶNG', 'Đặng Thị Ánh'],
    ['anh dang', 'Đặng Thị Ánh'],
    ['thi an', 'Đặng Thị Ánh'],
    ['nguyen', 'Nguyễn Ươm'],
    ['uom', 'Nguyễn Ươm'],
    ['  Ươm\t ', 'Nguyễn Ươm'],
    ['nie', 'Y Bhăm-Niê'],
    ["h'", "H'Hen Niê"],
    ['hen', "H'Hen Niê"],
    ['hoa', 'Trần Hoà'],
    // The two ways to place the tone, and the two ways to write it down.
    ['hòa', 'Trần Hoà'],
    ['Hoà'.normalize('NFD'), 'Trần Hoà'],
  ])('by %s: %s', (asked, name) => {
    expect(match(asked, name)).not.toBeNull();
  });

  it.each([
    ['nh', 'Đặng Thị Ánh'],
    ['ang', 'Đặng Thị Ánh'],
    ['dang binh', 'Đặng Thị Ánh'],
    ['thianh', 'Đặng Thị Ánh'],
  ])('but not by %s: %s', (asked, name) => {
    expect(match(asked, name)).toBeNull();
  });

  it('exactly when all diacritics are as they were typed', () => {
    expect(match('Ánh', 'Đặng Thị Ánh')).toBe('exact');
    expect(match('đặng á', 'Đặng Thị Ánh')).toBe('exact');
    expect(match('anh', 'Đặng Thị Ánh')).toBe('folded');
    expect(match('Ảnh', 'Đặng Thị Ánh')).toBe('folded');
    expect(match('anh', 'Lê Anh')).toBe('exact');
  });
});

it('a code is found by its beginning alone', () => {
  const byCode = (asked: string) => matchOf(askedWords(asked), codeStarts('ĐB-0001'));
  expect(byCode('đb-0')).toBe('exact');
  expect(byCode('DB-00')).toBe('folded');
  expect(byCode('0001')).toBeNull();
});

it('a blank text asks for nothing', () => {
  expect(askedWords(' \t\n ')).toEqual([]);
});

it('what is found exactly comes first, each part in the order that it had', () => {
  const names = ['Lê Ân', 'Lê An', 'Bùi Ẩn', 'Võ An'];
  const asked = askedWords('an');
  expect(ranked(names, (name) => matchOf(asked, nameStarts(name)))).toEqual([
    'Lê An',
    'Võ An',
    'Lê Ân',
    'Bùi Ẩn',
  ]);
});

it('names are in the order of a class list: given name, then the rest, by the Vietnamese alphabet', () => {
  const names = [
    'Trần Văn Bình',
    'Nguyễn Thị Ánh',
    'Đỗ Minh Đức',
    'Lê Thị Dung',
    'Phạm Ân',
    'Bùi Thị Ánh',
    'Vũ An',
    'Dương Minh Đức',
    'Nguyễn Eng',
  ];
  const order = (a: string, b: string) => compareNames(nameOrder(a), nameOrder(b));
  expect(names.toSorted(order)).toEqual([
    'Vũ An',
    'Bùi Thị Ánh',
    'Nguyễn Thị Ánh',
    'Phạm Ân',
    'Trần Văn Bình',
    'Lê Thị Dung',
    'Dương Minh Đức',
    'Đỗ Minh Đức',
    'Nguyễn Eng',
  ]);
});
