export const correction = {
  title: 'Corrections',
};
