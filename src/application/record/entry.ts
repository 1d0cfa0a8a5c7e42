import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import { classIn, type Dossier } from '../../domain/dossier/dossier.state.js';
import type { DossierRefusal } from '../../domain/dossier/dossier.commands.js';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import { coveringLocks } from '../../domain/lock/lock.state.js';
import { rolesFor } from '../../domain/policy/offices.js';
import type { RecordRefusal, SlotEntered } from '../../domain/record/record.commands.js';
import { recordDecider } from '../../domain/record/record.decider.js';
import { yearOfSlot } from '../../domain/record/slot-rules.js';
import {
  catalogueInForce,
  homeroomTeachersOf,
  type SchoolState,
} from '../../domain/school/school.state.js';
import type { EntrySource } from '../../domain/shared/entry-source.js';
import {
  type DossierId,
  dossierStream,
  lockStream,
  type RecordId,
  recordStream,
} from '../../domain/shared/ids.js';
import type { FieldName, FieldValue } from '../../domain/shared/protected-block.js';
import { err, type Result } from '../../domain/shared/result.js';
import { countsFor } from '../../domain/shared/roles.js';
import type { Decision } from '../decision.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { RecordWrites } from './record-writes.js';

export type Fields = Readonly<Record<FieldName, FieldValue>>;
export type RegisterRecordRefusal =
  | RecordRefusal
  | DossierRefusal
  | { readonly type: 'KindIsNotInCatalogue'; readonly kind: string };

export interface NewRecord {
  readonly recordId: RecordId;
  readonly dossierId: DossierId;
  readonly kind: string;
  readonly period: string | null;
  readonly topic: string | null;
  readonly fields: Fields;
  readonly source: EntrySource;
}

export class RegisterRecordCommand extends Command<WriteResult<RegisterRecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: Omit<NewRecord, 'source'>,
  ) {
    super();
  }
}

@CommandHandler(RegisterRecordCommand)
export class RegisterRecordHandler implements ICommandHandler<RegisterRecordCommand> {
  constructor(private readonly writes: WriteLoop) {}

  execute({ header, input }: RegisterRecordCommand): Promise<WriteResult<RegisterRecordRefusal>> {
    const request = writeRequest(header, { act: 'RegisterRecord', input });
    return this.writes.run<RegisterRecordRefusal>(request, (decision) =>
      registerRecord(decision, { ...input, source: { from: 'form' } }),
    );
  }
}

/** Files a new record in its dossier and registers it, as one append to both streams. */
export const registerRecord = async (
  decision: Decision,
  record: NewRecord,
): Promise<Result<void, RegisterRecordRefusal>> => {
  const { dossierId, recordId, period, topic } = record;
  const school = await decision.school();
  const catalogue = catalogueInForce(school, decision.today);
  const kind = catalogue?.kinds.find((candidate) => candidate.kind === record.kind);
  const entry = {
    power: 'enterRecord',
    roles: kind?.owners ?? rolesFor('enterRecord', catalogue?.kinds ?? []),
  } as const;
  // Before the dossier is looked up: nobody learns from the answer whether there is one.
  const may = await decision.actInOffice({ ...entry, classId: null });
  if (!may.ok) return may;
  if (!catalogue || !kind) return err({ type: 'KindIsNotInCatalogue', kind: record.kind });
  const dossier = await decision.observe(dossierDecider, dossierStream(dossierId));
  if (dossier.status === 'absent') return err({ type: 'DossierNotFound' });
  const slot = { period, topic, schoolYears: yearsOf(dossier, school) };
  const schoolYear = yearOfSlot(kind, slot) ?? dossier.schoolYear;
  const classId = classIn(dossier, schoolYear);
  const by = await decision.actInOffice({ ...entry, classId });
  if (!by.ok) return by;
  if (!countsFor(by.value, classId)) return err({ type: 'DossierNotFound' });
  const locks = await decision.observe(lockDecider, lockStream(decision.request.schoolId));
  const scope = { recordId, schoolYear, classId, kind: record.kind };
  const registered = await decision.decide(recordDecider, recordStream(recordId), {
    type: 'RegisterRecord',
    facts: {
      at: decision.at,
      today: decision.today,
      by: by.value,
      kind,
      coveringLocks: coveringLocks(locks, scope, decision.at),
      classId,
      homeroomTeacherIds: homeroomTeachersOf(school, classId, decision.today),
      endedOffices: await decision.endedOffices(),
      dossierIsOpen: dossier.status === 'open',
    },
    ...record,
    ...slot,
    subjectId: dossier.subjectId,
    catalogueId: catalogue.catalogueId,
    catalogueVersion: catalogue.catalogueVersion,
    schoolYear,
  });
  if (!registered.ok) return registered;
  return decision.decide(dossierDecider, dossierStream(dossierId), {
    type: 'FileRecord',
    recordId,
    kind: record.kind,
    period,
    topic,
    isOnly: kind.onePerDossier || kind.every !== undefined,
  });
};

/** The years in which the child was in a class of the school. */
const yearsOf = ({ classes }: Dossier, { years }: SchoolState): SlotEntered['schoolYears'] =>
  Object.fromEntries(Object.entries(years).filter(([year]) => Object.hasOwn(classes, year)));

export class ReviseRecordCommand extends Command<WriteResult<RecordRefusal>> {
  constructor(
    readonly header: CommandHeader,
    readonly input: {
      readonly recordId: RecordId;
      readonly fields: Fields;
      readonly basedOnRevision: bigint;
      readonly source?: EntrySource;
    },
  ) {
    super();
  }
}

@CommandHandler(ReviseRecordCommand)
export class ReviseRecordHandler implements ICommandHandler<ReviseRecordCommand> {
  constructor(private readonly records: RecordWrites) {}

  execute({ header, input }: ReviseRecordCommand): Promise<WriteResult<RecordRefusal>> {
    const { fields, basedOnRevision, source = { from: 'form' } } = input;
    return this.records.write(header, input, {
      name: 'ReviseRecord',
      power: 'kind-owner',
      command: (facts) => ({ type: 'ReviseRecord', facts, fields, basedOnRevision, source }),
    });
  }
}
