import type { RefusalTexts } from './refusal-text.js';

export const schoolRefusalTexts = {
  CatalogueVersionExists: {
    message: {
      vi: 'Danh mục này đã có phiên bản {catalogueVersion} hoặc mới hơn.',
      en: 'Version {catalogueVersion} of this catalogue was adopted already.',
    },
    nextStep: { vi: 'Tăng số phiên bản.', en: 'Raise the version.' },
  },
  ClassLevelNotFound: {
    message: {
      vi: 'Danh mục của năm học không có khối hoặc nhóm tuổi “{level}”.',
      en: 'The catalogue of the year has no grade or group of age “{level}”.',
    },
    nextStep: {
      vi: 'Chọn một khối hoặc nhóm tuổi trong danh mục, hoặc để trống.',
      en: 'Choose one that the catalogue lists, or leave it empty.',
    },
  },
  ClassIsOfLevel: {
    message: {
      vi: 'Lớp đã được ghi đúng khối hoặc nhóm tuổi này.',
      en: 'The class is of that grade or group of age already.',
    },
    nextStep: { vi: 'Không cần làm gì thêm.', en: 'There is nothing more to do.' },
  },
  ClassIsLocked: {
    message: {
      vi: 'Sổ của lớp hoặc của cả năm học đã khóa.',
      en: 'The class, or the whole of its school year, is locked.',
    },
    nextStep: {
      vi: 'Giữ nguyên khối, nhóm tuổi; bản ghi đã khóa chỉ sửa được khi có quyết định mở khóa.',
      en: 'Leave its level as it is; a locked record is corrected by an unlock that was decided.',
    },
  },
  CatalogueIsInvalid: {
    message: { vi: 'Danh mục chưa đúng ở “{place}”.', en: 'The catalogue is wrong at “{place}”.' },
    nextStep: {
      vi: 'Sửa chỗ đó rồi gửi lại; `problem` nói rõ sai gì.',
      en: 'Correct it and send it again; `problem` says what is wrong.',
    },
  },
  KindIsMandatory: {
    message: {
      vi: 'Loại “{kind}” ghi là bắt buộc, mà trường chỉ tự đặt loại hồ sơ riêng.',
      en: 'The kind “{kind}” is called mandatory; a school adds internal kinds only.',
    },
    nextStep: {
      vi: 'Ghi là loại riêng của trường (INTERNAL).',
      en: 'Call it internal, or adopt a catalogue that has it.',
    },
  },
  KindIsTaken: {
    message: {
      vi: 'Trường đã có loại hồ sơ mang mã “{kind}”.',
      en: 'The school has a kind of record named “{kind}” already.',
    },
    nextStep: { vi: 'Đặt mã khác.', en: 'Give it another name.' },
  },
  SchoolYearIsOpen: {
    message: { vi: 'Năm học {schoolYear} đã mở.', en: 'The school year {schoolYear} is open.' },
    nextStep: { vi: 'Dùng năm học đó.', en: 'Use that school year.' },
  },
  SchoolYearNotFound: {
    message: {
      vi: 'Trường chưa mở năm học {schoolYear}.',
      en: 'The school year {schoolYear} was not opened.',
    },
    nextStep: { vi: 'Mở năm học trước.', en: 'Open the school year first.' },
  },
  CalendarIsInvalid: {
    message: { vi: 'Lịch năm học chưa đúng: {why}', en: 'The calendar is not right: {why}' },
    nextStep: { vi: 'Sửa chỗ đó rồi lưu lại.', en: 'Correct it there and send it again.' },
  },
  CalendarHasChanged: {
    message: {
      vi: 'Lịch năm học đã được đặt lại sau khi bạn mở ra.',
      en: 'The calendar was set anew after you had opened it.',
    },
    nextStep: {
      vi: 'Đóng lại, xem lịch mới rồi sửa trên lịch đó.',
      en: 'Close this, look at the new one, and change that.',
    },
  },
  CalendarOpensLock: {
    message: {
      vi: 'Lịch này đưa một ngày, tuần, tháng hoặc kỳ đánh giá ra khỏi học kỳ hay tháng đã khóa sổ.',
      en: 'This calendar takes a day, week, month or assessment out of a term or month that is locked.',
    },
    nextStep: {
      vi: 'Giữ nguyên những ngày đã khóa; bản ghi đã khóa chỉ sửa được khi có quyết định mở khóa.',
      en: 'Leave what is locked where it is; a locked record is corrected by an unlock that was decided.',
    },
  },
  ClassNameIsTaken: {
    message: {
      vi: 'Năm học này đã có lớp cùng tên.',
      en: 'A class of that name exists in the school year.',
    },
    nextStep: { vi: 'Chọn tên khác.', en: 'Choose another name.' },
  },
  PersonNotFound: {
    message: { vi: 'Không tìm thấy nhân sự.', en: 'There is no such person.' },
    nextStep: { vi: 'Thêm nhân sự trước.', en: 'Register the person first.' },
  },
  StaffCodeIsTaken: {
    message: { vi: 'Mã cán bộ đã được dùng.', en: 'The staff code is taken.' },
    nextStep: { vi: 'Kiểm tra lại mã cán bộ.', en: 'Check the staff code.' },
  },
  BoardIsEstablished: {
    message: { vi: 'Ban quản trị đã được thành lập.', en: 'There is a board already.' },
    nextStep: { vi: 'Phân công thành viên.', en: 'Appoint its members.' },
  },
  BoardIsNotEstablished: {
    message: {
      vi: 'Ban quản trị chưa được thành lập vào ngày đó.',
      en: 'There was no administration board yet on that day.',
    },
    nextStep: { vi: 'Thành lập ban quản trị trước.', en: 'Establish the board first.' },
  },
  AppointmentNotFound: {
    message: { vi: 'Không tìm thấy phân công.', en: 'There is no such appointment.' },
    nextStep: { vi: 'Kiểm tra lại mã phân công.', en: 'Check the id of the appointment.' },
  },
  AppointmentHasEnded: {
    message: { vi: 'Phân công đã kết thúc ngày {to}.', en: 'The appointment ended on {to}.' },
    nextStep: { vi: 'Lập phân công mới nếu cần.', en: 'Make a new appointment if needed.' },
  },
  AppointmentExists: {
    message: { vi: 'Đã có phân công như vậy.', en: 'There is such an appointment already.' },
    nextStep: { vi: 'Xem phân công đó.', en: 'Look at that appointment.' },
  },
  PrincipalIsInOffice: {
    message: {
      vi: 'Trường đang có hiệu trưởng trong thời gian đó.',
      en: 'There is a principal in office during that time.',
    },
    nextStep: {
      vi: 'Kết thúc phân công của hiệu trưởng trước.',
      en: 'End the appointment of that principal first.',
    },
  },
} as const satisfies RefusalTexts;

