import type { RefusalTexts } from './refusal-text.js';

const reload = {
  vi: 'Tải lại danh sách kết luận.',
  en: 'Load the list of conclusions again.',
} as const;

export const inspectionRefusalTexts = {
  AuthorityIsNotYours: {
    message: {
      vi: 'Người kiểm tra chỉ ghi kết luận của cơ quan mình.',
      en: 'An inspector gives conclusions of the own authority only.',
    },
    nextStep: { vi: 'Bỏ trống cơ quan.', en: 'Leave the authority out.' },
  },
  ScopeExceedsGrant: {
    message: {
      vi: 'Phạm vi kiểm tra vượt quá phạm vi được xem.',
      en: 'What was inspected goes beyond what the grant covers.',
    },
    nextStep: { vi: 'Thu hẹp phần nêu trong `part`.', en: 'Narrow what `part` names.' },
  },
  ConclusionIsRecorded: {
    message: {
      vi: 'Văn bản này của cơ quan đã được ghi.',
      en: 'That document of the authority is recorded already.',
    },
    nextStep: {
      vi: 'Xem kết luận đã ghi; nếu sai thì rút rồi ghi lại.',
      en: 'Look at it; if it is wrong, withdraw it and give it anew.',
    },
  },
  ConclusionNotFound: {
    message: { vi: 'Không tìm thấy kết luận này.', en: 'There is no such conclusion.' },
    nextStep: reload,
  },
  ConclusionIsNotYours: {
    message: {
      vi: 'Kết luận thuộc bên kia: người kiểm tra rút kết luận họ đã ghi hoặc đã đánh giá phần giải trình, trường rút kết luận trường đã nhập.',
      en: 'It is of the other side: an inspector withdraws what an inspector recorded or has judged, a school what it entered.',
    },
    nextStep: { vi: 'Nhờ bên kia rút kết luận.', en: 'Ask the other side to withdraw it.' },
  },
  ConclusionIsWithdrawn: {
    message: { vi: 'Kết luận này đã được rút.', en: 'This conclusion was withdrawn.' },
    nextStep: reload,
  },
  FindingNotFound: {
    message: {
      vi: 'Kết luận không có việc phải khắc phục này.',
      en: 'The conclusion has no such finding.',
    },
    nextStep: reload,
  },
  FindingIsAccepted: {
    message: {
      vi: 'Cơ quan quản lý đã chấp nhận việc khắc phục này.',
      en: 'The authority has accepted what was done about this finding.',
    },
    nextStep: { vi: 'Không cần làm gì thêm.', en: 'There is nothing more to do.' },
  },
  FindingIsNotAnswered: {
    message: { vi: 'Việc này chưa có báo cáo khắc phục.', en: 'This finding is not answered yet.' },
    nextStep: { vi: 'Báo cáo khắc phục trước.', en: 'Answer it first.' },
  },
  AnswerHasChanged: {
    message: {
      vi: 'Đã có báo cáo khắc phục khác sau khi bạn mở ra.',
      en: 'Another answer was given after you had opened this one.',
    },
    nextStep: {
      vi: 'Đóng lại, đọc báo cáo mới rồi ký hoặc đánh giá.',
      en: 'Close this, read the new one, and sign or judge that.',
    },
  },
  AnswerIsSigned: {
    message: {
      vi: 'Lãnh đạo đã ký báo cáo khắc phục này.',
      en: 'The leadership has signed this answer off.',
    },
    nextStep: {
      vi: 'Chờ cơ quan quản lý xét.',
      en: 'Wait for what the authority says.',
    },
  },
  AnswerIsNotSigned: {
    message: {
      vi: 'Lãnh đạo trường chưa ký báo cáo khắc phục.',
      en: 'The leadership of the school has not signed an answer yet.',
    },
    nextStep: { vi: 'Chờ nhà trường báo cáo và ký.', en: 'Wait until the school has answered.' },
  },
  SignerHasAnswered: {
    message: {
      vi: 'Người viết báo cáo không tự ký.',
      en: 'Whoever wrote the answer does not sign it off.',
    },
    nextStep: {
      vi: 'Nhờ hiệu trưởng hoặc phó hiệu trưởng khác ký.',
      en: 'Let another one of the leadership sign it.',
    },
  },
} as const satisfies RefusalTexts;
