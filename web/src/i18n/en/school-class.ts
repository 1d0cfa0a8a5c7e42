export const schoolClass = {
  title: 'Classes and dossiers',
};
