import type { RefusalTexts } from './refusal-text.js';

export const fileRefusalTexts = {
  FileTypeIsNotAllowed: {
    message: {
      vi: 'Loại hồ sơ này không nhận loại tệp đó.',
      en: 'Records of this kind do not take files of that type.',
    },
    nextStep: {
      vi: 'Chọn tệp thuộc loại được nhận; danh mục của trường nêu các loại đó.',
      en: 'Choose a file of a type that is taken; the school’s catalogue names them.',
    },
  },
  FileTypeDoesNotMatch: {
    message: {
      vi: 'Nội dung tệp không phải là loại đã chọn.',
      en: 'What is in the file is not of the type that was named.',
    },
    nextStep: {
      vi: 'Mở tệp và lưu lại thành PDF, ảnh, .docx hoặc .xlsx. Không nhận tệp Office có macro và bản cũ .doc, .xls.',
      en: 'Open it and save it as PDF, picture, .docx or .xlsx. Office files with macros and the old .doc and .xls are not taken.',
    },
  },
  FileIsTooLarge: {
    message: {
      vi: 'Tệp quá lớn: nhiều nhất {sizeBytesMax} byte.',
      en: 'The file is too large: {sizeBytesMax} bytes at most.',
    },
    nextStep: {
      vi: 'Quét ở độ phân giải thấp hơn, hoặc chia thành nhiều tệp.',
      en: 'Scan it at a lower resolution, or divide it into several files.',
    },
  },
  FileIsEmpty: {
    message: { vi: 'Tệp trống.', en: 'The file is empty.' },
    nextStep: { vi: 'Chọn một tệp có nội dung.', en: 'Choose a file that holds something.' },
  },
  TooManyFiles: {
    message: {
      vi: 'Bản ghi đã có đủ {max} tệp.',
      en: 'The record has all {max} files that it may have.',
    },
    nextStep: {
      vi: 'Gỡ một tệp không cần nữa rồi đính kèm lại.',
      en: 'Remove a file that is not needed, then attach this one.',
    },
  },
  FileNotFound: {
    message: { vi: 'Không tìm thấy tệp này.', en: 'There is no such file.' },
    nextStep: {
      vi: 'Gửi lại tệp: tệp đã gửi mà chưa đính kèm được giữ một thời gian ngắn.',
      en: 'Send it again: what was sent and not attached is kept for a short time only.',
    },
  },
  ConsentIsMissing: {
    message: {
      vi: 'Chưa có sự đồng ý đang hiệu lực của cha mẹ hoặc người giám hộ cho ảnh, phim của trẻ.',
      en: 'No guardian’s consent to photos and films of the child is in force.',
    },
    nextStep: {
      vi: 'Ghi sự đồng ý bằng giấy vào hồ sơ của trẻ (“Đồng ý dùng ảnh, phim”), rồi gửi tệp.',
      en: 'Enter the written consent in the child’s dossier (“Consent to photos and films”), then send the file.',
    },
  },
  UploadIsIncomplete: {
    message: {
      vi: 'Tệp chưa gửi xong: {receivedBytes} trên {sizeBytes} byte.',
      en: 'The file was not sent to its end: {receivedBytes} of {sizeBytes} bytes.',
    },
    nextStep: { vi: 'Gửi tiếp phần còn lại.', en: 'Go on with the rest.' },
  },
} as const satisfies RefusalTexts;
