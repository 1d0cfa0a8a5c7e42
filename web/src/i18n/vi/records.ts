export const records = {
  title: 'Chờ phê duyệt',
};
