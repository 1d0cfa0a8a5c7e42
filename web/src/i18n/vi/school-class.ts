export const schoolClass = {
  title: 'Lớp và hồ sơ',
};
