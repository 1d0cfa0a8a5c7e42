import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { type Dossier, placeIn } from '../../domain/dossier/dossier.state.js';
import type { DossierRefusal } from '../../domain/dossier/dossier.commands.js';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import { coveringLocks } from '../../domain/lock/lock.state.js';
import { rolesFor } from '../../domain/policy/offices.js';
import type {
  RecordFacts,
  RecordRefusal,
  SlotEntered,
} from '../../domain/record/record.commands.js';
import { recordDecider } from '../../domain/record/record.decider.js';
import { yearOfSlot } from '../../domain/record/slot-rules.js';
import {
  kindEverNamed,
  type KindInForce,
  kindsEver,
  kindsOfYear,
} from '../../domain/school/kinds-in-force.js';
import {
  calendarOf,
  homeroomTeachersOf,
  levelOf,
  type SchoolState,
  yearNow,
} from '../../domain/school/school.state.js';
import type { EntrySource } from '../../domain/shared/entry-source.js';
import {
  type DossierId,
  lockStream,
  type RecordId,
  recordStream,
} from '../../domain/shared/ids.js';
import type { FieldName, FieldValue } from '../../domain/shared/protected-block.js';
import { countsFor, type Place } from '../../domain/shared/place.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { DossierAbout, RecordKind } from '../../domain/shared/record-kind.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import type { Decision } from '../decision.js';
import { doInDossier, dossierNow } from '../dossier/new-dossier.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { namedRecords } from './named-records.js';
import { placedIn, RecordWrites } from './record-writes.js';
import { rowFacts } from './row-facts.js';

export type Fields = Readonly<Record<FieldName, FieldValue>>;
export type RegisterRecordRefusal =
  | RecordRefusal
  | DossierRefusal
  | { readonly type: 'KindIsNotInCatalogue'; readonly kind: string }
  | { readonly type: 'KindIsOfAnother'; readonly kind: string; readonly about: DossierAbout };

export interface NewRecord {
  readonly recordId: RecordId;
  /** Save for a child, the id of what it is about. */
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
  const entering = await enteringOf(decision, record);
  if (!entering.ok) return entering;
  const { dossier, schoolYear, slot, form } = entering.value;
  const { kind, catalogueId, catalogueVersion } = form;
  const registered = await decision.decide(recordDecider, recordStream(record.recordId), {
    type: 'RegisterRecord',
    facts: await factsOfNew(decision, record, entering.value),
    ...record,
    ...slot,
    levels: levelsOf(dossier, await decision.school(), schoolYear),
    subjectId: dossier.subjectId,
    catalogueId,
    catalogueVersion,
    schoolYear,
  });
  if (!registered.ok) return registered;
  return doInDossier(decision, dossier, filing(record, kind, decision.today));
};

/** Where a new record goes, by which form it is filled in, and in which office. */
interface Entering {
  readonly by: RecordFacts['by'];
  readonly dossier: Dossier;
  readonly schoolYear: string;
  readonly slot: Pick<SlotEntered, 'period' | 'topic' | 'schoolYears'>;
  readonly place: Place;
  readonly form: KindInForce;
}

const enteringOf = async (
  decision: Decision,
  { dossierId, kind, period, topic }: NewRecord,
): Promise<Result<Entering, RegisterRecordRefusal>> => {
  const school = await decision.school();
  const known = kindEverNamed(school, kind);
  const roles = known?.owners ?? rolesFor('enterRecord', kindsEver(school));
  // Before the dossier is looked up: nobody learns from the answer whether there is one.
  const may = await decision.actInOffice({ power: 'enterRecord', roles, place: null });
  if (!may.ok) return may;
  if (!known) return err({ type: 'KindIsNotInCatalogue', kind });
  const dossier = await dossierNow(decision, dossierId);
  if (dossier === null) return err({ type: 'DossierNotFound' });
  const slot = { period, topic, schoolYears: yearsOf(dossier, school) };
  const schoolYear =
    yearOfSlot(known, slot) ?? dossier.schoolYear ?? yearNow(school, decision.today);
  if (schoolYear === null) return err({ type: 'KindIsNotInCatalogue', kind });
  const form = kindsOfYear(school, schoolYear).find((one) => one.kind.kind === kind);
  const place = placeIn(dossier, schoolYear);
  const owners = form?.kind.owners ?? known.owners;
  const by = await decision.actInOffice({ power: 'enterRecord', roles: owners, place });
  if (!by.ok) return by;
  if (!countsFor(by.value, place)) return err({ type: 'DossierNotFound' });
  if (!form) return err({ type: 'KindIsNotInCatalogue', kind });
  const { about = 'child' } = form.kind;
  if (about !== dossier.about) return err({ type: 'KindIsOfAnother', kind, about });
  return ok({ by: by.value, dossier, schoolYear, slot, place, form });
};

const factsOfNew = async (
  decision: Decision,
  record: NewRecord,
  { by, dossier, schoolYear, place, form: { kind } }: Entering,
): Promise<RecordFacts> => {
  const { period, fields } = record;
  const school = await decision.school();
  const locks = await decision.observe(lockDecider, lockStream(decision.request.schoolId));
  const scope = placedIn(record, { schoolYear, years: school.years, place });
  return {
    at: decision.at,
    today: decision.today,
    by,
    kind,
    coveringLocks: coveringLocks(locks, scope, decision.at),
    place,
    // Nothing is attached to what is only being registered.
    mediaSubjectId: null,
    homeroomTeacherIds: homeroomTeachersOf(school, place, decision.today),
    endedOffices: await decision.endedOffices(),
    calendar: calendarOf(school, schoolYear),
    dossierIsOpen: dossier.status === 'open',
    closedDay: null,
    rows: await rowFacts(decision, { kind, schoolYear, period, place }, Object.keys(fields)),
    namedRecords: await namedRecords(decision, kind, fields),
    // All there is of it is what is entered.
    compared: {},
  };
};

const filing = ({ recordId, period, topic }: NewRecord, kind: RecordKind, today: LocalDate) => ({
  type: 'FileRecord' as const,
  ...{ recordId, kind: kind.kind, period, topic },
  isOnly: kind.onePerDossier || kind.every !== undefined,
  numberedOn: kind.numbered ? today : null,
});

/** The year of the class, those in which the child was in a class of the school, or all of them. */
const yearsOf = (
  { about, schoolYear, placements }: Dossier,
  { years }: SchoolState,
): SlotEntered['schoolYears'] => {
  if (about !== 'child' && about !== 'class') return years;
  const own = about === 'class' ? [schoolYear] : placements.map((one) => one.schoolYear);
  return Object.fromEntries(Object.entries(years).filter(([year]) => own.includes(year)));
};

/** Whoever changes class in the year may be of two levels in it. */
const levelsOf = (
  { about, classId, placements }: Dossier,
  school: SchoolState,
  schoolYear: string,
): SlotEntered['levels'] => {
  if (about === 'class' && classId !== null) return [levelOf(school, classId)];
  const own = placements.filter((one) => one.schoolYear === schoolYear);
  return own.length > 0 ? own.map((one) => levelOf(school, one.classId)) : [null];
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
      values: fields,
      command: (facts) => ({ type: 'ReviseRecord', facts, fields, basedOnRevision, source }),
    });
  }
}
