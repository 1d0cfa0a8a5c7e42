export const records = {
  title: 'To be approved',
};
