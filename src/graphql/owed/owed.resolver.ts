import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type MyOwed as MyOwedView,
  MyOwedQuery,
  myOwedMax,
} from '../../application/queries/progress/my-owed-queries.js';
import {
  type OwedItem as ItemView,
  OwedItemsQuery,
  type WaiverView,
} from '../../application/queries/progress/owed-item-queries.js';
import { DeadlinesQuery } from '../../application/queries/progress/deadline-queries.js';
import {
  type ClassProgress as ClassView,
  OwedPeriodsQuery,
  ProgressQuery,
} from '../../application/queries/progress/progress-queries.js';
import { UnitsOwedQuery } from '../../application/queries/progress/unit-owed-queries.js';
import type { RequestContext } from '../context/request-context.js';
import { Dossier } from '../dossier/dossier.types.js';
import { Person } from '../person/person.types.js';
import { Record } from '../record/record.types.js';
import { SchoolClass } from '../school/school.types.js';
import { pageRequest, toConnection, WaitArgs } from '../shared/connection.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { RecordValue, showValue } from '../shared/values.js';
import {
  DeadlinesArgs,
  OwedItemsArgs,
  OwedPeriodsArgs,
  ProgressArgs,
  UnitsOwedArgs,
} from './owed.inputs.js';
import {
  ClassProgress,
  DeadlineConnection,
  MyOwed,
  OwedItem,
  OwedItemConnection,
  PeriodProgress,
  Progress,
  UnitOwed,
  UnitOwedConnection,
  Waiver,
} from './owed.types.js';

@Resolver()
export class OwedResolver {
  @Query(() => Progress, {
    nullable: true,
    description:
      'Bảng tiến độ: hồ sơ phải nộp và đã nộp, theo lớp và loại; null nếu không xem hồ sơ, không ' +
      'xem lớp ấy hoặc năm học chưa mở. / The progress board: what is owed and what was submitted, by ' +
      'class and kind; null for whoever reads no records, of a class that the caller does not read, and ' +
      'of a year that is not open.',
  })
  @Sized({ weight: 50 })
  progress(
    @Args() { waitFor, schoolYear = null, classId = null, kinds = null, ...part }: ProgressArgs,
    @Context() context: RequestContext,
  ) {
    const { from = null, to = null } = part;
    const asked = { schoolYear, classId, kinds, from, to };
    return context.ask((reader) => new ProgressQuery(reader, asked), waitFor);
  }

  @Query(() => [PeriodProgress], {
    description:
      'Từng kỳ của một loại ở một lớp; rỗng nếu không xem lớp ấy. / Period by period of a kind in a class; ' +
      'empty of a class that the caller does not read.',
  })
  @Sized({ weight: 0.1, listMax: 250 })
  owedPeriods(
    @Args() { waitFor, from = null, to = null, ...cell }: OwedPeriodsArgs,
    @Context() context: RequestContext,
  ) {
    return context.ask((reader) => new OwedPeriodsQuery(reader, cell, { from, to }), waitFor);
  }

  @Query(() => OwedItemConnection, {
    description:
      'Một kỳ của một loại ở một lớp, từng trẻ theo thứ tự danh sách lớp. / One period of a kind in a ' +
      'class, child by child as in the list of the class.',
  })
  @Sized({ page: true, weight: 15 })
  async owedItems(
    @Args() { waitFor, first, after, states, waiverId, ...slot }: OwedItemsArgs,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest({ first: first ?? null, after: after ?? null });
    const only = { states: states ?? null, waiverId: waiverId ?? null };
    const page = await context.ask(
      (reader) => new OwedItemsQuery(reader, slot, only, request),
      waitFor,
    );
    return toConnection(page, request);
  }

  @Query(() => UnitOwedConnection, {
    description:
      'Hồ sơ mà các tổ, nhân sự và nhà trường phải nộp, hạn sớm nhất trước; chỉ những gì tôi được xem. / What ' +
      'teams, staff and the school owe, due first before the rest; of what the caller may see.',
  })
  @Sized({ page: true, weight: 15 })
  async unitsOwed(@Args() args: UnitsOwedArgs, @Context() context: RequestContext) {
    const { waitFor, first, after, schoolYear = null, states = null } = args;
    const request = pageRequest({ first: first ?? null, after: after ?? null });
    const page = await context.ask(
      (reader) => new UnitsOwedQuery(reader, { schoolYear, states }, request),
      waitFor,
    );
    return toConnection(page, request);
  }

  @Query(() => DeadlineConnection, {
    description:
      'Các hạn đã đặt của một năm học, đặt sau trước; của những ai xem hồ sơ. / The deadlines that were set ' +
      'in a year, the last first; for whoever reads records.',
  })
  @Sized({ page: true, weight: 1 })
  async deadlines(@Args() args: DeadlinesArgs, @Context() context: RequestContext) {
    const { waitFor, first, after, schoolYear = null } = args;
    const request = pageRequest({ first: first ?? null, after: after ?? null });
    const page = await context.ask(
      (reader) => new DeadlinesQuery(reader, schoolYear, request),
      waitFor,
    );
    return toConnection(page, request);
  }

