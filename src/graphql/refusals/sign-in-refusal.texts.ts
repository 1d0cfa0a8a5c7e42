import type { RefusalTexts } from './refusal-text.js';

export const signInRefusalTexts = {
  StepUpIsRequired: {
    message: {
      vi: 'Việc này có giá trị pháp lý nên cần xác nhận lại bằng mã OTP hoặc khóa truy cập.',
      en: 'This is a legal act: it needs a code or a passkey shown afresh for exactly it.',
    },
    nextStep: {
      vi: 'Gọi `confirmStepUp` với `challengeId`, rồi gửi lại y nguyên kèm `stepUp` và `commandId`.',
      en: 'Call `confirmStepUp` with `challengeId`, then send it again with `stepUp` and `commandId`.',
    },
  },
  SignInRefused: {
    message: {
      vi: 'Không đăng nhập được: tên, mật khẩu hoặc mã không đúng, hoặc tài khoản không mở.',
      en: 'Not signed in: name, password or code is wrong, or the account is not open.',
    },
    nextStep: {
      vi: 'Kiểm tra và thử lại với mã mới. Cứ 10 lần không đúng thì tạm khóa, từ 15 phút, mỗi lần lâu gấp đôi; khóa truy cập vẫn dùng được.',
      en: 'Check and try again with the next code. Every 10 refusals lock, first for 15 minutes and then for twice as long each time; a passkey still works.',
    },
  },
  TooManyAttempts: {
    message: {
      vi: 'Quá nhiều lần thử; lần này chưa được xét và không bị tính.',
      en: 'Too many attempts; this one was not looked at and does not count.',
    },
    nextStep: {
      vi: 'Thử lại sau ít giây; nếu vẫn vậy thì sau vài phút.',
      en: 'Try again in a few seconds; if it stays so, in some minutes.',
    },
  },
  FactorRefused: {
    message: {
      vi: 'Mật khẩu, mã hoặc khóa truy cập không được chấp nhận.',
      en: 'The password, code or passkey was not accepted.',
    },
    nextStep: {
      vi: 'Chờ mã tiếp theo: mỗi mã chỉ dùng một lần. Sau 10 lần không đúng, tạm khóa 15 phút; sau 20 lần, phải đăng nhập lại. Khóa truy cập không bị khóa.',
      en: 'Wait for the next code: each serves once. After 10 refusals codes are locked for 15 minutes, after 20 until you sign in anew; a passkey is not.',
    },
  },
  FactorNotFound: {
    message: { vi: 'Không có yếu tố xác thực này.', en: 'There is no such factor.' },
    nextStep: { vi: 'Xem lại danh sách `myFactors`.', en: 'Look at `myFactors`.' },
  },
  FactorIsNeeded: {
    message: {
      vi: 'Ứng dụng xác thực và mã khôi phục không gỡ được, chỉ thay được.',
      en: 'The authenticator app and the recovery codes are replaced, never removed.',
    },
    nextStep: {
      vi: 'Xin lời mời mới, hoặc lấy mã khôi phục mới.',
      en: 'Ask for a new invitation, or make new recovery codes.',
    },
  },
  InvitationIsNotValid: {
    message: {
      vi: 'Mã mời không đúng, đã dùng hoặc đã hết hạn.',
      en: 'The invitation is wrong, was used, or has run out.',
    },
    nextStep: { vi: 'Xin lời mời mới.', en: 'Ask for a new invitation.' },
  },
  PasswordIsRefused: {
    message: {
      vi: 'Mật khẩu cần {lengthMin} đến {lengthMax} ký tự, không phổ biến, không chứa tên đăng nhập.',
      en: 'A password has {lengthMin} to {lengthMax} characters, is not common, and does not hold the name.',
    },
    nextStep: {
      vi: 'Chọn mật khẩu khác, ví dụ bốn từ không liên quan.',
      en: 'Choose another one, such as four unrelated words.',
    },
  },
  PasskeyIsRefused: {
    message: { vi: 'Khóa truy cập không được chấp nhận.', en: 'The passkey was not accepted.' },
    nextStep: { vi: 'Bắt đầu đăng ký lại.', en: 'Begin the enrolment again.' },
  },
  ChallengeNotFound: {
    message: {
      vi: 'Việc này không chờ xác nhận trong phiên của bạn, hoặc đã hết hạn.',
      en: 'Nothing of that kind waits for confirmation in your session, or it has run out.',
    },
    nextStep: {
      vi: 'Gửi lại lệnh để được hỏi lại.',
      en: 'Send the command again to be asked anew.',
    },
  },
  SessionNotFound: {
    message: { vi: 'Không có phiên này.', en: 'There is no such session.' },
    nextStep: { vi: 'Xem lại danh sách `mySessions`.', en: 'Look at `mySessions`.' },
  },
  SessionIsNeeded: {
    message: {
      vi: 'Việc này cần đăng nhập, mã truy cập không đủ.',
      en: 'This needs somebody who signed in; a token is not enough.',
    },
    nextStep: { vi: 'Đăng nhập bằng `signIn`.', en: 'Sign in by `signIn`.' },
  },
} as const satisfies RefusalTexts;
