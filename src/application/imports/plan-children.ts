import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import { type Dossier, slotOf } from '../../domain/dossier/dossier.state.js';
import { lockDecider } from '../../domain/lock/lock.decider.js';
import { coveringLocks } from '../../domain/lock/lock.state.js';
import { recordDecider } from '../../domain/record/record.decider.js';
import type { RegisteredRecord } from '../../domain/record/record.state.js';
import { ruleProblems } from '../../domain/record/rules-between-fields.js';
import { kindOf, kindsOfYear } from '../../domain/school/kinds-in-force.js';
import { classOf, type SchoolState } from '../../domain/school/school.state.js';
import {
  type DossierId,
  dossierStream,
  lockStream,
  type RecordId,
  recordStream,
  type SubjectId,
} from '../../domain/shared/ids.js';
import { invariant } from '../../domain/shared/invariant.js';
import type { FieldName, FieldValue } from '../../domain/shared/protected-block.js';
import type { RecordKind } from '../../domain/shared/record-kind.js';
import { inGroups } from '../in-groups.js';
import type { Decision } from '../decision.js';
import type { EventRef } from '../ports/event-store.js';
import type { KeyedHash } from '../ports/key-store.js';
import { placeOf } from '../record/record-writes.js';
import { valueInEvent } from '../record/value-in-event.js';
import type { AcceptedChild } from './check-children.js';
import { registerId } from './register-ids.js';
import { changedFields } from './register-difference.js';
import { type Remark, remark } from './register-finding.js';

export const childProfile = 'child-profile';
/** There is one, of no period and about no topic. */
const profileSlot = slotOf({ kind: childProfile, period: null, topic: null });

/** What an accepted row would do to the ledger. */
export type ChildPlan =
  | {
      readonly effect: 'new';
      readonly child: AcceptedChild;
      readonly dossierId: DossierId;
      readonly recordId: RecordId;
      readonly subjectId: SubjectId;
      /** The disposed dossier of the same child, if there was one. */
      readonly predecessorId: DossierId | null;
    }
  | {
      readonly effect: 'changed';
      readonly child: AcceptedChild;
      readonly dossierId: DossierId;
      readonly recordId: RecordId;
      readonly revision: bigint;
      readonly fields: Fields;
      readonly classChanges: boolean;
    }
  | { readonly effect: 'unchanged'; readonly child: AcceptedChild }
  | { readonly effect: 'refused'; readonly child: AcceptedChild; readonly said: Remark };

type NewChild = Extract<ChildPlan, { readonly effect: 'new' }>;
type Fields = Readonly<Record<FieldName, FieldValue>>;

interface Known {
  readonly child: AcceptedChild;
  readonly dossier: Dossier;
  readonly record: RegisteredRecord;
}

const lookedUpAtOnce = 20;

/** Compares accepted rows with the ledger; every stream it looked at guards the import. */
export const planChildren = async (
  decision: Decision,
  children: readonly AcceptedChild[],
  keyedHash: KeyedHash,
): Promise<readonly ChildPlan[]> => {
  const found = await inGroups(children, lookedUpAtOnce, (child) =>
    findChild(decision, child, keyedHash),
  );
  const known = found.filter((one): one is Known => 'record' in one);
  const values = await valuesInForce(decision, known);
  const plans: ChildPlan[] = [];
  const school = await decision.school();
  for (const one of found) {
    plans.push(
      'record' in one
        ? await planKnown(decision, one, values.get(one.record.recordId))
        : planNew(school, one),
    );
  }
  return plans;
};

const planNew = (school: SchoolState, plan: NewChild): ChildPlan => {
  const { child } = plan;
  const year = classOf(school, child.classId)?.schoolYear;
  const ofYear = year === undefined ? [] : kindsOfYear(school, year);
  const profile = ofYear.find(({ kind }) => kind.kind === childProfile)?.kind;
  const said = profile ? ruleRemark(profile, child.fields, child.fields) : null;
  return said ? { effect: 'refused', child, said } : plan;
};

