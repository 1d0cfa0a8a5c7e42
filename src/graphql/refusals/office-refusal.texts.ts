import type { RefusalTexts } from './refusal-text.js';

export const officeRefusalTexts = {
  InspectorsComeByGrant: {
    message: {
      vi: 'Thanh tra không được phân công trong trường.',
      en: 'Nobody is appointed as an inspector.',
    },
    nextStep: {
      vi: 'Cấp quyền xem cho cơ quan quản lý theo văn bản yêu cầu.',
      en: 'Grant the authority that asks a right to look.',
    },
  },
  TeamNameIsTaken: {
    message: { vi: 'Đã có tổ cùng tên.', en: 'There is a team of that name.' },
    nextStep: { vi: 'Dùng tổ đó hoặc chọn tên khác.', en: 'Use it, or choose another name.' },
  },
  TeamNotFound: {
    message: {
      vi: 'Không tìm thấy tổ; tổ trưởng, tổ phó phải có tổ.',
      en: 'There is no such team; whoever leads a team, or is deputy there, has to have one.',
    },
    nextStep: { vi: 'Lập tổ trước rồi nêu mã tổ.', en: 'Open the team first and name it.' },
  },
  TeamIsOfOtherKind: {
    message: {
      vi: 'Tổ này không thuộc loại mà nhiệm vụ cần.',
      en: 'The team is not of the kind that the office is for.',
    },
    nextStep: {
      vi: 'Tổ trưởng, tổ phó chuyên môn cần tổ chuyên môn, tổ trưởng văn phòng cần tổ văn phòng.',
      en: 'A subject team lead or deputy is of a professional team, an office team lead an office team.',
    },
  },
  DecisionHasLapsed: {
    message: {
      vi: 'Nhiệm vụ hoặc ủy quyền của người quyết định đã hết, ngày cuối {endedOn}; quyết định không còn hiệu lực.',
      en: 'The office or delegation in which it was decided ended on {endedOn}; the decision has lapsed.',
    },
    nextStep: {
      vi: 'Đề nghị người đang giữ nhiệm vụ quyết định lại.',
      en: 'Ask whoever holds the office now to decide anew.',
    },
  },
  NotYourAppointment: {
    message: {
      vi: 'Chỉ người được phân công mới được ủy quyền quyền hạn của phân công đó.',
      en: 'Only whoever holds an appointment delegates powers of it.',
    },
    nextStep: { vi: 'Nêu phân công của chính mình.', en: 'Name your own appointment.' },
  },
  NotTheSuccessor: {
    message: {
      vi: 'Chỉ người kế nhiệm nhận bàn giao.',
      en: 'Only the successor takes an office over.',
    },
    nextStep: { vi: 'Nêu phân công của chính mình.', en: 'Name your own appointment.' },
  },
  OfficesDiffer: {
    message: {
      vi: 'Hai phân công không cùng nhiệm vụ và phạm vi.',
      en: 'The two appointments are not the same office with the same scope.',
    },
    nextStep: { vi: 'Kiểm tra lại hai mã phân công.', en: 'Check the ids of both appointments.' },
  },
  PredecessorIsInOffice: {
    message: {
      vi: 'Người trước còn đang giữ nhiệm vụ.',
      en: 'The predecessor is still in office.',
    },
    nextStep: {
      vi: 'Nhận bàn giao sau ngày cuối của người trước.',
      en: 'Take the office over after the predecessor’s last day.',
    },
  },
  OfficeIsHandedOver: {
    message: { vi: 'Nhiệm vụ này đã bàn giao.', en: 'The office was handed over already.' },
    nextStep: { vi: 'Không cần làm gì thêm.', en: 'There is nothing left to do.' },
  },
} as const satisfies RefusalTexts;
