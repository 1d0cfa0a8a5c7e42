import type { LocalizedText } from '../../application/vocabulary.js';

interface OperatingError {
  readonly message: LocalizedText;
  /** Whether the same request may succeed a moment later. */
  readonly retry: boolean;
}

/**
 * What may be said of errors that carry one of these codes. Whatever is not listed becomes
 * INTERNAL, and its own words go to the server's log only.
 */
export const operatingErrors: Readonly<Record<string, OperatingError>> = {
  STORE_UNAVAILABLE: {
    message: {
      vi: 'Sổ gốc tạm thời không trả lời; hãy gửi lại cùng commandId.',
      en: 'The ledger does not answer; send the same command id again.',
    },
    retry: true,
  },
  READ_MODELS_UNAVAILABLE: {
    message: {
      vi: 'Bảng tra cứu tạm thời không trả lời.',
      en: 'The read models do not answer at the moment.',
    },
    retry: true,
  },
  READ_MODEL_IS_BEHIND: {
    message: {
      vi: 'Bảng tra cứu chưa theo kịp mục được chờ.',
      en: 'The read models have not reached the entry that was waited for.',
    },
    retry: true,
  },
  READ_MODEL_IS_STOPPED: {
    message: {
      vi: 'Một bảng tra cứu đã dừng; người quản trị xem `projections`.',
      en: 'A read model has stopped; an administrator finds out why in `projections`.',
    },
    retry: false,
  },
  TOO_MANY_CONFLICTS: {
    message: {
      vi: 'Nhiều người đang sửa cùng lúc; hãy gửi lại.',
      en: 'Others changed the same things each time; send it again.',
    },
    retry: true,
  },
  COMMAND_ID_REUSED: {
    message: {
      vi: 'commandId này đã dùng cho một lệnh khác.',
      en: 'This command id was used for another command.',
    },
    retry: false,
  },
  STORE_IS_OVERLOADED: {
    message: {
      vi: 'Hệ thống đang quá tải; hãy gửi lại cùng commandId sau ít giây.',
      en: 'Too much is waiting; send the same command id again in a few seconds.',
    },
    retry: true,
  },
  SUBJECT_IS_ERASED: {
    message: {
      vi: 'Dữ liệu của người này đã bị hủy theo quyết định.',
      en: 'The data of this person was destroyed by decision.',
    },
    retry: false,
  },
  FILE_IS_MISSING: {
    message: {
      vi: 'Tệp đã đính kèm không còn ở nơi lưu; người quản trị cần khôi phục từ bản sao lưu.',
      en: 'The file is not where it is kept; an administrator has to restore it from a backup.',
    },
    retry: false,
  },
  FILE_IS_DAMAGED: {
    message: {
      vi: 'Tệp đã đính kèm bị hỏng ở nơi lưu; người quản trị cần khôi phục từ bản sao lưu.',
      en: 'The file is damaged where it is kept; an administrator has to restore it from a backup.',
    },
    retry: false,
  },
  FILE_IS_ERASED: {
    message: {
      vi: 'Tệp đã bị hủy theo quyết định.',
      en: 'The file was destroyed by decision.',
    },
    retry: false,
  },
  TOO_MANY_UPLOADS: {
    message: {
      vi: 'Bạn đang gửi dở quá nhiều tệp; hãy đính kèm hoặc hủy bớt.',
      en: 'You have too many files under way; attach or cancel some of them.',
    },
    retry: false,
  },
  BACKUP_FAILED: {
    message: {
      vi: 'Không tạo được bản lưu trữ cuối cùng; chưa có gì thay đổi.',
      en: 'The final backup could not be made; nothing has changed.',
    },
    retry: true,
  },
  ACCESS_LOG_UNAVAILABLE: {
    message: {
      vi: 'Chưa ghi lại được lượt xem, nên dữ liệu nhạy cảm không được hiện ra.',
      en: 'The reading could not be recorded, so sensitive data is not shown.',
    },
    retry: true,
  },
  NO_LONGER_ALLOWED: {
    message: {
      vi: 'Bạn không còn được xem nội dung này.',
      en: 'You may no longer see this.',
    },
    retry: false,
  },
};
