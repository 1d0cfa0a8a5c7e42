import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LockRow, UnlockRow } from '../../application/ports/lock-rows.js';
import { LocksByIdsQuery, LocksQuery } from '../../application/queries/lock-queries.js';
import type { LockId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { pageRequest, toConnection, WaitArgs, WaitPageArgs } from '../shared/connection.js';
import { SchoolClass } from '../school/school.types.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import {
  Decision,
  Execution,
  Lock,
  LockConnection,
  LockOverRecord,
  LockScope,
  Relocking,
  Unlock,
} from './lock.types.js';

const withAct = <S extends object>(step: S | null) => step && { ...step, act: step };

@Resolver(() => Lock)
export class LockResolver {
  @Query(() => LockConnection, {
    description: 'Các lần khóa sổ, cũ nhất trước. / Locks, oldest proposal first.',
  })
  @Sized({ page: true, weight: 0 })
  async locks(@Args() args: WaitPageArgs, @Context() context: RequestContext) {
    const request = pageRequest(args);
    const page = await context.ask((reader) => new LocksQuery(reader, request), args.waitFor);
    return toConnection(page, request);
  }

  @Query(() => Lock, {
    nullable: true,
    description: 'Một lần khóa sổ; null nếu không có hoặc không được xem. / A lock, or null.',
  })
  async lock(
    @Args('id', { type: () => ID }) id: LockId,
    @Args() { waitFor }: WaitArgs,
    @Context() context: RequestContext,
  ) {
    const [found] = await context.ask((reader) => new LocksByIdsQuery(reader, [id]), waitFor);
    return found ?? null;
  }

  @ResolveField(() => Decision, { nullable: true })
  @Sized(partOfOwner)
  decided(@Parent() { decided }: LockRow) {
    return withAct(decided);
  }

  @ResolveField(() => Execution, { nullable: true })
  @Sized(partOfOwner)
  executed(@Parent() { executed }: LockRow) {
    return withAct(executed);
  }

  @ResolveField(() => [Unlock])
  @Sized({ listMax: 10 })
  unlocks(@Parent() { lockId }: LockRow, @Context() { loaders }: RequestContext) {
    return loaders.unlocksOfLocks.load(lockId);
  }
}

@Resolver(() => LockScope)
export class LockScopeResolver {
  @ResolveField(() => SchoolClass, {
    name: 'class',
    nullable: true,
    description: 'Lớp của phạm vi; null nếu mọi lớp. / The class that it names.',
  })
  classOfScope(@Parent() { classId }: LockRow['scope'], @Context() { loaders }: RequestContext) {
    return classId && loaders.classes.load(classId);
  }
}

@Resolver(() => Unlock)
export class UnlockResolver {
  @ResolveField(() => Decision)
  @Sized(partOfOwner)
  decided(@Parent() { decided }: UnlockRow) {
    return withAct(decided);
  }

  @ResolveField(() => Execution, { nullable: true })
  @Sized(partOfOwner)
  executed(@Parent() { executed }: UnlockRow) {
    return withAct(executed);
  }

  @ResolveField(() => Relocking, { nullable: true })
  @Sized(partOfOwner)
  relocked(@Parent() { relocked }: UnlockRow) {
    return withAct(relocked);
  }
}

@Resolver(() => LockOverRecord)
export class LockOverRecordResolver {
  @ResolveField(() => Lock, { nullable: true })
  lock(@Parent() { lockId }: LockOverRecord, @Context() { loaders }: RequestContext) {
    return loaders.locks.load(lockId);
  }
}
