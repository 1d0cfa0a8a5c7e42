export const people = {
  title: 'Nhân sự',
};