export const lockRefusalTexts = {
  LockNotFound: {
    message: { vi: 'Không tìm thấy khóa sổ này.', en: 'There is no such lock.' },
    nextStep: { vi: 'Kiểm tra lại mã khóa.', en: 'Check the id of the lock.' },
  },
  UnlockNotFound: {
    message: { vi: 'Không tìm thấy lần mở khóa này.', en: 'There is no such unlock.' },
    nextStep: { vi: 'Kiểm tra lại mã mở khóa.', en: 'Check the id of the unlock.' },
  },
  LockIsNotInState: {
    message: { vi: 'Khóa sổ không ở bước này.', en: 'The lock is not at this step.' },
    nextStep: {
      vi: 'Xem trạng thái hiện tại và các trạng thái cần có.',
      en: 'Compare its status with the ones that are needed.',
    },
  },
  UnlockIsNotInState: {
    message: { vi: 'Lần mở khóa không ở bước này.', en: 'The unlock is not at this step.' },
    nextStep: {
      vi: 'Xem trạng thái hiện tại và các trạng thái cần có.',
      en: 'Compare its status with the ones that are needed.',
    },
  },
  ScopeIsLockedAlready: {
    message: {
      vi: 'Phạm vi này đã khóa hoặc đang chờ khóa.',
      en: 'This scope is locked, or about to be.',
    },
    nextStep: { vi: 'Xem khóa đó.', en: 'Look at that lock.' },
  },
  PartIsNotOfYear: {
    message: {
      vi: 'Năm học này không có học kỳ hay tháng đó theo lịch năm học.',
      en: 'By its calendar that school year has no such term or month.',
    },
    nextStep: {
      vi: 'Chọn học kỳ hoặc tháng của năm học; học kỳ cần có lịch năm học.',
      en: 'Choose a term or a month of the year; a term needs a calendar of the year.',
    },
  },
  ProposerMustNotGoOn: {
    message: {
      vi: 'Khóa sổ cả năm học hay cả trường cần ba người: người đã đề nghị không quyết định và không thực hiện.',
      en: 'To lock a whole year or school takes three people: who proposed it does not go on with it.',
    },
    nextStep: {
      vi: 'Cần người khác có quyền làm bước này.',
      en: 'Somebody else who may do so has to take this step.',
    },
  },
  RecordIsNotLocked: {
    message: { vi: 'Bản ghi không bị khóa.', en: 'The record is not locked.' },
    nextStep: { vi: 'Không cần mở khóa.', en: 'No unlock is needed.' },
  },
  CorrectionIsNotPermitted: {
    message: {
      vi: 'Chỉ mở khóa cho một đề nghị điều chỉnh đã được cho phép.',
      en: 'An unlock is for a correction that was permitted.',
    },
    nextStep: { vi: 'Cho phép điều chỉnh trước.', en: 'Permit the correction first.' },
  },
  UnlockEndIsInvalid: {
    message: {
      vi: 'Hạn mở khóa phải ở tương lai và trong vòng {hoursMax} giờ.',
      en: 'An unlock must end in the future, within {hoursMax} hours.',
    },
    nextStep: { vi: 'Chọn hạn khác.', en: 'Choose another end.' },
  },
  UnlockIsInForceAlready: {
    message: {
      vi: 'Bản ghi đang được mở khóa.',
      en: 'An unlock of the record is in force.',
    },
    nextStep: { vi: 'Dùng lần mở khóa đó.', en: 'Use that unlock.' },
  },
} as const satisfies RefusalTexts;

export const importRefusalTexts = {
  ImportNotFound: {
    message: {
      vi: 'Không còn tệp đã tải lên (chỉ giữ 30 phút).',
      en: 'The uploaded file is not here any more (it is kept for 30 minutes).',
    },
    nextStep: { vi: 'Tải tệp lên lại.', en: 'Upload the file again.' },
  },
  RegisterHasRefusedRows: {
    message: {
      vi: 'Tệp có dòng chưa nhập được; chưa có gì được ghi.',
      en: 'The file holds rows that cannot be imported; nothing was written.',
    },
    nextStep: {
      vi: 'Sửa tệp, hoặc xác nhận bỏ qua các dòng đó.',
      en: 'Correct the file, or confirm that those rows are left out.',
    },
  },
  RowWasRefused: {
    message: {
      vi: 'Dòng {row} không nhập được; chưa có gì được ghi. Lý do: {why}',
      en: 'Row {row} could not be imported; nothing was written. Why: {why}',
    },
    nextStep: { vi: 'Chạy thử lại rồi xác nhận.', en: 'Run the preview again, then confirm.' },
  },
} as const satisfies RefusalTexts;
