export const access = {
  title: 'Tài khoản',
};
