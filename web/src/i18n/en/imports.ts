export const imports = {
  title: 'Import a register',
};
