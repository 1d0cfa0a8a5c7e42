export const find = {
  title: 'Tìm',
};
