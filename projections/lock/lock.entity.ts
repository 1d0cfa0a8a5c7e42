import type { RowOrigin } from '../../src/application/ports/projection.js';
import type { LockRow, UnlockRow } from '../../src/application/ports/lock-rows.js';
import type { LockId, UnlockId } from '../../src/domain/shared/ids.js';
import { entityOf, tableOf } from '../table.js';

export const lockTable = tableOf<LockRow>({
  table: 'lock',
  key: ['lockId'],
  columns: {
    lockId: 'uuid',
    proposedLogIndex: 'bigint',
    scope: 'json',
    reason: 'text',
    status: 'text',
    proposed: 'json',
    decided: 'json?',
    executed: 'json?',
  },
  indexes: [['proposedLogIndex']],
});
export const unlockTable = tableOf<UnlockRow>({
  table: 'unlock',
  key: ['unlockId'],
  columns: {
    unlockId: 'uuid',
    lockIds: 'json',
    recordId: 'uuid',
    correctionId: 'uuid',
    validUntil: 'text',
    status: 'text',
    decided: 'json',
    executed: 'json?',
    relocked: 'json?',
  },
});

/** Which unlocks open which locks. */
export interface LockUnlockRow extends RowOrigin {
  readonly lockId: LockId;
  readonly unlockId: UnlockId;
}
export const lockUnlockTable = tableOf<LockUnlockRow>({
  table: 'lock_unlock',
  key: ['lockId', 'unlockId'],
  columns: { lockId: 'uuid', unlockId: 'uuid' },
});

export const lockEntity = entityOf(lockTable);
export const unlockEntity = entityOf(unlockTable);
export const lockUnlockEntity = entityOf(lockUnlockTable);
