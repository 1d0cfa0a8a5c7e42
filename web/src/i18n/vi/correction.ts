export const correction = {
  title: 'Điều chỉnh',
};
