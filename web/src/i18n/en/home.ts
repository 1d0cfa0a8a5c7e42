export const home = {
  title: 'My work',
};
