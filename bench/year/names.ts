import type { Chance } from './chance.js';

// Invented people: four in ten are called Nguyễn, and some names come apart in their letters and
// marks (NFD), as registers made on other machines have them.

const familyNames = [
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Phan',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
];
const middle = {
  female: ['Thị', 'Ngọc', 'Thảo', 'Khánh', 'Bảo', 'Minh', 'Thùy', 'Diệu'],
  male: ['Văn', 'Hữu', 'Đức', 'Minh', 'Quốc', 'Gia', 'Anh', 'Thành'],
} as const;
const given = {
  female: [
    'An',
    'Anh',
    'Bích',
    'Chi',
    'Diễm',
    'Dung',
    'Giang',
    'Hà',
    'Hạnh',
    'Hương',
    'Lan',
    'Linh',
    'Mai',
    'My',
    'Nga',
    'Ngân',
    'Nhi',
    'Oanh',
    'Phương',
    'Quỳnh',
    'Thảo',
    'Trang',
    'Trúc',
    'Vy',
    'Yến',
  ],
  male: [
    'An',
    'Bình',
    'Cường',
    'Dũng',
    'Đạt',
    'Hải',
    'Hiếu',
    'Hùng',
    'Huy',
    'Khang',
    'Khoa',
    'Kiên',
    'Lâm',
    'Long',
    'Minh',
    'Nam',
    'Nghĩa',
    'Phát',
    'Phúc',
    'Quân',
    'Sơn',
    'Tài',
    'Thịnh',
    'Tuấn',
    'Vinh',
  ],
} as const;

export type Gender = 'female' | 'male';

const nguyenShare = 0.4;
const decomposedShare = 0.01;

export const fullName = (chance: Chance, gender: Gender): string => {
  const family = chance.happens(nguyenShare, 'nguyen')
    ? 'Nguyễn'
    : chance.oneOf(familyNames, 'family');
  const name = [
    family,
    chance.oneOf(middle[gender], 'middle'),
    chance.oneOf(given[gender], 'given'),
  ].join(' ');
  return chance.happens(decomposedShare, 'decomposed') ? name.normalize('NFD') : name;
};
