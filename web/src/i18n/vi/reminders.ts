export const reminders = {
  title: 'Nhắc việc',
  about:
    'Mỗi sáng bạn được nhắc những hồ sơ phải nộp, số liệu được yêu cầu và việc đang chờ bạn. Việc đã làm xong thì tự mất khỏi đây.',
  bell: 'Nhắc việc: {{count}} chưa xem',
  bellNone: 'Nhắc việc: không có gì mới',
  markAll: 'Đánh dấu đã xem hết',
  nothing: 'Không có gì phải nhắc bạn',
  nothingNext:
    'Khi có hồ sơ hay số liệu sắp đến hạn, quá hạn hoặc việc chờ bạn đã lâu, lời nhắc sẽ hiện ở đây.',
  new: 'mới',
  toldAt: 'Nhắc',
  open: 'còn thiếu {{count}}',
  figures: 'Số liệu được yêu cầu · {{unit}}',
  dueOn: 'hạn',
  stage: {
    MISSED: 'quá hạn',
    DUE_TODAY: 'hạn hôm nay',
    SOON: 'sắp đến hạn',
    WAITING: 'chờ đã lâu',
  },
};
