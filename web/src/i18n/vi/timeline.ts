export const timeline = {
  title: 'Diễn biến',
};
