import type { RefusalTexts } from './refusal-text.js';

export const dossierRefusalTexts = {
  DossierNotFound: {
    message: { vi: 'Không tìm thấy hồ sơ.', en: 'There is no such dossier.' },
    nextStep: {
      vi: 'Kiểm tra lại mã hồ sơ, hoặc bạn không được xem hồ sơ này.',
      en: 'Check the id; it may also be a dossier that you may not see.',
    },
  },
  DossierAlreadyOpened: {
    message: { vi: 'Hồ sơ này đã được mở.', en: 'This dossier is open already.' },
    nextStep: { vi: 'Dùng hồ sơ đó.', en: 'Use that dossier.' },
  },
  DossierIsDisposed: {
    message: { vi: 'Hồ sơ đã bị hủy.', en: 'The dossier was disposed of.' },
    nextStep: {
      vi: 'Chỉ còn xem được lịch sử và biên bản hủy.',
      en: 'Only its history and certificate are left to read.',
    },
  },
  DossierIsNotOfChild: {
    message: {
      vi: 'Đây không phải là hồ sơ của một trẻ.',
      en: 'This is not the dossier of a child.',
    },
    nextStep: {
      vi: 'Chọn hồ sơ của một trẻ.',
      en: 'Choose the dossier of a child.',
    },
  },
  DossierIsOfNoPerson: {
    message: {
      vi: 'Đây là hồ sơ của lớp, tổ hoặc nhà trường, không phải của một người.',
      en: 'This is the dossier of a class, a team or the school, not of a person.',
    },
    nextStep: {
      vi: 'Chọn hồ sơ của một trẻ hoặc của một nhân sự.',
      en: 'Choose the dossier of a child or of a member of staff.',
    },
  },
  FileSharesItsKeys: {
    message: {
      vi: 'Hồ sơ nhân sự này lập từ phiên bản trước và dùng chung khóa với họ tên người ký.',
      en: 'This file is from an earlier version and shares its keys with the name of a signer.',
    },
    nextStep: {
      vi: 'Giữ hồ sơ lại: hủy nó sẽ xóa cả tên người ký trên các bản ghi khác.',
      en: 'Keep it: to destroy it would take the signer’s name off other records.',
    },
  },
  PersonIsInOffice: {
    message: {
      vi: 'Người này còn giữ nhiệm vụ ở trường.',
      en: 'This person still holds an office at the school.',
    },
    nextStep: {
      vi: 'Ghi ngày cuối của mọi nhiệm vụ trước, rồi ghi kết thúc công tác.',
      en: 'End every office first, then record that the service is over.',
    },
  },
  ServiceHasEnded: {
    message: {
      vi: 'Công tác đã kết thúc ngày {endedOn}.',
      en: 'The service ended on {endedOn}.',
    },
    nextStep: {
      vi: 'Nếu người này trở lại, phân công nhiệm vụ mới.',
      en: 'If the person came back, appoint them anew.',
    },
  },
  StaffRetentionIsUnknown: {
    message: {
      vi: 'Danh mục đang hiệu lực chưa nêu thời hạn bảo quản hồ sơ nhân sự.',
      en: 'The catalogue in force does not say how long a file of the staff is kept.',
    },
    nextStep: {
      vi: 'Áp dụng danh mục có thời hạn đó rồi ghi lại.',
      en: 'Adopt a catalogue that says so, then record it again.',
    },
  },
  DayIsClosed: {
    message: {
      vi: 'Ngày {day} của sổ đã chốt.',
      en: 'The register of {day} is closed.',
    },
    nextStep: {
      vi: 'Văn bản đến sau nhận số của ngày vào sổ tiếp theo; dòng đã ghi thì đề nghị điều chỉnh.',
      en: 'What comes later gets a number of the next day; to change what stands, ask for a correction.',
    },
  },
  KindIsNotNumbered: {
    message: {
      vi: 'Loại hồ sơ “{kind}” không phải là sổ có đánh số.',
      en: 'The kind “{kind}” is no register with numbers.',
    },
    nextStep: { vi: 'Chọn một sổ có đánh số.', en: 'Choose a register with numbers.' },
  },
  ChildHasLeft: {
    message: { vi: 'Trẻ đã rời trường ngày {exitedOn}.', en: 'The child left on {exitedOn}.' },
    nextStep: {
      vi: 'Nếu trẻ học lại, mở hồ sơ mới.',
      en: 'If the child came back, open a new dossier.',
    },
  },
  ChildIsStillHere: {
    message: {
      vi: 'Trẻ của hồ sơ cũ chưa rời trường.',
      en: 'The child of the earlier dossier has not left the school.',
    },
    nextStep: {
      vi: 'Dùng tiếp hồ sơ đó, hoặc ghi việc trẻ rời trường trước.',
      en: 'Go on with that dossier, or record first that the child left.',
    },
  },
  DossierIsContinued: {
    message: {
      vi: 'Hồ sơ này đã có hồ sơ tiếp theo.',
      en: 'Another dossier goes on from this one already.',
    },
    nextStep: {
      vi: 'Dùng hồ sơ tiếp theo đó; nếu trẻ đã rời trường lần nữa thì học lại từ hồ sơ ấy.',
      en: 'Use that one; if the child left again, go on from it.',
    },
  },
  DateIsInvalid: {
    message: {
      vi: 'Ngày “{field}” không hợp lệ hoặc nằm ngoài khoảng cho phép.',
      en: 'The day “{field}” is no day of the calendar or not within bounds.',
    },
    nextStep: { vi: 'Chọn ngày khác.', en: 'Choose another day.' },
  },
  ClassNotFound: {
    message: { vi: 'Không tìm thấy lớp.', en: 'There is no such class.' },
    nextStep: { vi: 'Chọn một lớp của trường.', en: 'Choose a class of the school.' },
  },
  CatalogueNotFound: {
    message: {
      vi: 'Trường chưa có danh mục hồ sơ đang hiệu lực.',
      en: 'No catalogue of the school is in force.',
    },
    nextStep: { vi: 'Ban hành danh mục trước.', en: 'Adopt a catalogue first.' },
  },
  HoldNotFound: {
    message: {
      vi: 'Không có lệnh tạm dừng hủy nào đang hiệu lực với mã này.',
      en: 'No hold with this id is in force.',
    },
    nextStep: { vi: 'Kiểm tra lại mã lệnh.', en: 'Check the id of the hold.' },
  },
  HoldExistsAlready: {
    message: { vi: 'Lệnh tạm dừng hủy này đã có.', en: 'This hold exists already.' },
    nextStep: { vi: 'Không cần làm gì thêm.', en: 'There is nothing more to do.' },
  },
  ConsentIsInForce: {
    message: {
      vi: 'Đã có sự đồng ý đang hiệu lực.',
      en: 'There is a consent in force already.',
    },
    nextStep: {
      vi: 'Nếu cha mẹ đổi ý, ghi việc rút đồng ý ấy trước.',
      en: 'If the guardian has changed their mind, record first that it was withdrawn.',
    },
  },
  ConsentNotFound: {
    message: {
      vi: 'Không có sự đồng ý nào chưa rút với mã này.',
      en: 'No consent with this id stands.',
    },
    nextStep: { vi: 'Tải lại hồ sơ của trẻ.', en: 'Load the child’s dossier again.' },
  },
  MediaAreHeld: {
    message: {
      vi: '{authority} yêu cầu tạm dừng hủy: ảnh, phim của trẻ chưa được hủy.',
      en: 'There is a hold by {authority}: the child’s photos and films must not be destroyed yet.',
    },
    nextStep: {
      vi: 'Giữ giấy rút đồng ý; ghi việc rút khi lệnh tạm dừng hủy chấm dứt.',
      en: 'Keep the paper, and enter the withdrawal once the hold is released.',
    },
  },
  DispositionIsBlocked: {
    message: { vi: 'Chưa được hủy hồ sơ.', en: 'The dossier must not be destroyed yet.' },
    nextStep: {
      vi: 'Xem từng điều kiện còn thiếu trong danh sách.',
      en: 'The list says what still stands in the way.',
    },
  },
  DispositionIsNotInStage: {
    message: {
      vi: 'Thủ tục hủy hồ sơ không ở bước này.',
      en: 'The disposition is not at this step.',
    },
    nextStep: {
      vi: 'Xem bước hiện tại và các bước cần có.',
      en: 'Compare its stage with the ones that are needed.',
    },
  },
  DispositionNotFound: {
    message: { vi: 'Không tìm thấy thủ tục hủy này.', en: 'There is no such disposition.' },
    nextStep: { vi: 'Kiểm tra lại mã thủ tục.', en: 'Check the id of the disposition.' },
  },
  CouncilIsInvalid: {
    message: {
      vi: 'Hội đồng cần ít nhất {membersMin} người khác nhau đang giữ chức vụ trong trường, có bạn và không có hiệu trưởng.',
      en: 'The council needs {membersMin} different persons in office at the school at least, you among them, no principal.',
    },
    nextStep: { vi: 'Lập lại hội đồng.', en: 'Name another council.' },
  },
  DeciderSatOnCouncil: {
    message: {
      vi: 'Bạn đã tham gia hội đồng xét hủy hồ sơ này nên không được ra quyết định.',
      en: 'You sat on the council that appraised this disposition, so you cannot decide on it.',
    },
    nextStep: {
      vi: 'Hội đồng cần họp lại, không có bạn, rồi bạn mới ra quyết định.',
      en: 'The council has to meet again without you; then you can decide.',
    },
  },
  DeciderMustNotExecute: {
    message: {
      vi: 'Người quyết định không được tự thực hiện.',
      en: 'Whoever decided must not execute.',
    },
    nextStep: {
      vi: 'Cần người quản trị hệ thống khác thực hiện.',
      en: 'Another system administrator has to execute it.',
    },
  },
} as const satisfies RefusalTexts;
