export const grants = {
  title: 'Access of authorities',
};
