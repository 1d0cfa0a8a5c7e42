import { Injectable } from '@nestjs/common';
import { consentInForce } from '../../domain/dossier/consent.state.js';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import { type Dossier, placeIn } from '../../domain/dossier/dossier.state.js';
import { closedDayOf } from '../../domain/dossier/register.js';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import { coveringLocks, type RecordPlace } from '../../domain/lock/lock.state.js';
import type {
  RecordCommand,
  RecordFacts,
  RecordRefusal,
} from '../../domain/record/record.commands.js';
import { rolesFor, type Use } from '../../domain/policy/offices.js';
import { rolesToClose } from '../../domain/record/correction.decide.js';
import type { Correction } from '../../domain/record/correction.state.js';
import { recordDecider } from '../../domain/record/record.decider.js';
import type { RegisteredRecord } from '../../domain/record/record.state.js';
import { rolesToReference } from '../../domain/record/reference.js';
import { kindOf, kindsEver } from '../../domain/school/kinds-in-force.js';
import {
  calendarOf,
  homeroomTeachersOf,
  type SchoolState,
} from '../../domain/school/school.state.js';
import {
  type CorrectionId,
  dossierStream,
  lockStream,
  type PersonId,
  type RecordId,
  recordStream,
  subjectOfConsent,
  type SubjectId,
} from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import { invariant } from '../../domain/shared/invariant.js';
import { err, ok, type Result } from '../../domain/shared/result.js';
import type { FieldName, FieldValue } from '../../domain/shared/protected-block.js';
import { classOfPlace, countsFor, type Place, placeOfDossier } from '../../domain/shared/place.js';
import type { RecordKind } from '../../domain/shared/record-kind.js';
import { rolesToCorrect } from '../../domain/shared/role-rules.js';
import { type Power, powers, type Role } from '../../domain/shared/roles.js';
import { stepDue } from '../../domain/shared/sampling.js';
import { partsOfPeriod } from '../../domain/shared/year-part.js';
import type { Decision } from '../decision.js';
import { type CommandHeader, type WriteResult, writeRequest } from '../write-header.js';
import { WriteLoop } from '../write-loop.js';
import { comparedValues } from './compared-values.js';
import { namedRecords } from './named-records.js';
import { rowFacts } from './row-facts.js';

/** What the catalogue says who does, and the power that it is a part of. */
const powersByCatalogue = {
  /** The roles that enter records of the kind. */
  'kind-owner': 'enterRecord',
  /** Those of the step that is due, to take it or to return the record. */
  'chain-step': 'approveRecord',
  'chain-return': 'returnRecord',
  /** Those who say that they have read it. */
  acknowledger: 'acknowledgeRecord',
} as const satisfies Readonly<Record<string, Power>>;
type PowerByCatalogue = keyof typeof powersByCatalogue;

/** A command about one existing record: who may give it, and how the decider is asked. */
export interface RecordAct {
  readonly name: RecordCommand['type'];
  /** Who may do it. */
  readonly power: Power | PowerByCatalogue;
  /** The values that are written or written about; none unless it says so. */
  readonly names?: (record: RegisteredRecord) => readonly FieldName[];
  /** Values that are about to be written or proposed, each under its name. */
  readonly values?: Readonly<Record<FieldName, FieldValue>>;
  /** Judges what this correction proposes as if it were in force. */
  readonly applies?: CorrectionId;
  readonly command: (
    facts: RecordFacts,
    school: SchoolState,
    record: RegisteredRecord,
  ) => RecordCommand | Promise<RecordCommand>;
}

/** Of a command about several records: each that it cannot be done to, and why. */
export interface RecordsAreRefused {
  readonly type: 'RecordsAreRefused';
  readonly records: readonly { readonly recordId: RecordId; readonly because: RecordRefusal }[];
}

/** The common way of every command about an existing record. */
@Injectable()
export class RecordWrites {
  constructor(private readonly writes: WriteLoop) {}

  write(
    header: CommandHeader,
    input: { readonly recordId: RecordId },
    act: RecordAct,
  ): Promise<WriteResult<RecordRefusal>> {
    const request = writeRequest(header, { act: act.name, input });
    return this.writes.run<RecordRefusal>(request, (decision) =>
      decideOn(decision, input.recordId, act),
    );
  }