  @Query(() => [MyOwed], {
    description:
      'Những loại hồ sơ tôi phải nộp đến hôm nay mà chưa nộp; quá hạn lâu nhất trước. / What I have to ' +
      'submit by today and have not, what is due for longest first; nothing for inspectors and programs.',
  })
  @Sized({ weight: 1, listMax: myOwedMax })
  myOwed(@Args() { waitFor }: WaitArgs, @Context() context: RequestContext) {
    return context.ask((reader) => new MyOwedQuery(reader), waitFor);
  }
}

@Resolver(() => ClassProgress)
export class ClassProgressResolver {
  @ResolveField(() => SchoolClass, { name: 'class', nullable: true })
  ofClass(@Parent() { classId }: ClassView, @Context() { loaders }: RequestContext) {
    return loaders.classes.load(classId);
  }
}

@Resolver(() => OwedItem)
export class OwedItemResolver {
  @ResolveField(() => Dossier, {
    nullable: true,
    description:
      'Của trẻ nào, hay hồ sơ của lớp; null nếu trẻ nay ở lớp không được xem. / Of which child, or the ' +
      'dossier of the class; null of a child who is in a class now that the caller does not read.',
  })
  dossier(@Parent() { dossierId }: ItemView, @Context() { loaders }: RequestContext) {
    return loaders.owingDossiers.load(dossierId);
  }

  @ResolveField(() => Record, {
    nullable: true,
    description: 'Bản ghi, kể cả bản nháp. / The record, a draft as well.',
  })
  record(@Parent() { recordId }: ItemView, @Context() { loaders }: RequestContext) {
    return recordId && loaders.records.load(recordId);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Ai nộp. / Who submitted it.' })
  submittedBy(@Parent() { submittedBy }: ItemView) {
    return submittedBy;
  }
}

@Resolver(() => UnitOwed)
export class UnitOwedResolver extends OwedItemResolver {}

@Resolver(() => MyOwed)
export class MyOwedResolver {
  @ResolveField(() => Dossier, {
    nullable: true,
    description: 'Của tổ, người hay nhà trường nào. / Of which team, of whom, or of the school.',
  })
  dossier(@Parent() { dossierId }: MyOwedView, @Context() { loaders }: RequestContext) {
    return dossierId && loaders.owingDossiers.load(dossierId);
  }

  @ResolveField(() => SchoolClass, { name: 'class', nullable: true })
  ofClass(@Parent() { classId }: MyOwedView, @Context() { loaders }: RequestContext) {
    return classId && loaders.classes.load(classId);
  }
}

@Resolver(() => Waiver)
export class WaiverResolver {
  @ResolveField(() => SchoolClass, { name: 'class', nullable: true })
  @Sized(partOfOwner)
  ofClass(@Parent() { classId }: WaiverView, @Context() { loaders }: RequestContext) {
    return classId && loaders.classes.load(classId);
  }

  @ResolveField(() => Dossier, {
    nullable: true,
    description:
      'Chỉ của một trẻ, một tổ, một người hoặc nhà trường; null nếu không xem được. / Of one child, team, ' +
      'person or the school alone; null where the caller does not see it.',
  })
  @Sized(partOfOwner)
  dossier(@Parent() { dossierId }: WaiverView, @Context() { loaders }: RequestContext) {
    return dossierId && loaders.owingDossiers.load(dossierId);
  }

  @ResolveField(() => Boolean, {
    description:
      'Chỉ miễn cho một trẻ, tổ, người hoặc nhà trường. / Whether it lets off one child, team, person or ' +
      'the school alone.',
  })
  alone(@Parent() { dossierId }: WaiverView) {
    return dossierId !== null;
  }

  @ResolveField(() => RecordValue, {
    description:
      'Vì sao; của riêng một trẻ thì chỉ cho người xem được trẻ ấy và được đọc dữ liệu nhạy cảm của trẻ, và việc ' +
      'xem được ghi lại. / Why; of one child for whoever sees that child and reads what is sensitive of it, and ' +
      'the reading is recorded.',
  })
  @Sized({ weight: 0.1 })
  reason(@Parent() { reason }: WaiverView, @Context() { loaders }: RequestContext) {
    return showValue(loaders, reason);
  }

  @ResolveField(() => RecordValue, {
    nullable: true,
    description:
      'Vì sao, nếu không phải miễn riêng: cho danh sách, vì việc xem `reason` của một trẻ được ghi lại từng lần. / ' +
      'Why, unless it lets off one alone: for lists, since each reading of the `reason` of a child is recorded.',
  })
  @Sized({ weight: 0.1 })
  sharedReason(
    @Parent() { dossierId, reason }: WaiverView,
    @Context() { loaders }: RequestContext,
  ) {
    return dossierId === null ? showValue(loaders, reason) : null;
  }
}
