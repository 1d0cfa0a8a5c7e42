import type { RefusalTexts } from './refusal-text.js';

export const accessRefusalTexts = {
  AccountNotFound: {
    message: { vi: 'Không tìm thấy tài khoản.', en: 'There is no such account.' },
    nextStep: { vi: 'Kiểm tra lại mã tài khoản.', en: 'Check the id of the account.' },
  },
  AccountExists: {
    message: { vi: 'Người này đã có tài khoản.', en: 'This person has an account already.' },
    nextStep: {
      vi: 'Dùng tài khoản đó; tài khoản đã đóng thì không mở lại được.',
      en: 'Use that account; one that was closed stays closed.',
    },
  },
  AccountIsOfAnotherKind: {
    message: {
      vi: 'Loại tài khoản này không làm được việc đó.',
      en: 'This is not for an account of that kind.',
    },
    nextStep: { vi: 'Kiểm tra lại mã tài khoản.', en: 'Check the id of the account.' },
  },
  AccountIsNotInState: {
    message: { vi: 'Tài khoản không ở trạng thái này.', en: 'The account is not in that state.' },
    nextStep: {
      vi: 'Xem trạng thái hiện tại và các trạng thái cần có.',
      en: 'Compare its status with the ones that are needed.',
    },
  },
  AccountIsYourOwn: {
    message: {
      vi: 'Không ai tự quản lý tài khoản của chính mình.',
      en: 'Nobody manages their own account.',
    },
    nextStep: { vi: 'Nhờ người khác có quyền.', en: 'Ask somebody else who may.' },
  },
  AccountIsOfThePrincipal: {
    message: {
      vi: 'Không ai trong trường quản lý tài khoản của hiệu trưởng, hay mời lại, tạm khóa, đóng tài khoản của người sắp làm hiệu trưởng hoặc được hiệu trưởng ủy quyền.',
      en: 'Nobody at the school manages the account of the principal, or invites anew, suspends or closes who is to be principal or acts by a delegation of the principal.',
    },
    nextStep: {
      vi: 'Kết thúc nhiệm vụ hoặc ủy quyền trước, hoặc nhờ đơn vị cài đặt.',
      en: 'End the appointment or the delegation first, or turn to whoever runs the installation.',
    },
  },
  InvitationEndIsInvalid: {
    message: {
      vi: 'Hạn mời phải ở tương lai và trong vòng {hoursMax} giờ.',
      en: 'An invitation must end in the future, within {hoursMax} hours.',
    },
    nextStep: { vi: 'Chọn hạn khác.', en: 'Choose another end.' },
  },
  PowersAreNotAllowed: {
    message: {
      vi: 'Có quyền không giao được, hoặc chưa chọn quyền nào.',
      en: 'Some of these powers cannot be given, or none was chosen.',
    },
    nextStep: {
      vi: 'Bỏ các quyền nêu trong `powers`.',
      en: 'Leave out the powers that `powers` names.',
    },
  },
  ServiceAccountEndIsInvalid: {
    message: {
      vi: 'Hạn của tài khoản phần mềm phải ở tương lai và trong vòng {daysMax} ngày.',
      en: 'A service account must end in the future, within {daysMax} days.',
    },
    nextStep: { vi: 'Chọn hạn khác.', en: 'Choose another end.' },
  },
  ServiceAccountHasExpired: {
    message: {
      vi: 'Tài khoản phần mềm đã hết hạn lúc {expiresAt}.',
      en: 'The service account expired at {expiresAt}.',
    },
    nextStep: { vi: 'Mở tài khoản phần mềm mới.', en: 'Open another service account.' },
  },
  ServiceTokenEndIsInvalid: {
    message: {
      vi: 'Hạn của mã truy cập phải ở tương lai và không quá {latest}.',
      en: 'A token must end in the future, not later than {latest}.',
    },
    nextStep: { vi: 'Chọn hạn khác.', en: 'Choose another end.' },
  },
  ServiceTokenNotFound: {
    message: { vi: 'Không tìm thấy mã truy cập.', en: 'There is no such token.' },
    nextStep: { vi: 'Kiểm tra lại mã.', en: 'Check the id of the token.' },
  },
  ServiceTokenIsRevoked: {
    message: { vi: 'Mã truy cập đã bị thu hồi.', en: 'The token was revoked.' },
    nextStep: { vi: 'Cấp mã khác nếu cần.', en: 'Issue another one if needed.' },
  },
  AppointmentIsNotInForce: {
    message: {
      vi: 'Nhiệm vụ không có hiệu lực suốt thời gian đó.',
      en: 'The appointment is not in force all that time.',
    },
    nextStep: {
      vi: 'Chọn ngày nằm trong thời gian của nhiệm vụ.',
      en: 'Choose days within the appointment.',
    },
  },
  DelegateIsTheSamePerson: {
    message: { vi: 'Không ủy quyền cho chính mình.', en: 'Nobody delegates to themselves.' },
    nextStep: { vi: 'Chọn người khác.', en: 'Choose another person.' },
  },
  DelegateHasNoOpenAccount: {
    message: {
      vi: 'Người được ủy quyền chưa có tài khoản đang mở.',
      en: 'The delegate has no open account.',
    },
    nextStep: { vi: 'Mở tài khoản cho người đó trước.', en: 'Open an account for them first.' },
  },
  DelegationExists: {
    message: { vi: 'Đã có ủy quyền này.', en: 'There is this delegation already.' },
    nextStep: { vi: 'Xem ủy quyền đó.', en: 'Look at that delegation.' },
  },
  DelegationNotFound: {
    message: { vi: 'Không tìm thấy ủy quyền.', en: 'There is no such delegation.' },
    nextStep: { vi: 'Kiểm tra lại mã ủy quyền.', en: 'Check the id of the delegation.' },
  },
  DelegationIsOver: {
    message: {
      vi: 'Ủy quyền (đến ngày {validTo}) đã hết hạn hoặc đã bị thu hồi.',
      en: 'The delegation (through {validTo}) is over or was revoked.',
    },
    nextStep: { vi: 'Không cần làm gì thêm.', en: 'Nothing is left to do.' },
  },
  ReviewIsSigned: {
    message: {
      vi: 'Đã ký rà soát tài khoản của học kỳ này.',
      en: 'The accounts of this term were reviewed already.',
    },
    nextStep: { vi: 'Xem lần rà soát đó.', en: 'Look at that review.' },
  },
  ReviewLooksAhead: {
    message: {
      vi: 'Không thể rà soát điều chưa ghi; hiện có đến mục {school} và {access}.',
      en: 'Nobody can have reviewed what is not recorded; there is up to {school} and {access}.',
    },
    nextStep: {
      vi: 'Lấy số mục từ sổ tài khoản đã xem.',
      en: 'Take the revisions from the register that was looked at.',
    },
  },
} as const satisfies RefusalTexts;

