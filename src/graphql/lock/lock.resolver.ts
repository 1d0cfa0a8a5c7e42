import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { LockRow, UnlockRow } from '../../application/ports/read-model-rows.js';
import { LocksQuery } from '../../application/queries/lock-queries.js';
import type { RequestContext } from '../context/request-context.js';
import { pageRequest, toConnection, WaitPageArgs } from '../shared/connection.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import {
  Decision,
  Execution,
  Lock,
  LockConnection,
  LockOverRecord,
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
