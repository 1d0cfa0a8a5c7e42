export const dossier = {
  title: 'Hồ sơ',
};