export const grantRefusalTexts = {
  AuthorityNotFound: {
    message: {
      vi: 'Danh mục có hiệu lực lúc đó không có cơ quan này.',
      en: 'The catalogue in force then knows no such authority.',
    },
    nextStep: {
      vi: 'Ban hành danh mục cơ quan quản lý, hoặc kiểm tra lại mã.',
      en: 'Adopt a catalogue of authorities, or check the id.',
    },
  },
  AuthorityDoesNotExist: {
    message: {
      vi: 'Cơ quan này không tồn tại vào lúc đó.',
      en: 'This authority does not exist at that time.',
    },
    nextStep: {
      vi: 'Cấp quyền cho cơ quan kế nhiệm theo yêu cầu của họ.',
      en: 'Grant to its successor, at the successor’s own request.',
    },
  },
  GrantExists: {
    message: { vi: 'Đã có quyền xem này.', en: 'There is this grant already.' },
    nextStep: { vi: 'Xem quyền đó.', en: 'Look at that grant.' },
  },
  GrantNotFound: {
    message: { vi: 'Không tìm thấy quyền xem.', en: 'There is no such grant.' },
    nextStep: { vi: 'Kiểm tra lại mã.', en: 'Check the id of the grant.' },
  },
  GrantIsOver: {
    message: {
      vi: 'Quyền xem đã kết thúc, hoặc kết thúc cùng quyền hay cơ quan mà nó dựa vào.',
      en: 'The grant is over, by itself or with the grant or authority that it rests on.',
    },
    nextStep: {
      vi: 'Cấp quyền mới theo yêu cầu mới nếu cần.',
      en: 'Give a new grant, for a new request, if needed.',
    },
  },
  GrantPeriodIsInvalid: {
    message: {
      vi: 'Thời hạn xem phải chưa hết và không quá {daysMax} ngày.',
      en: 'A grant must not be over yet, and last {daysMax} days at most.',
    },
    nextStep: { vi: 'Chọn thời hạn khác.', en: 'Choose another period.' },
  },
  GrantScopeIsInvalid: {
    message: {
      vi: 'Phạm vi để trống hoặc có thứ mà trường không có.',
      en: 'The scope is empty, or names what the school does not have.',
    },
    nextStep: { vi: 'Sửa phần nêu trong `part`.', en: 'Correct what `part` names.' },
  },
  GrantExceedsParent: {
    message: {
      vi: 'Quyền xem vượt quá quyền mà nó dựa vào.',
      en: 'The grant goes beyond the one that it rests on.',
    },
    nextStep: { vi: 'Thu hẹp phần nêu trong `part`.', en: 'Narrow what `part` names.' },
  },
} as const satisfies RefusalTexts;
