import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  ClassSummaryQuery,
  type SummaryCell,
  type SummaryRow,
} from '../../application/queries/school-report/class-summary-queries.js';
import { catalogueLimits, type ClassId, type DossierId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Dossier } from '../dossier/dossier.types.js';
import { RecordField } from '../record/record.types.js';
import { FieldOption } from '../school/catalogue.types.js';
import { connectionOf, pageRequest, toConnection, WaitPageArgs } from '../shared/connection.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { Sized } from '../shared/sized-field.js';
import { SchoolReportLineStateEnum } from './school-report.types.js';

@ArgsType()
class ClassSummaryArgs extends WaitPageArgs {
  @Field(() => ID)
  classId!: ClassId;

  @Field(() => String)
  kind!: string;

  @Field(() => String)
  period!: string;
}

@ObjectType({
  description:
    'Một ô của bảng tổng hợp: một môn, một ô của biểu mẫu. / A topic and a field of a child.',
})
export class ClassSummaryCell implements Pick<SummaryCell, 'name' | 'state'> {
  @Field(() => FieldOption, { nullable: true })
  @Sized({ weight: 0 })
  topic!: SummaryCell['topic'];

  @Field(() => String)
  name!: string;

  @Words('Tên ô. / What the field is called.')
  label!: LocalizedText;

  @Field(() => SchoolReportLineStateEnum)
  state!: SummaryCell['state'];

  @Field(() => ID, { nullable: true })
  recordId!: string | null;

  @Field(() => RecordField, {
    nullable: true,
    description:
      'Giá trị, kể cả chưa duyệt: xem `state`. / The value, also of what is not approved: see `state`.',
  })
  @Sized({ weight: 0 })
  field!: SummaryCell['field'];
}

@ObjectType({ description: 'Một trẻ trong bảng tổng hợp của lớp. / A child in the summary.' })
export class ClassSummaryRow {
  @Field(() => ID)
  dossierId!: DossierId;

  @Field(() => [ClassSummaryCell])
  @Sized({ weight: 0.05, listMax: catalogueLimits.summaryColumnsMax })
  cells!: SummaryRow['cells'];
}

const ClassSummaryRowConnection = connectionOf('ClassSummaryRow', () => ClassSummaryRow);

@Resolver(() => ClassSummaryRow)
export class ClassSummaryResolver {
  @Query(() => ClassSummaryRowConnection, {
    nullable: true,
    description:
      'Bảng tổng hợp của lớp: một loại, một kỳ, từng trẻ theo danh sách lớp; null nếu không được xem lớp, ' +
      'hay loại ấy không tổng hợp. / The summary of a class: one kind, one period, child by child as in its ' +
      'list; null of a class that is not for the caller and of what is not summed up.',
  })
  @Sized({ page: true, weight: 10 })
  async classSummary(
    @Args() { classId, kind, period, waitFor, ...args }: ClassSummaryArgs,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(args);
    const asked = { classId, kind, period };
    const page = await context.ask(
      (reader) => new ClassSummaryQuery(reader, asked, request),
      waitFor,
    );
    return page && toConnection(page, request);
  }

  @ResolveField(() => Dossier, {
    nullable: true,
    description:
      'null nếu trẻ nay ở lớp không được xem. / null of a child who is elsewhere by now.',
  })
  dossier(@Parent() { dossierId }: SummaryRow, @Context() { loaders }: RequestContext) {
    return loaders.dossiers.load(dossierId);
  }
}
