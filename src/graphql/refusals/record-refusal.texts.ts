import type { RefusalTexts } from './refusal-text.js';

export const recordRefusalTexts = {
  RecordNotFound: {
    message: { vi: 'Không tìm thấy bản ghi.', en: 'There is no such record.' },
    nextStep: {
      vi: 'Kiểm tra lại mã bản ghi, hoặc bạn không được xem bản ghi này.',
      en: 'Check the id; it may also be a record that you may not see.',
    },
  },
  RecordAlreadyRegistered: {
    message: { vi: 'Bản ghi này đã được lập.', en: 'This record is registered already.' },
    nextStep: { vi: 'Mở bản ghi đó để sửa.', en: 'Open that record and revise it.' },
  },
  FieldsAreInvalid: {
    message: {
      vi: 'Một số ô chưa đúng biểu mẫu.',
      en: 'Some fields are not what the form asks for.',
    },
    nextStep: {
      vi: 'Sửa các ô được nêu trong danh sách rồi gửi lại.',
      en: 'Correct the fields named in the list and send it again.',
    },
  },
  RecordIsLocked: {
    message: { vi: 'Sổ đã khóa, không nhập được.', en: 'The record is locked.' },
    nextStep: {
      vi: 'Đề nghị điều chỉnh; hiệu trưởng có thể mở khóa có thời hạn cho việc đó.',
      en: 'Ask for a correction; the principal can unlock the record for it, for a time.',
    },
  },
  RecordIsNotInState: {
    message: {
      vi: 'Trạng thái bản ghi không cho phép việc này.',
      en: 'The status of the record does not allow this.',
    },
    nextStep: {
      vi: 'Xem trạng thái hiện tại và các trạng thái cần có.',
      en: 'Compare the status with the ones that are needed.',
    },
  },
  AcknowledgementIsNotAsked: {
    message: {
      vi: 'Loại hồ sơ này không yêu cầu xác nhận đã đọc.',
      en: 'Nobody is asked to acknowledge records of this kind.',
    },
    nextStep: {
      vi: 'Không cần làm gì thêm.',
      en: 'There is nothing to do.',
    },
  },
  RecordIsAcknowledged: {
    message: {
      vi: 'Bạn đã xác nhận đọc bản này.',
      en: 'You have acknowledged this version already.',
    },
    nextStep: {
      vi: 'Không cần làm gì thêm cho đến khi nội dung được điều chỉnh.',
      en: 'There is nothing to do until it is corrected.',
    },
  },
  VersionIsSuperseded: {
    message: {
      vi: 'Bản này đã được bản khác thay thế.',
      en: 'Another version has taken the place of this one.',
    },
    nextStep: {
      vi: 'Đọc và xác nhận bản đang có hiệu lực.',
      en: 'Read and acknowledge the version in force.',
    },
  },
  RecordHasChanged: {
    message: {
      vi: 'Bản ghi đã thay đổi sau khi bạn mở.',
      en: 'The record changed after you opened it.',
    },
    nextStep: {
      vi: 'Mở lại bản ghi, xem thay đổi, rồi sửa tiếp.',
      en: 'Open it again, look at the change, then go on.',
    },
  },
  RecordOfThisKindExists: {
    message: {
      vi: 'Hồ sơ đã có một bản ghi loại này (cho kỳ này, nếu lập theo kỳ).',
      en: 'The dossier holds a record of this kind, or of this kind for this period, already.',
    },
    nextStep: { vi: 'Mở bản ghi đó để sửa.', en: 'Open that record and revise it.' },
  },
  KindIsOfAnother: {
    message: {
      vi: 'Loại hồ sơ “{kind}” không thuộc hồ sơ này.',
      en: 'Records of the kind “{kind}” do not belong in this dossier.',
    },
    nextStep: {
      vi: 'Sổ của lớp lập trong hồ sơ lớp, hồ sơ của trẻ lập trong hồ sơ của trẻ.',
      en: 'Keep what is of a class in the dossier of the class, and what is of a child in the child’s.',
    },
  },
  KindIsNotInCatalogue: {
    message: {
      vi: 'Danh mục đang hiệu lực không có loại hồ sơ “{kind}”.',
      en: 'The catalogue in force has no kind of record “{kind}”.',
    },
    nextStep: {
      vi: 'Chọn loại có trong danh mục của trường.',
      en: 'Choose a kind from the school’s catalogue.',
    },
  },
  RecordsAreRefused: {
    message: {
      vi: 'Có bản ghi chưa phê duyệt được, nên chưa bản nào được phê duyệt.',
      en: 'Some of the records cannot be approved, so none was.',
    },
    nextStep: {
      vi: 'Bỏ chọn những bản được nêu rồi phê duyệt các bản còn lại.',
      en: 'Leave out those that are named, and approve the others.',
    },
  },
  FieldIsNotInForm: {
    message: { vi: 'Biểu mẫu không có ô “{field}”.', en: 'The form has no field “{field}”.' },
    nextStep: { vi: 'Xem các ô của biểu mẫu.', en: 'Look at the fields of the form.' },
  },
  NotInYourClass: {
    message: {
      vi: 'Trẻ này không thuộc lớp bạn được phân công.',
      en: 'This child is not in the class that you are appointed to.',
    },
    nextStep: {
      vi: 'Nhờ giáo viên chủ nhiệm của lớp đó hoặc văn thư.',
      en: 'Ask the homeroom teacher of that class, or the office.',
    },
  },
  DossierIsOfAnother: {
    message: {
      vi: 'Loại sổ này mỗi người chỉ ghi trong hồ sơ của chính mình.',
      en: 'Records of this kind are entered by each person in their own file alone.',
    },
    nextStep: {
      vi: 'Mở hồ sơ của bạn để ghi.',
      en: 'Open your own file and enter it there.',
    },
  },
  RoleIsNotAllowed: {
    message: {
      vi: 'Nhiệm vụ được phân công của bạn không gồm việc này.',
      en: 'What you are appointed to does not include this.',
    },
    nextStep: {
      vi: 'Nhờ người giữ một trong các nhiệm vụ được nêu.',
      en: 'Ask somebody who holds one of the offices named.',
    },
  },
  TextIsInvalid: {
    message: {
      vi: 'Nội dung “{field}” để trống, dài quá {lengthMax} ký tự, hoặc có ký tự không hợp lệ.',
      en: '“{field}” is blank, longer than {lengthMax} characters, or holds a character that cannot stand there.',
    },
    nextStep: { vi: 'Viết lại rồi gửi lại.', en: 'Write it anew and send it again.' },
  },
} as const satisfies RefusalTexts;

