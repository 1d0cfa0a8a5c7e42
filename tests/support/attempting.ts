import type { LockCommand } from '../../src/domain/lock/lock.commands.js';
import type { LockScope } from '../../src/domain/lock/lock.events.js';
import { coveringLocks } from '../../src/domain/lock/lock.state.js';
import type { RecordCommand, RecordFacts } from '../../src/domain/record/record.commands.js';
import { referenceName } from '../../src/domain/record/reference.js';
import { type RegisteredRecord, valueHashOf } from '../../src/domain/record/record.state.js';
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
import { type Attempt, peopleMax } from './arbitrary-lives.js';
import { everything, logHead, place, theClass } from './lock-scenes.js';
import { as } from './people.js';
import { attach, detach, receivedFile, receive } from './file-scenes.js';
import { fields, register } from './record-scenes.js';
import { type Turn, turnsIn, usually, type World } from './usual-course.js';
import { ofClass } from '../../src/domain/shared/place.js';

export type Command = RecordCommand | LockCommand;

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

// A global is looked up slowly inside a test's own context, and this runs a million times.
const { floor } = Math;

/** An attempt in detail. */
interface Choice extends Turn {
  readonly wellInformed: boolean;
  readonly field: number;
  readonly value: number;
  readonly designated: number | null;
  readonly lock: number;
  readonly unlock: number;
  readonly scope: number;
  readonly hoursValid: number;
  readonly correctionId: CorrectionId;
}

export const commandFor = (attempt: Attempt, world: World): Command => {
  const choice = choose(attempt, world);
  return entryFor(choice, world) ?? correctionFor(choice, world) ?? lockingFor(choice, world);
};

const choose = ({ act, who, role, wellInformed, draw }: Attempt, world: World): Choice => {
  const turns = act ? [usually(act)] : turnsIn(world);
  const turn = turns[draw % turns.length] ?? usually('ReviseRecord');
  const part = (divisor: number, count: number): number => floor(draw / divisor) % count;
  return {
    ...turn,
    who: who ?? turn.who,
    role: role ?? turn.role,
    wellInformed,
    // Half of everything is about the same two fields, so that corrections meet.
    field: part(32, 2) === 0 ? part(7, fields.length) : part(7, 2) * (fields.length - 1),
    value: part(64, 4),
    designated: part(256, 4) === 0 ? part(1024, peopleMax + 1) : 5,
    lock: part(4096, 2),
    unlock: part(8192, 3),
    scope: part(16_384, scopes.length),
    hoursValid: wellInformed ? 1 + part(128, 72) : part(128, 90) - 10,
    correctionId: turn.correctionId ?? (`correction-${part(2048, 4)}` as CorrectionId),
  };
};

const epoch = Date.UTC(2026, 10, 21, 3);
const moments = new Map<number, Instant>();
export const momentAt = (hours: number): Instant => {
  const known = moments.get(hours);
  if (known !== undefined) return known;
  const moment = new Date(epoch + hours * 3_600_000).toISOString() as Instant;
  moments.set(hours, moment);
  return moment;
};

const personOf = (who: number): PersonId => `person-${who}` as PersonId;

const factsOf = ({ who, role }: Choice, { plan, locks, at }: World): RecordFacts => ({
  at,
  today: at.slice(0, 10) as LocalDate,
  by: as(personOf(who), role),
  kind: plan.kind,
  coveringLocks: coveringLocks(locks, place, at),
  place: ofClass(place.classId),
  homeroomTeacherIds: [personOf(0), personOf(1)].slice(0, plan.homeroomTeachers),
  endedOffices: {},
  calendar: null,
  mediaSubjectId: null,
  dossierIsOpen: true,
  closedDay: null,
  rows: {},
  namedRecords: [],
  compared: {},
});

const registeredIn = ({ record }: World): RegisteredRecord | null =>
  record.status === 'absent' ? null : record;

