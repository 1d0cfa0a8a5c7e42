import { Context, Resolver } from '@nestjs/graphql';
import {
  DecideLockCommand,
  ExecuteLockCommand,
  ProposeLockCommand,
} from '../../application/lock/lock.js';
import {
  DecideUnlockCommand,
  ExecuteUnlockCommand,
  RelockCommand,
} from '../../application/lock/unlock.js';
import type { LockId, UnlockId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { carryOut, carryOutNew } from '../refusals/carry-out.js';
import { Write } from '../refusals/result-union.js';
import { Input } from '../shared/command-input.js';
import {
  DecideLockInput,
  DecideUnlockInput,
  ExecuteLockInput,
  ExecuteUnlockInput,
  ProposeLockInput,
  RelockInput,
} from './lock.inputs.js';
import {
  DecideLockResult,
  DecideUnlockResult,
  ExecuteLockResult,
  ExecuteUnlockResult,
  ProposeLockResult,
  RelockResult,
} from './lock.results.js';

@Resolver()
export class LockMutations {
  @Write(ProposeLockResult, {
    vi: 'Đề nghị khóa sổ; `createdId` là mã khóa.',
    en: 'Proposes a lock; `createdId` is the lock’s id.',
  })
  proposeLock(
    @Input(ProposeLockInput) input: ProposeLockInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'lock', input, (header, { scope, ...body }, id) => {
      const lockId = id as LockId;
      return new ProposeLockCommand(header, { ...body, lockId, scope: { ...scope } });
    });
  }

  @Write(DecideLockResult, { vi: 'Quyết định khóa sổ.', en: 'Decides a proposed lock.' })
  decideLock(@Input(DecideLockInput) input: DecideLockInput, @Context() context: RequestContext) {
    return carryOut(context, input, (header, body) => new DecideLockCommand(header, body));
  }

  @Write(ExecuteLockResult, {
    vi: 'Thực hiện khóa sổ đã được người khác quyết định.',
    en: 'Executes a lock that somebody else decided.',
  })
  executeLock(
    @Input(ExecuteLockInput) input: ExecuteLockInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new ExecuteLockCommand(header, body));
  }

  @Write(DecideUnlockResult, {
    vi: 'Quyết định mở khóa có thời hạn cho một đề nghị; `createdId` là mã mở khóa.',
    en: 'Decides a time-boxed unlock for one correction; `createdId` is the unlock’s id.',
  })
  decideUnlock(
    @Input(DecideUnlockInput) input: DecideUnlockInput,
    @Context() context: RequestContext,
  ) {
    return carryOutNew(context, 'unlock', input, (header, body, id) => {
      return new DecideUnlockCommand(header, { ...body, unlockId: id as UnlockId });
    });
  }

  @Write(ExecuteUnlockResult, {
    vi: 'Thực hiện mở khóa đã được người khác quyết định.',
    en: 'Executes an unlock that somebody else decided.',
  })
  executeUnlock(
    @Input(ExecuteUnlockInput) input: ExecuteUnlockInput,
    @Context() context: RequestContext,
  ) {
    return carryOut(context, input, (header, body) => new ExecuteUnlockCommand(header, body));
  }

  @Write(RelockResult, {
    vi: 'Khóa lại trước hạn.',
    en: 'Relocks by hand; at its end, and when the correction is applied, it relocks itself.',
  })
  relock(@Input(RelockInput) input: RelockInput, @Context() context: RequestContext) {
    return carryOut(context, input, (header, body) => new RelockCommand(header, body));
  }
}
