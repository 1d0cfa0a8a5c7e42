import type { LockScope } from '../../src/domain/lock/lock.events.js';
import type { Entry, Life } from './living.js';
import { place } from './lock-scenes.js';
import type { Claim } from './properties.js';

/** Locks and unlocks as a clerk would keep them on paper: what is closed, and until when open. */
interface Ledger {
  readonly scopes: ReadonlyMap<string, LockScope>;
  readonly closed: ReadonlySet<string>;
  readonly unlocks: ReadonlyMap<string, Opening>;
}

/** A lock has two hands at least: who decides does not execute; one over a whole year has three. */
export const locksHaveTheirHands: Claim<Life> = ({ entries: told }) => {
  const hands = new Map<string, readonly string[]>();
  const years = new Set<string>();
  for (const { event } of told) {
    if (!isStepOfLock(event)) continue;
    const { lockId } = event.payload;
    if (event.type === 'lock.proposed' && isOfWholeYear(event.payload.scope)) years.add(lockId);
    const before = hands.get(lockId) ?? [];
    const mustDiffer = years.has(lockId) ? before : before.slice(1);
    if (mustDiffer.includes(event.meta.personId)) return `${event.type} by a hand that was there`;
    hands.set(lockId, [...before, event.meta.personId]);
  }
  return null;
};

type StepOfLock = Extract<
  Entry['event'],
  { type: 'lock.proposed' | 'lock.decided' | 'lock.executed' }
>;

const isStepOfLock = (event: Entry['event']): event is StepOfLock =>
  ['lock.proposed', 'lock.decided', 'lock.executed'].includes(event.type);

const isOfWholeYear = ({ schoolYear, ...rest }: LockScope): boolean =>
  schoolYear !== null && Object.values(rest).every((part) => part === null);

interface Opening {
  readonly lockIds: readonly string[];
  readonly correctionId: string;
  readonly validUntil: string;
  readonly isOpen: boolean;
}

const blank: Ledger = { scopes: new Map(), closed: new Set(), unlocks: new Map() };

const entered = (ledger: Ledger, { event }: Entry): Ledger => {
  if (event.type === 'lock.proposed') {
    const { lockId, scope } = event.payload;
    return { ...ledger, scopes: new Map(ledger.scopes).set(lockId, scope) };
  }
  if (event.type === 'lock.executed') {
    return { ...ledger, closed: new Set(ledger.closed).add(event.payload.lockId) };
  }
  if (event.type === 'lock.unlock-decided') {
    const { unlockId, lockIds, correctionId, validUntil } = event.payload;
    const opening = { lockIds, correctionId, validUntil, isOpen: false };
    return { ...ledger, unlocks: new Map(ledger.unlocks).set(unlockId, opening) };
  }
  if (event.type === 'lock.unlock-executed' || event.type === 'lock.relocked') {
    const { unlockId } = event.payload;
    const opening = ledger.unlocks.get(unlockId);
    if (!opening) return ledger;
    const isOpen = event.type === 'lock.unlock-executed';
    return { ...ledger, unlocks: new Map(ledger.unlocks).set(unlockId, { ...opening, isOpen }) };
  }
  return ledger;
};

const isOver = (scope: LockScope): boolean =>
  [scope.schoolYear, place.schoolYear, scope.classId, place.classId].every(
    (part, index, parts) => index % 2 === 1 || part === null || part === parts[index + 1],
  ) &&
  (scope.period === null || ['2026-2027/HK1', '2026-11'].includes(scope.period)) &&
  (scope.kind === null || scope.kind === place.kind) &&
  (scope.recordId === null || scope.recordId === place.recordId);

const locksOver = ({ scopes, closed }: Ledger): readonly string[] =>
  [...closed].filter((lockId) => {
    const scope = scopes.get(lockId);
    return scope !== undefined && isOver(scope);
  });

const entries: ReadonlySet<string> = new Set([
  'record.registered',
  'record.revised',
  'record.submitted',
  'record.returned',
  'record.approved',
]);

/** Under a lock a record takes no entry, and no correction but the one it was unlocked for. */
export const locksAreKept: Claim<Life> = ({ entries: told }) => {
  let ledger = blank;
  for (const entry of told) {
    const objection = objectionTo(entry, ledger);
    if (objection !== null) return objection;
    ledger = entered(ledger, entry);
  }
  return null;
};

const objectionTo = ({ event }: Entry, ledger: Ledger): string | null => {
  const locks = locksOver(ledger);
  if (locks.length === 0) return null;
  if (entries.has(event.type)) return `${event.type} in a locked scope`;
  if (event.type !== 'record.correction-applied') return null;
  const { correctionId, unlockId } = event.payload;
  const opening = unlockId === null ? undefined : ledger.unlocks.get(unlockId);
  const isOpen =
    opening?.isOpen === true &&
    opening.correctionId === correctionId &&
    event.meta.recordedAt < opening.validUntil &&
    locks.every((lockId) => opening.lockIds.some((named) => named === lockId));
  return isOpen ? null : 'applied in a locked scope without an unlock';
};

/** After submission nothing but an applied correction changes a value, and only its own. */
export const valuesChangeByCorrectionOnly: Claim<Life> = ({ entries: told }) => {
  let isDraft = true;
  for (const { event } of told) {
    if (event.type === 'record.submitted') isDraft = false;
    if (event.type === 'record.returned') isDraft = true;
    if (event.type === 'record.revised' && !isDraft) return 'revised after submission';
    if (event.type === 'record.correction-applied' && isDraft) return 'corrected as a draft';
  }
  return null;
};

/** A correction replaces exactly the value that was asked about and that both witnesses saw. */
export const correctionsHitWhatWasSeen: Claim<Life> = ({ record: { log } }) => {
  const inForce = new Map<string, string>();
  const asked = new Map<string, string>();
  for (const { type, payload, protectedBlocks } of log) {
    if (type === 'record.registered' || type === 'record.revised') {
      for (const { fields } of protectedBlocks) {
        for (const [field, hash] of Object.entries(fields)) inForce.set(field, hash);
      }
      for (const [field, value] of Object.entries(payload.clear)) {
        inForce.set(field, `clear:${value === null ? 'null' : typeof value}:${value}`);
      }
    }
    if (type === 'record.correction-requested') {
      asked.set(payload.correctionId, payload.currentValueHash);
    }
    if (type === 'record.correction-attested') {
      if (payload.sawOldHash !== asked.get(payload.correctionId)) return 'saw another old value';
    }
    if (type === 'record.correction-applied') {
      const current = inForce.get(payload.field) ?? 'clear:null:null';
      if (payload.oldValueHash !== current) return 'replaced another value than it says';
      if (asked.get(payload.correctionId) !== current) return 'replaced a value nobody asked about';
      inForce.set(payload.field, payload.newValueHash);
    }
  }
  return null;
};
