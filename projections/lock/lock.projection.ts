import type { Projection } from '../../src/application/ports/projection.js';
import type { LockEvent } from '../../src/domain/lock/lock.events.js';
import { actOf, type Handlers, handle, unchanged } from '../entry.js';
import { insert, update } from '../table.js';
import { lockTable, lockUnlockTable, unlockTable } from './lock.entity.js';

const handlers: Handlers<LockEvent> = {
  'lock.register-opened': unchanged,
  'lock.proposed': ({ lockId, scope, reason }, entry) => [
    insert(lockTable, {
      lockId,
      proposedLogIndex: entry.logIndex,
      scope,
      reason,
      status: 'proposed',
      proposed: actOf(entry),
      decided: null,
      executed: null,
    }),
  ],
  'lock.decided': ({ lockId, decisionNo }, entry) => [
    update(lockTable, { lockId }, { status: 'decided', decided: { ...actOf(entry), decisionNo } }),
  ],
  'lock.executed': ({ lockId, logHead }, entry) => [
    update(lockTable, { lockId }, { status: 'executed', executed: { ...actOf(entry), logHead } }),
  ],
  'lock.unlock-decided': (unlock, entry) => [
    insert(unlockTable, {
      unlockId: unlock.unlockId,
      lockIds: unlock.lockIds,
      recordId: unlock.recordId,
      correctionId: unlock.correctionId,
      validUntil: unlock.validUntil,
      status: 'decided',
      decided: { ...actOf(entry), decisionNo: unlock.decisionNo },
      executed: null,
      relocked: null,
    }),
    ...unlock.lockIds.map((lockId) =>
      insert(lockUnlockTable, { lockId, unlockId: unlock.unlockId }),
    ),
  ],
  'lock.unlock-executed': ({ unlockId, logHead }, entry) => [
    update(
      unlockTable,
      { unlockId },
      { status: 'executed', executed: { ...actOf(entry), logHead } },
    ),
  ],
  'lock.relocked': ({ unlockId, cause, logHead }, entry) => [
    update(
      unlockTable,
      { unlockId },
      { status: 'relocked', relocked: { ...actOf(entry), cause, logHead } },
    ),
  ],
};

/** Locks and unlocks with who proposed, decided and executed them. */
export const lockProjection: Projection = {
  name: 'lock',
  version: 2,
  tables: [lockTable, unlockTable, lockUnlockTable],
  categories: ['lock'],
  apply: (entry, rows) => handle(handlers, entry, rows),
};