  /** The same to several records in one append: to all of them, or to none. */
  writeAll<One extends { readonly recordId: RecordId }>(
    header: CommandHeader,
    name: string,
    input: { readonly records: readonly One[] },
    actOn: (one: One) => RecordAct,
  ): Promise<WriteResult<RecordRefusal | RecordsAreRefused>> {
    const request = writeRequest(header, { act: name, input });
    return this.writes.run<RecordRefusal | RecordsAreRefused>(request, async (decision) => {
      const acts = input.records.map((one) => ({ recordId: one.recordId, act: actOn(one) }));
      for (const power of new Set(acts.map(({ act }) => act.power))) {
        const may = await mayAtAll(decision, power);
        if (!may.ok) return may;
      }
      const refused: RecordsAreRefused['records'][number][] = [];
      // One after the other: each is decided in the office that it takes.
      for (const { recordId, act } of acts) {
        const decided = await decideOn(decision, recordId, act);
        if (!decided.ok) refused.push({ recordId, because: decided.error });
      }
      if (refused.length === 0) return ok(undefined);
      return err({ type: 'RecordsAreRefused', records: refused });
    });
  }
}

/** One record, looked at with everything that the decision rests on. */
export const decideOn = async (
  decision: Decision,
  recordId: RecordId,
  act: Omit<RecordAct, 'name'>,
): Promise<Result<void, RecordRefusal>> => {
  const facts = await recordFacts(decision, recordId, act);
  if (!facts.ok) return facts;
  const record = await decision.observe(recordDecider, recordStream(recordId));
  invariant(record.status !== 'absent', 'what there are facts about was registered');
  const command = await act.command(facts.value, await decision.school(), record);
  return decision.decide(recordDecider, recordStream(recordId), command);
};

/** Whoever may not do it to records of any kind is told so before anything is looked up. */
const mayAtAll = async (decision: Decision, power: RecordAct['power']) =>
  decision.actInOffice({ ...useOfAny(power, await decision.school()), place: null });

/**
 * Everything that a decision about the record rests on; each stream of it guards the append.
 * Whoever lacks the power over records of any kind is told so first, and whoever holds it for another
 * class alone that there is none, so that nobody learns from the answer whether there is one.
 */
export const recordFacts = async (
  decision: Decision,
  recordId: RecordId,
  {
    power,
    values = {},
    names = () => Object.keys(values),
    applies,
  }: Pick<RecordAct, 'power' | 'names' | 'values' | 'applies'>,
): Promise<Result<RecordFacts, RecordRefusal>> => {
  const school = await decision.school();
  const may = await mayAtAll(decision, power);
  if (!may.ok) return may;
  const record = await decision.observe(recordDecider, recordStream(recordId));
  if (record.status === 'absent') return err({ type: 'RecordNotFound' });
  const locks = await decision.observe(lockDecider, lockStream(decision.request.schoolId));
  const dossier = await decision.observe(dossierDecider, dossierStream(record.dossierId));
  invariant(dossier.status !== 'absent', 'a record belongs to a dossier');
  const kind = kindOf(school, record);
  invariant(kind !== null, 'the kind of a registered record was adopted');
  const stands = placeOf(dossier, record, kind, school);
  const { place } = stands;
  const by = await decision.actInOffice({ ...useOf(power, kind, record), place });
  if (!by.ok) return by;
  if (!countsFor(by.value, place) && !isPartyTo(record, by.value.personId)) {
    return err({ type: 'RecordNotFound' });
  }
  return ok({
    at: decision.at,
    today: decision.today,
    by: by.value,
    kind,
    coveringLocks: coveringLocks(locks, stands, decision.at),
    place,
    homeroomTeacherIds: homeroomTeachersOf(school, place, decision.today),
    endedOffices: await decision.endedOffices(),
    calendar: calendarOf(school, record.schoolYear),
    mediaSubjectId: mediaSubjectOf(dossier, decision.today),
    dossierIsOpen: dossier.status === 'open',
    closedDay: closedDayOf(dossier, recordId),
    rows: await rowFacts(
      decision,
      { kind, place, schoolYear: record.schoolYear, period: record.period },
      names(record),
    ),
    namedRecords: await namedRecords(decision, kind, values),
    compared: await comparedValues(decision, kind, record, {
      values,
      correction: applies === undefined ? undefined : record.corrections[applies],
    }),
  });
};

