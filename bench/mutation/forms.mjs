/** A child's profile as it is filled in: most of the form. */
export const profileOf = (number) => ({
  pupilCode: `HS${String(number).padStart(6, '0')}`,
  moetCode: `79${String(number).padStart(8, '0')}`,
  fullName: `Trần Thị Ánh ${number}`,
  dateOfBirth: '2020-05-19',
  gender: 'female',
  ethnicity: 'Kinh',
  nationality: 'Việt Nam',
  placeOfBirth: 'Thành phố Hồ Chí Minh',
  currentAddress: `${number} Trường Thọ, Thủ Đức`,
  personalNo: String(number).padStart(12, '0'),
  disability: false,
  fatherName: 'Trần Văn Hải',
  fatherBirthYear: 1988,
  fatherPhone: '0903123456',
  motherName: 'Nguyễn Thị Ánh Nguyệt',
  motherBirthYear: 1990,
  motherPhone: '0912345678',
  admittedOn: '2025-09-05',
  enrolmentStatus: 'studying',
});

/** What changes when a family moves: an address, both phones, an occupation; never as before. */
export const changesOf = (turn) => ({
  currentAddress: `${turn % 997} Võ Văn Ngân, Thủ Đức, Thành phố Hồ Chí Minh`,
  fatherPhone: `09031${String(turn % 100_000).padStart(5, '0')}`,
  motherPhone: `09123${String(turn % 100_000).padStart(5, '0')}`,
  motherOccupation: `Kế toán trưởng, bậc ${turn % 9973}`,
});
