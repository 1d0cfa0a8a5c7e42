import type { RefusalTexts } from './refusal-text.js';

export const signInRefusalTexts = {
  StepUpIsRequired: {
    message: {
      vi: 'Việc này có giá trị pháp lý nên cần xác nhận lại bằng mã OTP hoặc khóa truy cập.',
      en: 'This is a legal act: it needs a code or a passkey shown afresh for exactly it.',
    },
    nextStep: {
      vi: 'Gọi `confirmStepUp` với `challengeId`, rồi gửi lại y nguyên kèm `stepUp`.',
      en: 'Call `confirmStepUp` with `challengeId`, then send the same again with `stepUp`.',
    },
  },
} as const satisfies RefusalTexts;
