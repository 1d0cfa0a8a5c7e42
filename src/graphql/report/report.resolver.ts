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
import type { RecordView } from '../../application/queries/record-view.js';
import { figuresView, ReportFiguresQuery } from '../../application/queries/report-queries.js';
import type { RecordId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Record } from '../record/record.types.js';
import { LogIndexScalar } from '../scalars/scalars.js';
import { WaitArgs } from '../shared/connection.js';
import { Sized } from '../shared/sized-field.js';
import { ReportFigures } from './report.types.js';

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
  counted(@Parent() { counted, form }: RecordView) {
    return figuresView(counted, form);
  }
}
