import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  ReportLine as LineView,
  ReportLineState,
} from '../../application/queries/school-report/report-lines.js';
import type { SchoolReportView } from '../../application/queries/school-report/school-report-queries.js';
import { catalogueLimits, type DossierId, type LocalDate } from '../../application/vocabulary.js';
import { Waiver } from '../owed/owed.types.js';
import { Record, RecordField } from '../record/record.types.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { FieldOption, RecordKind } from '../school/catalogue.types.js';
import { Act } from '../shared/act.js';
import { connectionOf } from '../shared/connection.js';
import { enumOf } from '../shared/enums.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';

/** Kinds of a catalogue that take part; more than any school report has. */
const partsMax = 20;

export const SchoolReportLineStateEnum = enumOf<ReportLineState>(
  'SchoolReportLineState',
  { approved: 0, submitted: 0, draft: 0, missing: 0, upcoming: 0, waived: 0, erased: 0 },
  {
    vi:
      'Một dòng của học bạ đang thế nào: đã duyệt, chờ duyệt, bản nháp, còn thiếu, chưa đến hạn, được ' +
      'miễn, đã hủy theo quyết định',
    en:
      'How a line of a school report stands: approved, waiting for approval, a draft, missing, not due ' +
      'yet, waived, destroyed by decision',
  },
);

@ObjectType({ description: 'Một phần của học bạ. / A part of a school report.' })
export class SchoolReportPartOfYear {
  @Field(() => RecordKind)
  @Sized(partOfOwner)
  kind!: LineView['kind'];

  @Field(() => Boolean, {
    description:
      'false: quyền xem không gồm loại này, nên không có dòng nào. / false of a kind that the grant leaves ' +
      'out: it has no lines.',
  })
  isForReader!: boolean;
}

@ObjectType({
  description:
    'Một dòng của học bạ: một bản ghi đã duyệt, hoặc điều còn thiếu. / A line of a school report: a record ' +
    'that was approved, or what is not there yet.',
})
export class SchoolReportLine implements Pick<LineView, 'dueOn' | 'state' | 'isCorrected'> {
  @Field(() => RecordKind)
  @Sized(partOfOwner)
  kind!: LineView['kind'];

  @Field(() => FieldOption, { nullable: true })
  @Sized({ weight: 0 })
  topic!: LineView['topic'];

  @Field(() => FieldOption, { nullable: true })
  @Sized({ weight: 0 })
  period!: LineView['period'];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Hạn nộp; null nếu không ai phải nộp. / Due by then; null where nobody owes it.',
  })
  dueOn!: LocalDate | null;

  @Field(() => SchoolReportLineStateEnum)
  state!: ReportLineState;

  @Field(() => [RecordField], {
    description:
      'Các ô của học bạ, chỉ khi đã duyệt hoặc đã hủy. / The fields that the report takes, only of what is ' +
      'approved or was destroyed.',
  })
  @Sized({ weight: 0.1, listMax: catalogueLimits.reportFieldsMax })
  fields!: LineView['fields'];

  @Field(() => Record, {
    nullable: true,
    description: 'Bản ghi, kể cả chưa duyệt. / The record, also one that is not approved.',
  })
  @Sized(partOfOwner)
  record!: LineView['record'];

  @Field(() => Act, { nullable: true, description: 'Ai ghi và nộp. / Who recorded it.' })
  @Sized(partOfOwner)
  recorded!: LineView['recorded'];

  @Field(() => Act, { nullable: true, description: 'Ai duyệt sau cùng. / Who approved it last.' })
  @Sized(partOfOwner)
  approved!: LineView['approved'];

  @Field(() => Boolean, {
    description:
      'Có ô đã được điều chỉnh sau khi duyệt. / Something in it was put right after it was approved.',
  })
  isCorrected!: boolean;

  @Field(() => Waiver, { nullable: true })
  @Sized(partOfOwner)
  waiver!: LineView['waiver'];
}

export const SchoolReportLineConnection = connectionOf('SchoolReportLine', () => SchoolReportLine);

@ObjectType({
  description:
    'Học bạ của một trẻ trong một năm học: ghép từ những gì đã được duyệt, và điều còn thiếu. / The school ' +
    'report of a child for a year: put together from what was approved, and what is not there yet.',
})
export class SchoolReport
  implements
    Pick<SchoolReportView, 'dossierId' | 'schoolYear' | 'hasCalendar' | 'complete' | 'open'>
{
  @Field(() => ID)
  dossierId!: DossierId;

  @Field(() => String)
  schoolYear!: string;

  @Field(() => Boolean, {
    description:
      'Chưa có lịch năm học thì chưa biết phải có gì. / Until the year has a calendar nobody can say what ' +
      'belongs there.',
  })
  hasCalendar!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Không thiếu gì; null nếu có phần không được xem. / Nothing is missing; null where a part is not for ' +
      'the caller.',
  })
  complete!: boolean | null;

  @Field(() => Int, { description: 'Còn bao nhiêu dòng chưa xong. / How many lines are open.' })
  open!: number;

  @Field(() => [SchoolReportPartOfYear])
  @Sized({ ...partOfOwner, listMax: partsMax })
  parts!: SchoolReportView['parts'];
}

@ObjectType({
  description: 'Một năm học của trẻ ở trường. / A year in which the child was in a class.',
})
export class SchoolReportYear {
  @Field(() => ID, {
    description:
      'Hồ sơ của năm ấy, nếu trẻ đã ra trường rồi trở lại. / The dossier of that year: of a child who left ' +
      'and came back, another one.',
  })
  dossierId!: DossierId;

  @Field(() => String)
  schoolYear!: string;
}
