import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DossierRefusal } from '../../domain/dossier/dossier.commands.js';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import type { Dossier } from '../../domain/dossier/dossier.state.js';
import type { RecordRefusal } from '../../domain/record/record.commands.js';
import { recordDecider } from '../../domain/record/record.decider.js';
import {
  type DispositionId,
  type DossierId,
  dossierStream,
  recordStream,
} from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';
import { err } from '../../domain/shared/result.js';
import { Aggregates } from '../aggregates.js';
import type { Decision } from '../decision.js';
import type { Clock } from '../ports/clock.js';
import type { FinalBackup, FinalBackups } from '../ports/final-backups.js';
import { CLOCK, FINAL_BACKUPS } from '../ports/tokens.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { DossierContents } from './dossier-contents.js';
import { DossierWrites, onDossier } from './dossier-writes.js';
import { inOfficeThroughOf } from './service-end.js';

export class MakeFinalBackupCommand extends Command<WriteResult<DossierRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly dossierId: DossierId;
      readonly dispositionId: DispositionId;
      readonly custodyUntil: LocalDate;
    },
  ) {
    super();
  }
}

/** Stands for the one to be made, to see whether it could be recorded. */
const aBackup: FinalBackup = {
  backupId: 'to-be-made',
  manifestHash: '0'.repeat(64),
  sizeBytes: 1,
  medium: 'to-be-made',
};

/** Writes the last backup of a dossier, reads it back, and only then records it as verified. */
@CommandHandler(MakeFinalBackupCommand)
export class MakeFinalBackupHandler implements ICommandHandler<MakeFinalBackupCommand> {
  constructor(
    private readonly dossiers: DossierWrites,
    private readonly writes: WriteLoop,
    private readonly aggregates: Aggregates,
    private readonly contents: DossierContents,
    @Inject(FINAL_BACKUPS) private readonly backups: FinalBackups,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ header, input }: MakeFinalBackupCommand): Promise<WriteResult<DossierRefusal>> {
    const { schoolId } = header.principal;
    const { dossierId, ...rest } = input;
    const stream = dossierStream(dossierId);
    // Before anything is written to the backup medium, not only before it is recorded.
    const request = writeRequest(header, { act: 'ConfirmFinalBackup', input });
    const refusal = await this.writes.refusalBefore<DossierRefusal>(request, async (decision) => {
      const by = await decision.actAs('executeDisposition');
      if (!by.ok) return by;
      const { at, today } = decision;
      const endedOffices = await decision.endedOffices();
      return decision.decide(dossierDecider, stream, {
        type: 'ConfirmFinalBackup',
        ...{ at, today, by: by.value, endedOffices, verifiedAt: at },
        ...rest,
        ...aBackup,
      });
    });
    if (refusal) return err(refusal);
    // Taken before anything is read: whatever is recorded from now on may be missing.
    const verifiedAt = this.clock.now();
    const { state } = await this.aggregates.fresh(dossierDecider, schoolId, stream);
    if (state.status !== 'open') {
      return err({ type: state.status === 'absent' ? 'DossierNotFound' : 'DossierIsDisposed' });
    }
    const contents = await this.contents.of(schoolId, state);
    const backup = await this.backups.make(schoolId, dossierId, contents);
    return this.dossiers.write(header, input, {
      name: 'ConfirmFinalBackup',
      power: 'executeDisposition',
      command: (act, _, endedOffices) => ({
        type: 'ConfirmFinalBackup',
        ...act,
        endedOffices,
        ...rest,
        ...backup,
        verifiedAt,
      }),
    });
  }
}

export type ExecuteDispositionRefusal = DossierRefusal | RecordRefusal;

export class ExecuteDispositionCommand extends Command<WriteResult<ExecuteDispositionRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: { readonly dossierId: DossierId; readonly dispositionId: DispositionId },
  ) {
    super();
  }
}

/**
 * Ends the dossier and all its records in one append. The keys are destroyed afterwards by the
 * reaction to that event (see reactions/destroy-keys.ts), so that a crash in between is made up
 * for at the next start instead of leaving data without a decision or a decision without effect.
 */
@CommandHandler(ExecuteDispositionCommand)
export class ExecuteDispositionHandler implements ICommandHandler<ExecuteDispositionCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({
    header,
    input,
  }: ExecuteDispositionCommand): Promise<WriteResult<ExecuteDispositionRefusal>> {
    const { dossierId, dispositionId } = input;
    const request = writeRequest(header, { act: 'ExecuteDisposition', input });
    return this.writes.run<ExecuteDispositionRefusal>(request, async (decision) => {
      const acting = await onDossier(decision, dossierId, 'executeDisposition');
      if (!acting.ok) return acting;
      const { by, dossier } = acting.value;
      const executed = await decision.decide(dossierDecider, dossierStream(dossierId), {
        type: 'ExecuteDisposition',
        at: decision.at,
        today: decision.today,
        by,
        dispositionId,
        endedOffices: await decision.endedOffices(),
        recordsChangedAt: await lastChange(decision, dossier),
        inOfficeThrough: await inOfficeThroughOf(decision, dossier),
      });
      if (!executed.ok) return executed;
      for (const recordId of dossier.status === 'open' ? dossier.recordIds : []) {
        const disposed = await decision.decide(recordDecider, recordStream(recordId), {
          type: 'DisposeRecord',
          dispositionId,
        });
        if (!disposed.ok) return disposed;
      }
      return executed;
    });
  }
}

const lastChange = async (decision: Decision, dossier: Dossier): Promise<Instant | null> => {
  let latest: Instant | null = null;
  for (const recordId of dossier.recordIds) {
    const record = await decision.observe(recordDecider, recordStream(recordId));
    if (record.status !== 'absent' && (latest === null || record.changedAt > latest)) {
      latest = record.changedAt;
    }
  }
  return latest;
};
