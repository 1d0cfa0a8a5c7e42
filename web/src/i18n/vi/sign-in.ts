export const signIn = {
  title: 'Đăng nhập',
};
