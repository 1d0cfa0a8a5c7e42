import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  LockChecklistQuery,
  type LockChecklistView,
  lockExamplesMax,
  type LockGapView,
  LockOwedQuery,
} from '../../application/queries/lock-checklist-queries.js';
import type { MissingSlot as MissingSlotView } from '../../application/queries/lock-owed.js';
import type { RequestContext } from '../context/request-context.js';
import { Dossier } from '../dossier/dossier.types.js';
import { Record } from '../record/record.types.js';
import { SchoolClass } from '../school/school.types.js';
import { WaitArgs } from '../shared/connection.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { LockScopeInput } from './lock.inputs.js';
import { Lock } from './lock.types.js';
import { LockChecklist, LockChecklistItem, LockOwed, MissingSlot } from './lock-checklist.types.js';

/** One entry for each thing that can be missing. */
const itemsMax = 4;

@Resolver(() => LockChecklist)
export class LockChecklistResolver {
  @Query(() => LockChecklist, {
    nullable: true,
    description:
      'Còn thiếu gì trước khi khóa phạm vi này; null cho người không đề nghị, quyết định hay thực hiện ' +
      'khóa sổ, và khi không có lớp đó. / What is missing before this scope is locked; null for who has ' +
      'no part in locking, and of a class that is not there.',
  })
  @Sized({ weight: 15 })
  lockChecklist(
    @Args('scope', { type: () => LockScopeInput }) scope: LockScopeInput,
    @Args() { waitFor }: WaitArgs,
    @Context() context: RequestContext,
  ) {
    return context.ask((reader) => new LockChecklistQuery(reader, scope), waitFor);
  }

  @ResolveField(() => Lock, {
    nullable: true,
    description:
      'Khóa đã phủ hoặc đang chờ trên đúng phạm vi này. / A lock over all of it, or one of the same ' +
      'scope that is on its way.',
  })
  alreadyLockedBy(
    @Parent() { alreadyLockedBy }: LockChecklistView,
    @Context() { loaders }: RequestContext,
  ) {
    return alreadyLockedBy && loaders.locks.load(alreadyLockedBy);
  }

  @ResolveField(() => LockOwed, {
    nullable: true,
    description:
      'Phải nộp mà thiếu, trễ hay được miễn; null khi không nêu năm học, và của một bản ghi. / What was ' +
      'owed and is missing, late or waived; null where no year is named, and of a single record.',
  })
  @Sized({ weight: 50 })
  owed(@Parent() { scope }: LockChecklistView, @Context() context: RequestContext) {
    return context.ask((reader) => new LockOwedQuery(reader, scope));
  }

  @ResolveField(() => [LockChecklistItem], {
    description:
      'Luôn đủ các mục, kể cả khi không thiếu gì. / Every item, also where none is missing.',
  })
  @Sized({ ...partOfOwner, listMax: itemsMax })
  items(@Parent() { items }: LockChecklistView) {
    return items;
  }
}

@Resolver(() => MissingSlot)
export class MissingSlotResolver {
  @ResolveField(() => SchoolClass, { name: 'class', nullable: true })
  ofClass(@Parent() { classId }: MissingSlotView, @Context() { loaders }: RequestContext) {
    return loaders.classes.load(classId);
  }
}

@Resolver(() => LockChecklistItem)
export class LockGapResolver {
  @ResolveField(() => [Record], {
    description: `Tối đa ${lockExamplesMax} bản ghi đầu tiên mà tôi được xem. / The first few that I may see.`,
  })
  @Sized({ listMax: lockExamplesMax })
  async records(@Parent() { recordIds }: LockGapView, @Context() { loaders }: RequestContext) {
    const found = await loaders.records.loadMany(recordIds);
    return seen(found);
  }

  @ResolveField(() => [Dossier], {
    description: `Tối đa ${lockExamplesMax} hồ sơ đầu tiên mà tôi được xem. / The first few that I may see.`,
  })
  @Sized({ listMax: lockExamplesMax })
  async dossiers(@Parent() { dossierIds }: LockGapView, @Context() { loaders }: RequestContext) {
    const found = await loaders.dossiers.loadMany(dossierIds);
    return seen(found);
  }
}

/** What may not be seen is left out; what went wrong is not hidden. */
const seen = <V>(found: readonly (V | Error | null)[]): readonly V[] =>
  found.flatMap((one) => {
    if (one instanceof Error) throw one;
    return one === null ? [] : [one];
  });
