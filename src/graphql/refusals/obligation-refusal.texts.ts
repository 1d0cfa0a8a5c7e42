import type { RefusalTexts } from './refusal-text.js';

export const obligationRefusalTexts = {
  KindIsNotOwed: {
    message: {
      vi: 'Không ai phải nộp loại hồ sơ này trong năm học đó.',
      en: 'Nobody owes records of this kind in that year.',
    },
    nextStep: {
      vi: 'Xem danh mục của năm học: loại nào có hạn nộp mới miễn được.',
      en: 'Look at the catalogue of that year: only what has a due day can be waived.',
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
} as const satisfies RefusalTexts;
