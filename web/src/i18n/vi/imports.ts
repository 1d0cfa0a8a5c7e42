export const imports = {
  title: 'Nhập danh sách',
};
