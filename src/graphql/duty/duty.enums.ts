import type { DutyKind } from '../../application/queries/duties/duty.js';
import { enumOf } from '../shared/enums.js';

export const DutyKindEnum = enumOf<DutyKind>(
  'DutyKind',
  {
    'permit-correction': 0,
    'attest-correction': 0,
    'apply-correction': 0,
    'close-correction': 0,
    'decide-unlock': 0,
    'execute-unlock': 0,
    'approve-record': 0,
    'revise-record': 0,
    'acknowledge-record': 0,
    'decide-lock': 0,
    'execute-lock': 0,
    'appraise-disposition': 0,
    'decide-disposition': 0,
    'serve-notice': 0,
    'make-final-backup': 0,
    'execute-disposition': 0,
    'answer-finding': 0,
    'sign-answer': 0,
    'confirm-import': 0,
    'confirm-staff-import': 0,
    'grant-ends': 0,
    'take-over-office': 0,
    'follow-correction': 0,
  },
  {
    vi:
      'Việc gì đang chờ tôi; FOLLOW_CORRECTION chỉ để theo dõi: đề nghị của tôi đang chờ người khác; ' +
      'CLOSE_CORRECTION cũng là hủy đề nghị không còn thực hiện được',
    en:
      'What waits for me; FOLLOW_CORRECTION is only to be followed: my own request waits for others; ' +
      'CLOSE_CORRECTION is also to void one that can no longer be applied',
  },
);