/** The child's open dossier, or the first one that is not there yet: one after each disposal. */
const findChild = async (
  decision: Decision,
  child: AcceptedChild,
  keyedHash: KeyedHash,
): Promise<Known | NewChild> => {
  let predecessorId: DossierId | null = null;
  for (let generation = 0; ; generation += 1) {
    const name = `${child.pupilCode}#${generation}`;
    const dossierId = (await registerId(decision, keyedHash, 'dossier', name)) as DossierId;
    const recordId = (await registerId(decision, keyedHash, 'record', name)) as RecordId;
    const dossier = await decision.observe(dossierDecider, dossierStream(dossierId));
    if (dossier.status === 'absent') {
      const subjectId = (await registerId(decision, keyedHash, 'subject', name)) as SubjectId;
      return { effect: 'new', child, dossierId, recordId, subjectId, predecessorId };
    }
    if (dossier.status === 'open') {
      const filed = dossier.firstIn[profileSlot] ?? recordId;
      const record = await decision.observe(recordDecider, recordStream(filed));
      invariant(record.status !== 'absent', 'an imported dossier has a profile');
      return { child, dossier, record };
    }
    predecessorId = dossierId;
  }
};

const planKnown = async (
  decision: Decision,
  { child, dossier, record }: Known,
  values: ReadonlyMap<FieldName, FieldValue> = new Map(),
): Promise<ChildPlan> => {
  const fields = changedFields(values, child.fields);
  const classChanges = dossier.classId !== child.classId;
  if (Object.keys(fields).length === 0 && !classChanges) return { effect: 'unchanged', child };
  const school = await decision.school();
  const kind = kindOf(school, record);
  invariant(kind !== null, 'the kind of a registered record was adopted');
  const locks = await decision.observe(lockDecider, lockStream(decision.request.schoolId));
  const place = placeOf(dossier, record, kind, school);
  if (coveringLocks(locks, place, decision.at).length > 0) {
    return { effect: 'refused', child, said: remark('record-is-locked') };
  }
  if (record.status !== 'draft' && Object.keys(fields).length > 0) {
    const labels = kind.fields.filter(({ name }) => name in fields).map(({ label }) => label.vi);
    const said = remark('record-needs-correction', { fields: labels.join(', ') });
    return { effect: 'refused', child, said };
  }
  const said = ruleRemark(kind, fields, { ...Object.fromEntries(values), ...fields });
  if (said) return { effect: 'refused', child, said };
  const { dossierId, recordId, revision } = record;
  return { effect: 'changed', child, dossierId, recordId, revision, fields, classChanges };
};

/** What the ledger would refuse at the confirmation, as no rule between fields may be broken. */
const ruleRemark = (kind: RecordKind, written: Fields, values: Fields): Remark | null => {
  const labels = ruleProblems(kind, Object.keys(written), values)
    .flatMap((found) => (found.problem === 'against-rule' ? [found.rule] : []))
    .flatMap(({ left, right }) => [...left, right].map(({ label }) => label.vi));
  if (labels.length === 0) return null;
  return remark('values-against-rule', { fields: [...new Set(labels)].join(', ') });
};

const refKey = ({ streamId, revision }: EventRef): string => `${streamId}@${revision}`;

/** Plain values of all profiles, in one read and one look-up of keys. */
const valuesInForce = async (
  decision: Decision,
  known: readonly Known[],
): Promise<ReadonlyMap<RecordId, ReadonlyMap<FieldName, FieldValue>>> => {
  const refs = new Map<string, EventRef>();
  for (const { record } of known) {
    for (const revision of Object.values<number>(record.valueRevisions)) {
      const ref = { streamId: recordStream(record.recordId), revision: BigInt(revision) };
      refs.set(refKey(ref), ref);
    }
  }
  if (refs.size === 0) return new Map();
  const events = await decision.reveal([...refs.values()]);
  const revealed = new Map(events.map((one) => [refKey(one.stored), one]));
  return new Map(
    known.map(({ record }) => {
      const values = new Map<FieldName, FieldValue>();
      for (const [field, revision] of Object.entries<number>(record.valueRevisions)) {
        const ref = { streamId: recordStream(record.recordId), revision: BigInt(revision) };
        const event = revealed.get(refKey(ref));
        const value = event ? valueInEvent(event, field) : undefined;
        if (value !== undefined) values.set(field, value);
      }
      return [record.recordId, values] as const;
    }),
  );
};
