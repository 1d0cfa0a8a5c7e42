import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import type { LockRefusal } from '../../domain/lock/lock.commands.js';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import { recordDecider } from '../../domain/record/record.decider.js';
import type { RecordRefusal } from '../../domain/record/record.commands.js';
import { kindOf } from '../../domain/school/kinds-in-force.js';
import {
  type CorrectionId,
  dossierStream,
  lockStream,
  type RecordId,
  recordStream,
  type UnlockId,
} from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import { invariant } from '../../domain/shared/invariant.js';
import { endOfOffice } from '../../domain/shared/lapse.js';
import { err } from '../../domain/shared/result.js';
import { placeOf } from '../record/record-writes.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { LockWrites } from './lock-writes.js';

export type DecideUnlockRefusal = LockRefusal | Extract<RecordRefusal, { type: 'RecordNotFound' }>;

export class DecideUnlockCommand extends Command<WriteResult<DecideUnlockRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly unlockId: UnlockId;
      readonly recordId: RecordId;
      readonly correctionId: CorrectionId;
      readonly validUntil: Instant;
      readonly decisionNo: string;
    },
  ) {
    super();
  }
}

@CommandHandler(DecideUnlockCommand)
export class DecideUnlockHandler implements ICommandHandler<DecideUnlockCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: DecideUnlockCommand): Promise<WriteResult<DecideUnlockRefusal>> {
    const { recordId, ...unlock } = input;
    const request = writeRequest(header, { act: 'DecideUnlock', input });
    return this.writes.run<DecideUnlockRefusal>(request, async (decision) => {
      // Before the record is looked up: nobody learns from the answer whether there is one.
      const by = await decision.actAs('decideLock');
      if (!by.ok) return by;
      const record = await decision.observe(recordDecider, recordStream(recordId));
      if (record.status === 'absent') return err({ type: 'RecordNotFound' });
      const dossier = await decision.observe(dossierDecider, dossierStream(record.dossierId));
      invariant(dossier.status !== 'absent', 'a record belongs to a dossier');
      const school = await decision.school();
      const kind = kindOf(school, record);
      invariant(kind !== null, 'the kind of a registered record was adopted');
      const correction = record.corrections[unlock.correctionId];
      const permittedIn = correction?.permission?.permittedIn ?? null;
      const permitterLeft = endOfOffice(permittedIn, await decision.endedOffices());
      return decision.decide(lockDecider, lockStream(request.schoolId), {
        type: 'DecideUnlock',
        at: decision.at,
        by: by.value,
        ...unlock,
        record: placeOf(dossier, record, kind, school),
        correctionIsPermitted: correction?.status === 'permitted' && permitterLeft === null,
        requestedBy: correction?.requestedBy ?? null,
      });
    });
  }
}

export class ExecuteUnlockCommand extends Command<WriteResult<LockRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly unlockId: UnlockId },
  ) {
    super();
  }
}

@CommandHandler(ExecuteUnlockCommand)
export class ExecuteUnlockHandler implements ICommandHandler<ExecuteUnlockCommand> {
  constructor(private readonly locks: LockWrites) {}

  async execute({ header, input }: ExecuteUnlockCommand): Promise<WriteResult<LockRefusal>> {
    const logHead = await this.locks.logHead(header.principal.schoolId);
    return this.locks.write(header, input, {
      name: 'ExecuteUnlock',
      power: 'executeLock',
      command: (act) => ({ type: 'ExecuteUnlock', ...act, ...input, logHead }),
    });
  }
}

export class RelockCommand extends Command<WriteResult<LockRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly unlockId: UnlockId },
  ) {
    super();
  }
}

@CommandHandler(RelockCommand)
export class RelockHandler implements ICommandHandler<RelockCommand> {
  constructor(private readonly locks: LockWrites) {}

  async execute({ header, input }: RelockCommand): Promise<WriteResult<LockRefusal>> {
    const logHead = await this.locks.logHead(header.principal.schoolId);
    return this.locks.write(header, input, {
      name: 'Relock',
      power: 'relock',
      command: (act) => ({ type: 'Relock', ...act, ...input, cause: 'by-hand', logHead }),
    });
  }
}
