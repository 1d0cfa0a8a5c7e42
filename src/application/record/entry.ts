import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import {
  classDossierIds,
  classIn,
  type Dossier,
  dossierOfClass,
} from '../../domain/dossier/dossier.state.js';
import type { DossierRefusal, FileRecord } from '../../domain/dossier/dossier.commands.js';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import { coveringLocks } from '../../domain/lock/lock.state.js';
import { rolesFor } from '../../domain/policy/offices.js';
import type { RecordRefusal, SlotEntered } from '../../domain/record/record.commands.js';
import { recordDecider } from '../../domain/record/record.decider.js';
import { yearOfSlot } from '../../domain/record/slot-rules.js';
import { kindEverNamed, kindsEver, kindsOfYear } from '../../domain/school/kinds-in-force.js';
import { classOf, homeroomTeachersOf, type SchoolState } from '../../domain/school/school.state.js';
import type { EntrySource } from '../../domain/shared/entry-source.js';
import {
  type ClassId,
  type DossierId,
  dossierStream,
  lockStream,
  type RecordId,
  recordStream,
} from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { FieldName, FieldValue } from '../../domain/shared/protected-block.js';
import type { DossierAbout } from '../../domain/shared/record-kind.js';
import { err, type Result } from '../../domain/shared/result.js';
import { countsFor } from '../../domain/shared/roles.js';
import type { Decision } from '../decision.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { RecordWrites } from './record-writes.js';
import { rowFacts } from './row-facts.js';

export type Fields = Readonly<Record<FieldName, FieldValue>>;
export type RegisterRecordRefusal =
  | RecordRefusal
  | DossierRefusal
  | { readonly type: 'KindIsNotInCatalogue'; readonly kind: string }
  | { readonly type: 'KindIsOfAnother'; readonly kind: string; readonly about: DossierAbout };

export interface NewRecord {
  readonly recordId: RecordId;
  /** Of a class, the id of the class. */
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
  const { dossierId, recordId, period, topic, fields } = record;
  const school = await decision.school();
  const known = kindEverNamed(school, record.kind);
  const roles = known?.owners ?? rolesFor('enterRecord', kindsEver(school));
  // Before the dossier is looked up: nobody learns from the answer whether there is one.
  const may = await decision.actInOffice({ power: 'enterRecord', roles, classId: null });
  if (!may.ok) return may;
  if (!known) return err({ type: 'KindIsNotInCatalogue', kind: record.kind });
  const seen = await decision.observe(dossierDecider, dossierStream(dossierId));
  const dossier = seen.status === 'absent' ? classDossier(school, dossierId, decision.at) : seen;
  if (dossier === null) return err({ type: 'DossierNotFound' });
  const slot = { period, topic, schoolYears: yearsOf(dossier, school) };
  const schoolYear = yearOfSlot(known, slot) ?? dossier.schoolYear;
  const found = kindsOfYear(school, schoolYear).find(({ kind }) => kind.kind === record.kind);
  const classId = classIn(dossier, schoolYear);
  const owners = found?.kind.owners ?? known.owners;
  const by = await decision.actInOffice({ power: 'enterRecord', roles: owners, classId });
  if (!by.ok) return by;
  if (!countsFor(by.value, classId)) return err({ type: 'DossierNotFound' });
  if (!found) return err({ type: 'KindIsNotInCatalogue', kind: record.kind });
  const { kind, catalogueId, catalogueVersion } = found;
  const { about = 'child' } = kind;
  if (about !== dossier.about) return err({ type: 'KindIsOfAnother', kind: kind.kind, about });
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
      rows: await rowFacts(decision, { kind, schoolYear, period, classId }, Object.keys(fields)),
    },
    ...record,
    ...slot,
    subjectId: dossier.subjectId,
    catalogueId,
    catalogueVersion,
    schoolYear,
  });
  if (!registered.ok) return registered;
  const isOnly = kind.onePerDossier || kind.every !== undefined;
  return fileIn(decision, dossier, { recordId, kind: kind.kind, period, topic, isOnly });
};

/** The dossier of a class begins with its first record. */
const fileIn = async (
  decision: Decision,
  { about, dossierId, classId, schoolYear }: Dossier,
  filed: Omit<FileRecord, 'type'>,
): Promise<Result<void, DossierRefusal>> => {
  const stream = dossierStream(dossierId);
  const { status } = await decision.observe(dossierDecider, stream);
  if (about === 'class' && status === 'absent') {
    const opening = { type: 'OpenForClass', classId, schoolYear } as const;
    const opened = await decision.decide(dossierDecider, stream, opening);
    if (!opened.ok) return opened;
  }
  return decision.decide(dossierDecider, stream, { type: 'FileRecord', ...filed });
};

/** Of a class of which nothing was recorded yet, the dossier that the first record begins. */
const classDossier = (school: SchoolState, dossierId: DossierId, at: Instant): Dossier | null => {
  const found = classOf(school, dossierId as string as ClassId);
  if (!found) return null;
  const { classId, schoolYear } = found;
  return dossierOfClass({ ...classDossierIds(classId), classId, schoolYear }, at);
};

/** The year of the class, or those in which the child was in a class of the school. */
const yearsOf = (
  { about, schoolYear, placements }: Dossier,
  { years }: SchoolState,
): SlotEntered['schoolYears'] => {
  const own = about === 'class' ? [schoolYear] : placements.map((one) => one.schoolYear);
  return Object.fromEntries(Object.entries(years).filter(([year]) => own.includes(year)));
};

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
      names: () => Object.keys(fields),
      command: (facts) => ({ type: 'ReviseRecord', facts, fields, basedOnRevision, source }),
    });
  }
}
