import type { LockCommand } from '../../src/domain/lock/lock.commands.js';
import type { LockScope } from '../../src/domain/lock/lock.events.js';
import { coveringLocks, type LockState } from '../../src/domain/lock/lock.state.js';
import type { RecordCommand, RecordFacts } from '../../src/domain/record/record.commands.js';
import {
  type RecordState,
  type RegisteredRecord,
  valueHashOf,
} from '../../src/domain/record/record.state.js';
import type {
  CorrectionId,
  DispositionId,
  LockId,
  PersonId,
  SchoolId,
  UnlockId,
} from '../../src/domain/shared/ids.js';
import type { Instant, LocalDate } from '../../src/domain/shared/instant.js';
import { emptyValueHash, type FieldValue } from '../../src/domain/shared/protected-block.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { type Attempt, type LifePlan, rightRoles } from './arbitrary-lives.js';
import { everything, logHead, place, theClass } from './lock-scenes.js';
import { as } from './people.js';
import { fields, register } from './record-scenes.js';

export type Command = RecordCommand | LockCommand;

/** What an attempt is made in. */
export interface World {
  readonly plan: LifePlan;
  readonly record: RecordState;
  readonly locks: LockState;
  readonly hours: number;
}

const lockActs: ReadonlySet<string> = new Set<LockCommand['type']>([
  'OpenLockRegister',
  'ProposeLock',
  'DecideLock',
  'ExecuteLock',
  'DecideUnlock',
  'ExecuteUnlock',
  'Relock',
]);
export const isAboutLocks = (command: Command): command is LockCommand =>
  lockActs.has(command.type);

export const commandFor = (attempt: Attempt, world: World): Command =>
  entryFor(attempt, world) ?? correctionFor(attempt, world) ?? lockingFor(attempt, world);

const epoch = Date.UTC(2026, 10, 21, 3);
const momentAt = (hours: number): Instant =>
  new Date(epoch + hours * 3_600_000).toISOString() as Instant;

const personOf = (who: number): PersonId => `person-${who}` as PersonId;

const actorOf = ({ act, who, inRightRole, role, value }: Attempt): Actor => {
  const right = rightRoles[act];
  const drawn = right?.[value % right.length];
  return as(personOf(who), inRightRole && drawn ? drawn : role);
};

const factsOf = (attempt: Attempt, { plan, locks, hours }: World): RecordFacts => {
  const at = momentAt(hours);
  return {
    at,
    today: at.slice(0, 10) as LocalDate,
    by: actorOf(attempt),
    kind: plan.kind,
    coveringLocks: coveringLocks(locks, place, at),
    homeroomTeacherIds: [personOf(0), personOf(1)].slice(0, plan.homeroomTeachers + 1),
    dossierIsOpen: true,
  };
};

const registeredIn = ({ record }: World): RegisteredRecord | null =>
  record.status === 'absent' ? null : record;

const valueFor = ({ field, value }: Attempt): FieldValue => {
  switch (fields[field]?.type.is) {
    case 'boolean':
      return [true, false, null, 'x'][value] ?? null;
    case 'integer':
      return [0, 1, 2, 99][value] ?? null;
    case 'date':
      return ['2021-05-04', '2021-05-05', '2020-01-01', '2021-13-01'][value] ?? null;
    case 'choice':
      return ['studying', 'onLeave', 'studying', 'x'][value] ?? null;
    default:
      return ['Nguyễn An', 'Nguyễn Ân', '079324999600', null][value] ?? null;
  }
};

const entryFor = (attempt: Attempt, world: World): RecordCommand | null => {
  const facts = factsOf(attempt, world);
  switch (attempt.act) {
    case 'RegisterRecord':
      return { ...register(), facts };
    case 'ReviseRecord': {
      const name = fields[attempt.field]?.name ?? '';
      const basedOnRevision = attempt.wellInformed ? (registeredIn(world)?.revision ?? 0n) : 0n;
      const news = { fields: { [name]: valueFor(attempt) }, source: { from: 'form' } } as const;
      return { type: 'ReviseRecord', facts, basedOnRevision, ...news };
    }
    case 'SubmitRecord':
    case 'ApproveRecord':
      return { type: attempt.act, facts };
    case 'ReturnRecord':
      return { type: 'ReturnRecord', facts, comment: 'Xem lại' };
    case 'DisposeRecord':
      return { type: 'DisposeRecord', dispositionId: 'disposition-1' as DispositionId };
    default:
      return null;
  }
};

