import type { MovementRow } from '../../application/ports/movement-rows.js';
import type { DispositionStageName, DossierRow } from '../../application/ports/read-model-rows.js';
import type {
  AdmissionKind,
  DispositionBlocker,
  DispositionNoticeServed,
  DispositionStage,
  ExitKind,
} from '../../application/vocabulary.js';
import { enumOf } from '../shared/enums.js';

export const DossierStatusEnum = enumOf<DossierRow['status']>(
  'DossierStatus',
  { open: 0, exited: 0, disposed: 0 },
  { vi: 'Trạng thái hồ sơ', en: 'Status of a dossier' },
);

export const AdmissionKindEnum = enumOf<AdmissionKind>(
  'AdmissionKind',
  { new: 0, 'transferred-in': 0, 're-enrolled': 0 },
  { vi: 'Trẻ vào trường theo cách nào', en: 'How a child came to the school' },
);

export const MovementKindEnum = enumOf<MovementRow['what']>(
  'MovementKind',
  { admitted: 0, moved: 0, left: 0 },
  { vi: 'Trẻ vào trường, chuyển lớp hay rời trường', en: 'Whether a child came, moved or left' },
);

export const ExitKindEnum = enumOf<ExitKind>(
  'ExitKind',
  { completed: 0, 'transferred-out': 0, withdrawn: 0 },
  { vi: 'Trẻ rời trường theo cách nào', en: 'How a child left the school' },
);

export const DispositionStageEnum = enumOf<DispositionStage | DispositionStageName>(
  'DispositionStage',
  {
    none: 0,
    proposed: 0,
    appraised: 0,
    kept: 0,
    approved: 0,
    'notice-served': 0,
    executed: 0,
    certified: 0,
  },
  { vi: 'Các bước hủy hồ sơ', en: 'How far the disposition of a dossier has come' },
);

export const VerdictEnum = enumOf<'dispose' | 'keep'>(
  'AppraisalVerdict',
  { dispose: 0, keep: 0 },
  { vi: 'Kết luận của hội đồng', en: 'What the council found' },
);

export const NoticeChannelEnum = enumOf<DispositionNoticeServed['payload']['channel']>(
  'NoticeChannel',
  { letter: 0, email: 0, 'notice-board': 0, 'in-person': 0 },
  { vi: 'Thông báo bằng cách nào', en: 'How the notice was served' },
);

export const BlockerKindEnum = enumOf<DispositionBlocker['blocker']>(
  'DispositionBlockerKind',
  {
    'child-has-not-left': 0,
    'service-goes-on': 0,
    'retention-period-runs': 0,
    'legal-hold': 0,
    'council-has-not-appraised': 0,
    'principal-has-not-decided': 0,
    'notice-not-served': 0,
    'notice-period-runs': 0,
    'final-backup-not-verified': 0,
  },
  { vi: 'Điều gì còn ngăn việc hủy', en: 'What still stands against the destruction' },
);
