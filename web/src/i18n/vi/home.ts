export const home = {
  title: 'Việc của tôi',
};