export const correctionRefusalTexts = {
  CorrectionNotFound: {
    message: { vi: 'Không tìm thấy đề nghị điều chỉnh.', en: 'There is no such correction.' },
    nextStep: { vi: 'Kiểm tra lại mã đề nghị.', en: 'Check the id of the correction.' },
  },
  ValueHasChanged: {
    message: {
      vi: 'Giá trị của ô “{field}” đã khác giá trị được nêu.',
      en: 'The value of “{field}” is no longer the one that was named.',
    },
    nextStep: {
      vi: 'Xem giá trị hiện tại và lập đề nghị mới.',
      en: 'Look at the value in force and ask anew.',
    },
  },
  ProposedValueIsTheSame: {
    message: {
      vi: 'Giá trị đề nghị giống giá trị đang có của ô “{field}”.',
      en: 'The proposed value of “{field}” is the one in force.',
    },
    nextStep: { vi: 'Không cần điều chỉnh.', en: 'There is nothing to correct.' },
  },
  CorrectionIsNotInState: {
    message: {
      vi: 'Đề nghị điều chỉnh không ở bước này.',
      en: 'The correction is not at this step.',
    },
    nextStep: {
      vi: 'Xem trạng thái hiện tại và các trạng thái cần có.',
      en: 'Compare its status with the ones that are needed.',
    },
  },
  CorrectionHasExpired: {
    message: {
      vi: 'Thời hạn cho phép điều chỉnh đã hết.',
      en: 'The permission to correct is over.',
    },
    nextStep: { vi: 'Lập đề nghị mới.', en: 'Ask for a new correction.' },
  },
  CorrectionEndIsInvalid: {
    message: {
      vi: 'Thời hạn cho phép điều chỉnh phải ở tương lai và trong vòng {daysMax} ngày.',
      en: 'The permission must end in the future, within {daysMax} days.',
    },
    nextStep: { vi: 'Chọn hạn khác.', en: 'Choose another end.' },
  },
  DutiesMustBeSeparate: {
    message: {
      vi: 'Người này đã tham gia ở vai khác nên không được làm bước này.',
      en: 'This person already took part in another capacity and cannot take this step.',
    },
    nextStep: { vi: 'Cần một người khác thực hiện.', en: 'Somebody else has to do it.' },
  },
  WitnessMustBeDesignated: {
    message: {
      vi: 'Người đề nghị là giáo viên chủ nhiệm nên phải chỉ định người chứng kiến thay.',
      en: 'The requester is the homeroom teacher, so another witness must be designated.',
    },
    nextStep: {
      vi: 'Nêu người chứng kiến được chỉ định khi cho phép.',
      en: 'Name a designated witness with the permission.',
    },
  },
  WitnessHasNoCapacity: {
    message: {
      vi: 'Người này không có tư cách chứng kiến điều chỉnh này.',
      en: 'This person cannot witness this correction in any capacity.',
    },
    nextStep: {
      vi: 'Người chứng kiến là thành viên ban quản trị và giáo viên chủ nhiệm của lớp; người được chỉ định thay phải đang giữ nhiệm vụ được chứng kiến.',
      en: 'Witnesses are a board member and the homeroom teacher of the class; who is designated instead must hold an office that can witness.',
    },
  },
  WitnessAlreadyAttested: {
    message: { vi: 'Bạn đã chứng kiến rồi.', en: 'You have witnessed this already.' },
    nextStep: { vi: 'Chờ người chứng kiến còn lại.', en: 'The other witness is still awaited.' },
  },
  WitnessSawOtherValues: {
    message: {
      vi: 'Mã băm bạn nêu không khớp giá trị cũ hoặc giá trị đề nghị.',
      en: 'The hashes you named are not those of the old and the proposed value.',
    },
    nextStep: {
      vi: 'Mở lại đề nghị, xem đúng hai giá trị rồi xác nhận.',
      en: 'Open the correction again, look at both values, then attest.',
    },
  },
  WitnessesAreMissing: {
    message: { vi: 'Chưa đủ người chứng kiến.', en: 'Witnesses are missing.' },
    nextStep: {
      vi: 'Chờ những người chứng kiến còn thiếu.',
      en: 'Wait for the witnesses that are missing.',
    },
  },
} as const satisfies RefusalTexts;
