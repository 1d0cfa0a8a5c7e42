import type {
  AttachmentType,
  ChildrenWhen,
  DossierAbout,
  DueRule,
  FieldRelation,
  FigureMeasure,
  RecordWindow,
  RetentionFrom,
  Rhythm,
  SchoolReportPart,
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

export const DueByEnum = enumOf<NonNullable<DueRule['by']>>(
  'DueBy',
  { approval: 0 },
  {
    vi: 'Đến hạn phải xong việc gì, ngoài nộp',
    en: 'What has to be done by then besides submitting',
  },
);

export const FieldRelationEnum = enumOf<FieldRelation>(
  'FieldRelation',
  { 'not-before': 0, 'at-most': 0 },
  {
    vi: 'NOT_BEFORE: ngày này không trước ngày kia; AT_MOST: các số này cộng lại không lớn hơn số kia',
    en: 'NOT_BEFORE: the day is not before the other; AT_MOST: the numbers together are at most the other',
  },
);

export const RetentionFromEnum = enumOf<RetentionFrom>(
  'RetentionFrom',
  { 'year-end': 0, exit: 0 },
  {
    vi: 'Thời hạn lưu tính từ hết năm học, hay từ khi trẻ ra trường, nhân sự thôi công tác',
    en: 'Its years are counted from the end of the school year, or from when the person has left',
  },
);

export const ChildrenWhenEnum = enumOf<ChildrenWhen>(
  'ChildrenWhen',
  { 'last-day': 0, joined: 0, left: 0 },
  {
    vi: 'Trẻ nào của lớp: có mặt trong lớp ngày cuối kỳ, vào lớp, hay rời lớp trong kỳ',
    en: 'Which children of the class: there on the last day of the period, come, or gone during it',
  },
);

export const FigureMeasureEnum = enumOf<FigureMeasure['of']>(
  'FigureMeasureOf',
  { rows: 0, records: 0, approved: 0, children: 0, staff: 0, reports: 0 },
  {
    vi: 'Đếm dòng trong sổ lớp, giá trị trong bản ghi, bản ghi đã duyệt, trẻ, nhân sự, hay cộng từ báo cáo cấp dưới',
    en: 'Counts rows of sheets, values in records, approved records, children, staff, or adds up the reports below',
  },
);

export const SchoolReportPartEnum = enumOf<SchoolReportPart>(
  'SchoolReportPart',
  { cover: 0, page: 0 },
  {
    vi: 'Ở bìa học bạ, hay ở trang của năm học',
    en: 'On the cover of the school report, or on the page of a school year',
  },
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
