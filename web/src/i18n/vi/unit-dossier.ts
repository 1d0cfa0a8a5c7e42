export const unitDossier = {
  title: 'Hồ sơ',
  about: {
    CHILD: 'Hồ sơ của trẻ',
    CLASS: 'Hồ sơ của lớp',
    TEAM: 'Hồ sơ của tổ',
    STAFF: 'Hồ sơ nhân sự',
    SCHOOL: 'Hồ sơ của nhà trường',
  },
  enter: 'Lập bản ghi mới',
  internal: 'nội bộ, không bắt buộc',
  show: 'Loại hồ sơ',
  allKinds: 'Tất cả các loại',
  nothing: 'Chưa có bản ghi nào',
  nothingNext:
    'Hồ sơ bắt đầu từ bản ghi đầu tiên. Người lập do danh mục hồ sơ của trường quy định.',
  ofPerson: 'Hồ sơ nhân sự',
  ofTeam: 'Hồ sơ của tổ {{name}}',
};
