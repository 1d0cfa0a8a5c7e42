import type { RefusalTexts } from './refusal-text.js';

export const obligationRefusalTexts = {
  KindIsNotOwed: {
    message: {
      vi: 'Không ai phải nộp loại hồ sơ này trong năm học đó.',
      en: 'Nobody owes records of this kind in that year.',
    },
    nextStep: {
      vi: 'Xem danh mục của năm học: loại nào có hạn nộp mới miễn hoặc đặt hạn được.',
      en: 'Look at the catalogue of that year: only what has a due day can be waived, or get another day.',
    },
  },
  PeriodIsNotOwed: {
    message: {
      vi: 'Loại hồ sơ này không phải nộp cho kỳ đó.',
      en: 'Records of this kind are not owed for that period.',
    },
    nextStep: {
      vi: 'Chọn một kỳ trên bảng tiến độ.',
      en: 'Choose a period of the progress board.',
    },
  },
  TopicIsNotOwed: {
    message: {
      vi: 'Loại hồ sơ này không có nội dung đó.',
      en: 'This kind of record has no such topic.',
    },
    nextStep: { vi: 'Chọn nội dung khác.', en: 'Choose another topic.' },
  },
  UnitDoesNotOwe: {
    message: {
      vi: 'Trẻ, tổ, người hoặc trường này không thuộc diện phải nộp loại hồ sơ đó.',
      en: 'No records of that kind are owed of this child, team, person or school.',
    },
    nextStep: {
      vi: 'Chọn trên bảng tiến độ: trẻ trong danh sách của lớp; tổ, nhân sự hoặc nhà trường trong danh sách riêng.',
      en: 'Choose on the progress board: a child in the list of its class; a team, a person or the school in theirs.',
    },
  },
  DossierIsAtItsEnd: {
    message: {
      vi: 'Hồ sơ của trẻ đã có thông báo hủy hoặc đã bị hủy; không ghi thêm gì về trẻ.',
      en: 'The dossier of this child was announced for destruction, or destroyed; nothing more is written about the child.',
    },
    nextStep: {
      vi: 'Xem việc hủy trong hồ sơ của trẻ.',
      en: 'Look at the disposition in the dossier of the child.',
    },
  },
  ObligationIsWaived: {
    message: { vi: 'Việc này đã được miễn.', en: 'This has been waived already.' },
    nextStep: {
      vi: 'Xem việc miễn đó; muốn đổi thì rút rồi miễn lại.',
      en: 'Look at that waiver; to change it, withdraw it and waive anew.',
    },
  },
  WaiverNotFound: {
    message: { vi: 'Không tìm thấy việc miễn này.', en: 'There is no such waiver.' },
    nextStep: { vi: 'Tải lại bảng tiến độ.', en: 'Load the board again.' },
  },
  WaiverIsWithdrawn: {
    message: { vi: 'Việc miễn này đã được rút.', en: 'This waiver was withdrawn.' },
    nextStep: { vi: 'Không cần làm gì thêm.', en: 'There is nothing more to do.' },
  },
  DeadlineIsOutOfRange: {
    message: {
      vi: 'Hạn phải từ {from} đến {to}.',
      en: 'The deadline has to lie between {from} and {to}.',
    },
    nextStep: {
      vi: 'Chọn một ngày mà bản ghi của kỳ đó đã có thể nộp.',
      en: 'Choose a day on which a record of that period can be there already.',
    },
  },
  DeadlineIsSet: {
    message: { vi: 'Hạn này đã được đặt như vậy.', en: 'This deadline is set already.' },
    nextStep: { vi: 'Không cần làm gì thêm.', en: 'There is nothing more to do.' },
  },
  DeadlineNotFound: {
    message: { vi: 'Không tìm thấy hạn này.', en: 'There is no such deadline.' },
    nextStep: { vi: 'Tải lại bảng tiến độ.', en: 'Load the board again.' },
  },
  DeadlineIsOver: {
    message: {
      vi: 'Hạn này đã được rút hoặc đã có hạn khác thay.',
      en: 'This deadline was withdrawn, or another has taken its place.',
    },
    nextStep: { vi: 'Tải lại bảng tiến độ.', en: 'Load the board again.' },
  },
  NobodyIsAsked: {
    message: { vi: 'Chưa chọn lớp hay tổ nào.', en: 'Neither a class nor a team was chosen.' },
    nextStep: { vi: 'Chọn ít nhất một lớp hoặc một tổ.', en: 'Choose one at least.' },
  },
  DueDayIsOver: {
    message: {
      vi: 'Hạn nộp không được trước hôm nay ({today}).',
      en: 'The day by which figures are due must not lie before today ({today}).',
    },
    nextStep: { vi: 'Chọn hôm nay hoặc một ngày sau.', en: 'Choose today or a later day.' },
  },
  RequestNotFound: {
    message: { vi: 'Không tìm thấy yêu cầu này.', en: 'There is no such request.' },
    nextStep: { vi: 'Tải lại danh sách yêu cầu.', en: 'Load the list of requests again.' },
  },
  UnitIsNotAsked: {
    message: {
      vi: 'Yêu cầu này không hỏi lớp hay tổ đó.',
      en: 'That class or team was not asked.',
    },
    nextStep: { vi: 'Tải lại danh sách yêu cầu.', en: 'Load the list of requests again.' },
  },
  UnitIsNotYours: {
    message: {
      vi: 'Chỉ giáo viên chủ nhiệm của lớp hoặc tổ trưởng của tổ mới trả lời.',
      en: 'Only the homeroom teacher of the class, or whoever leads the team, may answer.',
    },
    nextStep: {
      vi: 'Trả lời cho lớp hoặc tổ của mình.',
      en: 'Answer for your own class or team.',
    },
  },
  RequestIsWithdrawn: {
    message: { vi: 'Yêu cầu này đã được rút.', en: 'This request was withdrawn.' },
    nextStep: { vi: 'Không cần làm gì thêm.', en: 'There is nothing more to do.' },
  },
  FiguresAreGiven: {
    message: {
      vi: 'Lớp hoặc tổ này đã nộp số liệu.',
      en: 'This class or team has given its figures already.',
    },
    nextStep: {
      vi: 'Nếu số liệu sai, nhờ lãnh đạo yêu cầu lại.',
      en: 'If they are wrong, let the leadership ask anew.',
    },
  },
} as const satisfies RefusalTexts;
