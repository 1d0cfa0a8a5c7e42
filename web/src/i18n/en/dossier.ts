export const dossier = {
  title: 'Dossier',
};