/** Under whose keys media of the child are kept on that day; null without a consent. */
export const mediaSubjectOf = ({ consents }: Dossier, today: LocalDate): SubjectId | null => {
  const consent = consentInForce(consents, today);
  return consent && subjectOfConsent(consent.consentId);
};

/** Somebody of another class has to do with it all the same: asked for a correction, or is to witness. */
const isPartyTo = ({ corrections }: RegisteredRecord, personId: PersonId): boolean =>
  Object.values<Correction>(corrections).some(
    ({ requestedBy, permission }) =>
      requestedBy === personId || permission?.designatedWitnessId === personId,
  );

const useOf = (
  act: RecordAct['power'],
  kind: RecordKind,
  record: RegisteredRecord,
): Pick<Use, 'power' | 'roles'> => ({ power: powerOf(act), roles: rolesOf(act, kind, record) });

const rolesOf = (
  act: RecordAct['power'],
  kind: RecordKind,
  record: RegisteredRecord,
): readonly Role[] => {
  if (act === 'kind-owner') return kind.owners;
  if (act === 'requestCorrection') return rolesToCorrect(kind);
  if (act === 'closeCorrection') return rolesToClose(kind);
  if (act === 'referenceRecord') return rolesToReference(kind);
  if (act === 'chain-step' || act === 'chain-return') return stepRoles(kind, record);
  if (act === 'acknowledger') return kind.acknowledgedBy ?? powers.acknowledgeRecord;
  return powers[act];
};

const useOfAny = (act: RecordAct['power'], school: SchoolState): Pick<Use, 'power' | 'roles'> => {
  const power = powerOf(act);
  const kinds = kindsEver(school);
  if (power === 'requestCorrection') return { power, roles: kinds.flatMap(rolesToCorrect) };
  if (power === 'closeCorrection') return { power, roles: kinds.flatMap(rolesToClose) };
  return { power, roles: rolesFor(power, kinds) };
};

const powerOf = (act: RecordAct['power']): Power =>
  isByCatalogue(act) ? powersByCatalogue[act] : act;

const isByCatalogue = (act: RecordAct['power']): act is PowerByCatalogue =>
  Object.hasOwn(powersByCatalogue, act);

/** Without a step that is due, whoever approves at all is told that nothing is. */
const stepRoles = (
  { chain }: RecordKind,
  { draws, approvedBy }: RegisteredRecord,
): readonly Role[] =>
  stepDue(chain, draws, approvedBy.length)?.roles ?? [
    ...powers.approveRecord,
    ...chain.flatMap(({ roles }) => roles),
  ];

/**
 * Where a record stands for locks and homeroom teachers: a record of which a dossier has only one
 * goes with what it is about, any other stays in the year and class it was made in.
 */
export const placeOf = (
  dossier: Dossier,
  record: RegisteredRecord,
  { onePerDossier }: RecordKind,
  { years }: Pick<SchoolState, 'years'>,
): RecordPlace & { readonly place: Place } => {
  const schoolYear = onePerDossier ? dossier.schoolYear : record.schoolYear;
  const place = schoolYear === null ? placeOfDossier(dossier) : placeIn(dossier, schoolYear);
  return { ...placedIn(record, { schoolYear, years, place }), place };
};

/** As the scopes of locks see it. */
export const placedIn = (
  { recordId, kind, period }: Pick<RegisteredRecord, 'recordId' | 'kind' | 'period'>,
  {
    schoolYear,
    years,
    place,
  }: Pick<SchoolState, 'years'> & {
    readonly schoolYear: string | null;
    readonly place: Place;
  },
): RecordPlace => ({
  recordId,
  kind,
  schoolYear,
  parts: partsOfPeriod(period, schoolYear, years),
  classId: classOfPlace(place),
});
