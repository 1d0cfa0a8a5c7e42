import type {
  AttachmentType,
  DossierAbout,
  DueRule,
  RecordWindow,
  Rhythm,
} from '../../application/vocabulary.js';
import { enumOf } from '../shared/enums.js';

export const RhythmEnum = enumOf<Rhythm>(
  'Rhythm',
  { year: 0, term: 0, assessment: 0, month: 0, week: 0, day: 0 },
  { vi: 'Lập theo kỳ nào', en: 'How often a record of a kind is made' },
);

export const RecordWindowEnum = enumOf<RecordWindow>(
  'RecordWindow',
  { 'days-off-before': 0 },
  {
    vi: 'Nộp và ký vào lúc nào; DAYS_OFF_BEFORE: những ngày nghỉ ngay trước tuần đó',
    en: 'When it is submitted and approved; DAYS_OFF_BEFORE: the days without school before its week',
  },
);

export const DueFromEnum = enumOf<DueRule['from']>(
  'DueFrom',
  { start: 0, end: 0 },
  { vi: 'Tính từ ngày đầu hay ngày cuối của kỳ', en: 'From the first or the last day of a period' },
);

export const DossierAboutEnum = enumOf<DossierAbout>(
  'DossierAbout',
  { child: 0, class: 0, team: 0, staff: 0, school: 0 },
  { vi: 'Hồ sơ của ai', en: 'What a dossier is about' },
);

export const AttachmentTypeEnum = enumOf<AttachmentType>(
  'AttachmentType',
  { pdf: 0, image: 0, video: 0, word: 0, excel: 0 },
  { vi: 'Loại tệp đính kèm', en: 'What a file is' },
);
