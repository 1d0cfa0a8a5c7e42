export const access = {
  title: 'Accounts',
};
