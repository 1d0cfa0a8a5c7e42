export const rules = {
  title: 'Quy chế của trường',
  about:
    'Mỗi nội dung có một bản đang có hiệu lực. Bản mới thay bản cũ từ ngày ghi trong văn bản, nhưng không trước ngày được ký.',
  open: 'Quy chế của trường',
  on: 'Có hiệu lực vào ngày',
  enter: 'Soạn: {{kind}}',
  print: 'In quy chế',
  inForceFrom: 'Có hiệu lực từ ngày {{day}}.',
  none: 'Chưa có quy chế nào có hiệu lực vào ngày này',
  noneNext:
    'Quy chế được soạn, trình và ký như mọi hồ sơ của trường; bản đã ký hiện ra ở đây từ ngày có hiệu lực.',
  versionsOf: 'Các phiên bản: {{kind}}',
  noVersions: 'Chưa có phiên bản nào',
  noVersionsNext: 'Bản đầu tiên được soạn bằng nút ở đầu trang.',
  version: 'Phiên bản',
  standing: 'Tình trạng',
  from: 'Từ ngày',
  until: 'Đến hết ngày',
  neverHeld: 'Đã thay trước khi có hiệu lực',
  standings: {
    NOT_APPROVED: 'Chưa ban hành',
    COMING: 'Sắp có hiệu lực',
    IN_FORCE: 'Đang có hiệu lực',
    FORMER: 'Hết hiệu lực',
  },
};