const valueFor = ({ field, value }: Choice): FieldValue => {
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

const entryFor = (choice: Choice, world: World): RecordCommand | null => {
  const facts = factsOf(choice, world);
  switch (choice.act) {
    case 'RegisterRecord':
      return { ...register(), facts };
    case 'ReviseRecord': {
      const name = fields[choice.field]?.name ?? '';
      const basedOnRevision = choice.wellInformed ? (registeredIn(world)?.revision ?? 0n) : 0n;
      const news = { fields: { [name]: valueFor(choice) }, source: { from: 'form' } } as const;
      return { type: 'ReviseRecord', facts, basedOnRevision, ...news };
    }
    case 'SubmitRecord':
      return { type: choice.act, facts, counted: null, lots: {} };
    case 'ApproveRecord': {
      const read = choice.wellInformed ? registeredIn(world)?.submittedRevision : null;
      return { type: choice.act, facts, basedOnRevision: read ?? 0n };
    }
    case 'ReturnRecord':
      return { type: 'ReturnRecord', facts, comment: 'Xem lại' };
    case 'ReceiveFile':
      return { ...receive(), facts };
    case 'AttachFile':
      return { ...attach(receivedFile(`file-${choice.value % 3}`)), facts };
    case 'DetachFile':
      return { ...detach(`file-${choice.value % 3}`), facts };
    case 'AcknowledgeRecord': {
      const readsSince = registeredIn(world)?.readsSince ?? 0;
      const readRevision = choice.wellInformed ? readsSince : choice.value;
      const kind = { ...facts.kind, acknowledgedBy: facts.kind.owners };
      return { type: choice.act, facts: { ...facts, kind }, readRevision, supersededBy: null };
    }
    case 'ReferenceRecord': {
      const system = (['misa', 'vnedu', 'paper', 'engine'] as const)[choice.value] ?? 'misa';
      const there = { system, systemName: null } as const;
      const standing = registeredIn(world)?.references[referenceName(there)] ?? null;
      const basedOnRevision = choice.wellInformed ? standing : 0n;
      const news = { number: 'HS-1', on: facts.today, basedOnRevision };
      return { type: choice.act, facts, ...there, ...news };
    }
    case 'DisposeRecord':
      return { type: 'DisposeRecord', dispositionId: 'disposition-1' as DispositionId };
    default:
      return null;
  }
};

const correctionFor = (choice: Choice, world: World): RecordCommand | null => {
  const { act, designated, wellInformed } = choice;
  const record = registeredIn(world);
  const name = fields[choice.field]?.name ?? '';
  const { correctionId } = choice;
  const common = { facts: factsOf(choice, world), correctionId };
  const known = record?.corrections[correctionId];
  switch (act) {
    case 'RequestCorrection': {
      const currentValueHash = record && wellInformed ? valueHashOf(record, name) : emptyValueHash;
      const wish = { field: name, currentValueHash, proposedValue: valueFor(choice) };
      return { type: act, ...common, ...wish, reason: 'Sai dấu', evidence: [] };
    }
    case 'PermitCorrection': {
      const asked = known?.requesterIsHomeroomTeacher ?? false;
      const designatedWitnessId = asked && designated !== null ? personOf(designated) : null;
      const expiresAt = momentAt(world.hours + choice.hoursValid * 10);
      return {
        type: act,
        ...common,
        expiresAt,
        designatedWitnessId,
        designatedMayAttest: wellInformed,
      };
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
  { ...everything, schoolYear: '2026-2027', period: '2026-11' },
  { ...everything, schoolYear: '2026-2027', period: '2026-2027/HK2' },
  { ...everything, schoolYear: '2026-2027' },
];

const lockingFor = (choice: Choice, world: World): LockCommand => {
  const act = { at: world.at, by: as(personOf(choice.who), choice.role) };
  const lockId = `lock-${choice.lock}` as LockId;
  const unlockId = `unlock-${choice.unlock}` as UnlockId;
  const { correctionId } = choice;
  switch (choice.act) {
    case 'ProposeLock': {
      const scope = scopes[choice.scope] ?? everything;
      const partsOfYear = ['2026-2027/HK1', '2026-2027/HK2', '2026-11'];
      const about = { scope, reason: 'Hết tháng', partsOfYear, deciders: [] };
      return { type: 'ProposeLock', ...act, lockId, ...about };
    }
    case 'DecideLock':
      return { type: 'DecideLock', ...act, endedOffices: {}, lockId, decisionNo: '1/QĐ' };
    case 'ExecuteLock':
      return { type: 'ExecuteLock', ...act, endedOffices: {}, lockId, logHead };
    case 'DecideUnlock': {
      const known = registeredIn(world)?.corrections[correctionId];
      const about = { record: place, correctionId, decisionNo: '2/QĐ' };
      const correctionIsPermitted = known?.status === 'permitted';
      const validUntil = momentAt(world.hours + choice.hoursValid);
      return {
        type: 'DecideUnlock',
        ...act,
        unlockId,
        ...about,
        correctionIsPermitted,
        requestedBy: known?.requestedBy ?? null,
        validUntil,
      };
    }
    case 'ExecuteUnlock':
      return { type: 'ExecuteUnlock', ...act, endedOffices: {}, unlockId, logHead };
    case 'Relock': {
      const cause = (['by-hand', 'expired', 'correction-applied'] as const)[choice.value % 3];
      return { type: 'Relock', ...act, unlockId, cause: cause ?? 'by-hand', logHead };
    }
    default:
      return { type: 'OpenLockRegister', schoolId: 'school-1' as SchoolId };
  }
};
