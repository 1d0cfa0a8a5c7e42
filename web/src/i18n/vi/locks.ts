export const locks = {
  title: 'Khóa sổ',
};