const correctionFor = (attempt: Attempt, world: World): RecordCommand | null => {
  const { act, designated, wellInformed } = attempt;
  const record = registeredIn(world);
  const name = fields[attempt.field]?.name ?? '';
  const correctionId = `correction-${attempt.correction}` as CorrectionId;
  const common = { facts: factsOf(attempt, world), correctionId };
  const known = record?.corrections[correctionId];
  switch (act) {
    case 'RequestCorrection': {
      const currentValueHash = record && wellInformed ? valueHashOf(record, name) : emptyValueHash;
      const wish = { field: name, currentValueHash, proposedValue: valueFor(attempt) };
      return { type: act, ...common, ...wish, reason: 'Sai dấu', evidence: [] };
    }
    case 'PermitCorrection': {
      const designatedWitnessId = designated === null ? null : personOf(designated);
      const expiresAt = momentAt(world.hours + attempt.hoursValid * 10);
      return { type: act, ...common, expiresAt, designatedWitnessId };
    }
    case 'RefuseCorrection':
      return { type: act, ...common, reason: 'Không có minh chứng' };
    case 'AttestCorrection': {
      const sawOldHash = known && wellInformed ? known.currentValueHash : emptyValueHash;
      const sawNewHash = known && wellInformed ? known.proposedValueHash : emptyValueHash;
      return { type: act, ...common, sawOldHash, sawNewHash };
    }
    case 'ApplyCorrection':
    case 'VoidCorrection':
      return { type: act, ...common };
    case 'CloseCorrection':
      return { type: act, ...common, reissuedDocuments: [], notifiedPersonIds: [] };
    default:
      return null;
  }
};

const scopes: readonly LockScope[] = [
  everything,
  theClass,
  { ...everything, recordId: place.recordId },
  { ...everything, schoolYear: '2025-2026' },
];

const lockingFor = (attempt: Attempt, world: World): LockCommand => {
  const act = { at: momentAt(world.hours), by: actorOf(attempt) };
  const lockId = `lock-${attempt.lock}` as LockId;
  const unlockId = `unlock-${attempt.unlock}` as UnlockId;
  const correctionId = `correction-${attempt.correction}` as CorrectionId;
  switch (attempt.act) {
    case 'ProposeLock': {
      const scope = scopes[attempt.scope] ?? everything;
      return { type: 'ProposeLock', ...act, lockId, scope, reason: 'Hết tháng' };
    }
    case 'DecideLock':
      return { type: 'DecideLock', ...act, lockId, decisionNo: '1/QĐ' };
    case 'ExecuteLock':
      return { type: 'ExecuteLock', ...act, lockId, logHead };
    case 'DecideUnlock': {
      const known = registeredIn(world)?.corrections[correctionId];
      const about = { record: place, correctionId, decisionNo: '2/QĐ' };
      const correctionIsPermitted = known?.status === 'permitted';
      const validUntil = momentAt(world.hours + attempt.hoursValid);
      return { type: 'DecideUnlock', ...act, unlockId, ...about, correctionIsPermitted, validUntil };
    }
    case 'ExecuteUnlock':
      return { type: 'ExecuteUnlock', ...act, unlockId, logHead };
    case 'Relock': {
      const cause = (['by-hand', 'expired', 'correction-applied'] as const)[attempt.value % 3];
      return { type: 'Relock', ...act, unlockId, cause: cause ?? 'by-hand', logHead };
    }
    default:
      return { type: 'OpenLockRegister', schoolId: 'school-1' as SchoolId };
  }
};
