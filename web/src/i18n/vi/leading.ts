export const leading = {
  title: 'Bản chính',
  sectionTitle: 'Bản chính của từng loại hồ sơ',
  about:
    'Lãnh đạo quyết định bản chính của mỗi loại hồ sơ được lưu ở đâu và từ ngày nào. Quyết định sau thay quyết định trước; mọi quyết định đều được giữ lại.',
  on: 'Xem vào ngày',
  decide: 'Quyết định nơi lưu bản chính',
  decideAbout:
    'Chọn “Phần mềm này” là tuyên bố bản điện tử ở đây thay bản giấy. Nội dung quyết định được giữ mãi: không ghi tên người.',
  decided: 'Đã ghi quyết định.',
  kinds: 'Loại hồ sơ',
  allKinds: 'Mọi loại hồ sơ',
  kindsCount: '{{number}} loại hồ sơ',
  system: 'Bản chính được lưu ở',
  systemName: 'Tên hệ thống',
  from: 'Từ ngày',
  legalBasis: 'Căn cứ pháp lý',
  noKinds: 'Chưa có loại hồ sơ nào',
  noKindsNext: 'Ban hành danh mục hồ sơ trước.',
  decisions: 'Các quyết định đã ghi',
  systems: {
    ENGINE: 'Phần mềm này',
    SECTOR_DATABASE: 'Cơ sở dữ liệu ngành',
    MISA: 'MISA',
    VNEDU: 'vnEdu',
    PAPER: 'Bản giấy',
    OTHER: 'Hệ thống khác',
  },
  none: 'Trường chưa quyết định. Mặc định bản chính là bản điện tử ở đây; chưa có quyết định thay bản giấy.',
  replacesPaper:
    'Bản điện tử này thay bản giấy theo quyết định {{no}} ({{basis}}), từ ngày {{day}}.',
  isPaper:
    'Bản chính là bản giấy theo quyết định {{no}} ({{basis}}), từ ngày {{day}}. Đây là bản theo dõi.',
  isElsewhere:
    'Bản chính nằm ở {{system}} theo quyết định {{no}} ({{basis}}), từ ngày {{day}}. Đây là bản theo dõi.',
  missing: 'Chưa ghi số ở {{system}}, nơi lưu bản chính.',
  note: 'Ghi số ở hệ thống khác',
  noteAbout:
    'Số trước ở cùng hệ thống vẫn còn trong lịch sử của bản ghi. Bản ghi đã khóa thì không ghi được.',
  noted: 'Đã ghi số.',
  number: 'Số, mã ở hệ thống đó',
  numberOn: 'Có số từ ngày',
  hidden: 'không được xem',
  since: 'từ ngày {{day}}',
  inSystem: 'Hệ thống',
  atEntry: 'Lúc bản ghi được lập:',
  decision: '{{system}}, từ ngày {{day}}: quyết định {{no}}',
};
