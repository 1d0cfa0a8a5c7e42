import type { LockState } from '../../src/domain/lock/lock.state.js';
import { coveringLocks } from '../../src/domain/lock/lock.state.js';
import type { Correction } from '../../src/domain/record/correction.state.js';
import type { RecordState } from '../../src/domain/record/record.state.js';
import type { CorrectionId } from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import type { Role } from '../../src/domain/shared/roles.js';
import type { ActName, LifePlan } from './arbitrary-lives.js';
import { place } from './lock-scenes.js';

/** What an attempt is made in. */
export interface World {
  readonly plan: LifePlan;
  readonly record: RecordState;
  readonly locks: LockState;
  readonly hours: number;
  readonly at: Instant;
}

/** An act that would take things further, and who usually does it in which role. */
export interface Turn {
  readonly act: ActName;
  readonly who: number;
  readonly role: Role;
  readonly correctionId?: CorrectionId;
}

/** Persons 0 and 1 have the class or teach, 2 teaches, 3 leads, 4 and 5 are the board. */
const usualHands: Readonly<Record<ActName, readonly [who: number, role: Role]>> = {
  RegisterRecord: [0, 'homeroomTeacher'],
  ReviseRecord: [0, 'homeroomTeacher'],
  SubmitRecord: [0, 'homeroomTeacher'],
  ReturnRecord: [3, 'principal'],
  ApproveRecord: [3, 'principal'],
  ReceiveFile: [0, 'homeroomTeacher'],
  AttachFile: [0, 'homeroomTeacher'],
  DetachFile: [0, 'homeroomTeacher'],
  AcknowledgeRecord: [2, 'teacher'],
  ReferenceRecord: [1, 'registrar'],
  RequestCorrection: [2, 'teacher'],
  PermitCorrection: [3, 'principal'],
  RefuseCorrection: [3, 'principal'],
  AttestCorrection: [4, 'boardMember'],
  ApplyCorrection: [6, 'systemAdministrator'],
  VoidCorrection: [2, 'teacher'],
  CloseCorrection: [6, 'systemAdministrator'],
  DisposeRecord: [6, 'systemAdministrator'],
  OpenLockRegister: [6, 'systemAdministrator'],
  ProposeLock: [4, 'boardMember'],
  DecideLock: [3, 'principal'],
  ExecuteLock: [6, 'systemAdministrator'],
  DecideUnlock: [3, 'principal'],
  ExecuteUnlock: [6, 'systemAdministrator'],
  Relock: [6, 'systemAdministrator'],
};

export const usually = (act: ActName, correctionId?: CorrectionId): Turn => {
  const [who, role] = usualHands[act];
  return correctionId ? { act, who, role, correctionId } : { act, who, role };
};

/** Everything that waits for somebody; never empty. */
export const turnsIn = (world: World): readonly Turn[] => {
  const turns = [...turnsOfRecord(world), ...turnsOfLocks(world.locks)];
  return turns.length > 0 ? turns : [usually('ReviseRecord')];
};

const turnsOfRecord = ({ plan, record, ...world }: World): readonly Turn[] => {
  if (record.status === 'absent') return [usually('RegisterRecord')];
  if (record.status === 'disposed') return [];
  if (record.status === 'draft') return [submit, submit, submit, enterForThem];
  const corrections = Object.entries(record.corrections) as [CorrectionId, Correction][];
  const open = corrections.flatMap(([id, known]) => turnsOf(id, known, { plan, record, ...world }));
  const number = corrections.length;
  // A second request beside an open one is what makes a correction come too late.
  const another = usually('RequestCorrection', `correction-${number}` as CorrectionId);
  if (open.length > 0) return number < 3 ? [...open, another] : open;
  const byHomeroom = { ...usually('RequestCorrection'), who: 0, role: 'homeroomTeacher' } as const;
  const asking = [usually('RequestCorrection'), byHomeroom];
  if (record.status === 'approved') return asking;
  const isCheck = plan.kind.chain[record.approvedBy.length]?.step === 'check';
  const approving = usually('ApproveRecord');
  if (isCheck) return [{ ...approving, who: 1, role: 'subjectTeamLead' }];
  return [approving, { ...approving, who: 2, role: 'vicePrincipal' }, ...asking];
};

const submit = usually('SubmitRecord');
/** Somebody enters what another submits; the same person may be the one to approve it. */
const enterForThem: Turn = { ...usually('ReviseRecord'), who: 2, role: 'registrar' };

const turnsOf = (id: CorrectionId, known: Correction, world: World): readonly Turn[] => {
  switch (known.status) {
    case 'requested':
      return [usually('PermitCorrection', id)];
    case 'applied':
      return [usually('CloseCorrection', id)];
    case 'permitted':
      return [...witnessing(id, known), ...unlocking(id, world)];
    case 'refused':
    case 'voided':
    case 'closed':
      return [];
  }
};

const witnessing = (id: CorrectionId, known: Correction): readonly Turn[] => {
  const attest = usually('AttestCorrection', id);
  const has = (who: number): boolean =>
    known.attestations.some(({ personId }) => personId === `person-${who}`);
  const forClass: Turn = known.requesterIsHomeroomTeacher
    ? { ...attest, who: 5 }
    : { ...attest, who: 0, role: 'homeroomTeacher' };
  const missing = [...(has(4) ? [] : [attest]), ...(has(forClass.who) ? [] : [forClass])];
  return missing.length > 0 ? missing : [usually('ApplyCorrection', id)];
};

const unlocking = (id: CorrectionId, { locks, at }: World): readonly Turn[] => {
  const covering = coveringLocks(locks, place, at);
  if (covering.every(({ unlock }) => unlock !== null)) return [];
  const isDecided = Object.values(locks.unlocks).some((unlock) => unlock.status === 'decided');
  return [usually('DecideUnlock', id), ...(isDecided ? [usually('ExecuteUnlock')] : [])];
};

const turnsOfLocks = ({ isOpen, locks, unlocks }: LockState): readonly Turn[] => {
  if (!isOpen) return [usually('OpenLockRegister')];
  const statuses = Object.values(locks).map(({ status }) => status);
  return [
    ...(statuses.length === 0 ? [usually('ProposeLock')] : []),
    ...(statuses.includes('proposed') ? [usually('DecideLock')] : []),
    ...(statuses.includes('decided') ? [usually('ExecuteLock')] : []),
    ...(Object.values(unlocks).some(({ status }) => status === 'executed')
      ? [usually('Relock')]
      : []),
  ];
};
