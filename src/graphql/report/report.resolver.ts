import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  CountedEntriesQuery,
  type CountedEntryView,
} from '../../application/queries/counted-entry-queries.js';
import type { RecordView } from '../../application/queries/record-view.js';
import { ReportFiguresQuery } from '../../application/queries/report-queries.js';
import type { RecordId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Dossier } from '../dossier/dossier.types.js';
import { Record } from '../record/record.types.js';
import { LogIndexScalar } from '../scalars/scalars.js';
import { pageRequest, toConnection, WaitArgs, WaitPageArgs } from '../shared/connection.js';
import { Sized } from '../shared/sized-field.js';
import { CountedEntry, CountedEntryConnection, ReportFigures } from './report.types.js';

@ArgsType()
export class ReportFiguresArgs extends WaitArgs {
  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => LogIndexScalar, {
    nullable: true,
    description:
      'Đến hết mục này của sổ gốc; mặc định đến nay. / Up to that entry; else up to now.',
  })
  at?: bigint | null;
}

@ArgsType()
export class CountedEntriesArgs extends WaitPageArgs {
  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => String, { description: 'Mã số liệu. / Code of the figure.' })
  figure!: string;

  @Field(() => LogIndexScalar, { nullable: true, description: 'Như `reportFigures`. / As there.' })
  at?: bigint | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Thay vào đó: những báo cáo mà số tổng còn thiếu. / Instead the reports that a sum lacks.',
  })
  missing!: boolean;
}

@Resolver()
export class ReportResolver {
  @Query(() => ReportFigures, {
    nullable: true,
    description:
      'Số liệu của một báo cáo, đếm đến nay hoặc đến một mục của sổ gốc; null nếu không được xem. / The ' +
      'figures of a report, counted up to now or to an entry of the log; null when not for the caller.',
  })
  @Sized({ weight: 100 })
  reportFigures(
    @Args() { recordId, at, waitFor }: ReportFiguresArgs,
    @Context() context: RequestContext,
  ) {
    return context.ask((reader) => new ReportFiguresQuery(reader, recordId, at ?? null), waitFor);
  }

  @Query(() => CountedEntryConnection, {
    nullable: true,
    description:
      'Những mục mà một số liệu đếm, theo kỳ; của báo cáo toàn trường chỉ phần được xem; null nếu không được ' +
      'xem báo cáo hay ô được đếm. / What a figure counts, in the order of periods; of a report of the school ' +
      'only the parts of it that the caller sees; null when the report, or the field that is counted, is not ' +
      'for the caller.',
  })
  @Sized({ page: true, weight: 100 })
  async countedEntries(
    @Args() { recordId, figure, at, missing, waitFor, ...args }: CountedEntriesArgs,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(args);
    const asked = { recordId, figure, at: at ?? null, missing };
    const page = await context.ask(
      (reader) => new CountedEntriesQuery(reader, asked, request),
      waitFor,
    );
    return page && toConnection(page, request);
  }
}

@Resolver(() => CountedEntry)
export class CountedEntryResolver {
  @ResolveField(() => Dossier, {
    nullable: true,
    description:
      'Của trẻ hay lớp nào; null nếu không được xem. / Of which child or class; null when not for the caller.',
  })
  dossier(@Parent() { dossierId }: CountedEntryView, @Context() { loaders }: RequestContext) {
    return dossierId && loaders.owingDossiers.load(dossierId);
  }

  @ResolveField(() => Record, {
    nullable: true,
    description:
      'Bản ghi được đếm; null với trẻ, hoặc khi không được xem. / The record that counts; null of a child ' +
      'who counts, and when not for the caller.',
  })
  record(@Parent() { recordId }: CountedEntryView, @Context() { loaders }: RequestContext) {
    return recordId && loaders.records.load(recordId);
  }
}

@Resolver(() => Record)
export class FiguresOfRecordResolver {
  @ResolveField(() => ReportFigures, {
    nullable: true,
    description:
      'Số liệu như lúc nộp; null khi chưa nộp hoặc không phải báo cáo. / The figures as they were when it ' +
      'was submitted; null until then, and of what is no report.',
  })
  @Sized({ weight: 0.1 })
  counted(@Parent() { counted }: RecordView) {
    return counted;
  }
}
