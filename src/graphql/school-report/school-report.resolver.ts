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
import type { ReportLine } from '../../application/queries/school-report/report-lines.js';
import {
  SchoolReportLinesQuery,
  SchoolReportQuery,
  type SchoolReportView,
} from '../../application/queries/school-report/school-report-queries.js';
import {
  type SchoolReportYear as YearView,
  SchoolReportYearsQuery,
  schoolReportYearsMax,
} from '../../application/queries/school-report/school-report-year-queries.js';
import type { DossierId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Dossier } from '../dossier/dossier.types.js';
import { Entry } from '../log/log.types.js';
import { SchoolClass } from '../school/school.types.js';
import { PageArgs, pageRequest, toConnection, WaitArgs } from '../shared/connection.js';
import { Sized } from '../shared/sized-field.js';
import {
  SchoolReport,
  SchoolReportLine,
  SchoolReportLineConnection,
  SchoolReportYear,
} from './school-report.types.js';

@ArgsType()
class SchoolReportArgs extends WaitArgs {
  @Field(() => ID)
  dossierId!: DossierId;

  @Field(() => String)
  schoolYear!: string;
}

@Resolver(() => SchoolReport)
export class SchoolReportResolver {
  @Query(() => SchoolReport, {
    nullable: true,
    description:
      'Học bạ của một trẻ, null nếu không được xem trẻ hay năm học ấy. / The school ' +
      'report of a child for a year, null when the child or that year is not for ' +
      'the caller.',
  })
  @Sized({ weight: 10 })
  schoolReport(
    @Args() { waitFor, ...asked }: SchoolReportArgs,
    @Context() context: RequestContext,
  ) {
    return context.ask((reader) => new SchoolReportQuery(reader, asked), waitFor);
  }

  @Query(() => [SchoolReportYear], {
    description:
      'Những năm học của trẻ ở trường, năm gần nhất trước, kể cả trước khi ra trường rồi trở lại. / The ' +
      'years of a child at the school, the latest first, also those before it left and came back.',
  })
  @Sized({ weight: 0.5, listMax: schoolReportYearsMax })
  schoolReportYears(
    @Args('dossierId', { type: () => ID }) dossierId: DossierId,
    @Args() { waitFor }: WaitArgs,
    @Context() context: RequestContext,
  ) {
    return context.ask((reader) => new SchoolReportYearsQuery(reader, dossierId), waitFor);
  }

  @ResolveField(() => SchoolReportLineConnection, {
    description:
      'Bìa trước, rồi từng loại, từng môn, từng kỳ. / The cover first, then kind by kind, topic by topic ' +
      'and period by period.',
  })
  @Sized({ page: true, weight: 0 })
  async lines(
    @Parent() { lines }: SchoolReportView,
    @Args() args: PageArgs,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(args);
    const page = await context.ask((reader) => new SchoolReportLinesQuery(reader, lines, request));
    return toConnection(page, request);
  }

  @ResolveField(() => Dossier, { nullable: true })
  dossier(@Parent() { dossierId }: SchoolReportView, @Context() { loaders }: RequestContext) {
    return loaders.dossiers.load(dossierId);
  }

  @ResolveField(() => SchoolClass, {
    name: 'class',
    nullable: true,
    description: 'Lớp của trẻ trong năm ấy, lớp sau cùng. / The last class of that year.',
  })
  ofClass(@Parent() { classId }: SchoolReportView, @Context() { loaders }: RequestContext) {
    return classId && loaders.classes.load(classId);
  }
}

@Resolver(() => SchoolReportLine)
export class SchoolReportLineResolver {
  @ResolveField(() => Entry, {
    nullable: true,
    description:
      'Mục của sổ gốc đã đưa dòng này vào học bạ: lần duyệt cuối. / The entry by which the line stands in ' +
      'the report: the last approval.',
  })
  @Sized({ weight: 0.5 })
  entry(@Parent() { entry }: ReportLine, @Context() { loaders }: RequestContext) {
    return entry && loaders.entries.load(entry);
  }
}

@Resolver(() => SchoolReportYear)
export class SchoolReportYearResolver {
  @ResolveField(() => SchoolClass, { name: 'class', nullable: true })
  @Sized({ weight: 0.5 })
  ofClass(@Parent() { classId }: YearView, @Context() { loaders }: RequestContext) {
    return loaders.classes.load(classId);
  }
}
