import type { LogHead, LockScope, Relocked } from '../../domain/lock/lock.events.js';
import type { CorrectionId, LockId, RecordId, UnlockId } from '../../domain/shared/ids.js';
import type { Instant } from '../../domain/shared/instant.js';
import type { RowOrigin } from './projection.js';
import type { Act } from './read-model-rows.js';

export interface LockRow extends RowOrigin {
  readonly lockId: LockId;
  readonly proposedLogIndex: bigint;
  readonly scope: LockScope;
  readonly reason: string;
  readonly status: 'proposed' | 'decided' | 'executed';
  readonly proposed: Act;
  readonly decided: (Act & { readonly decisionNo: string }) | null;
  readonly executed: (Act & { readonly logHead: LogHead }) | null;
}
export interface UnlockRow extends RowOrigin {
  readonly unlockId: UnlockId;
  readonly lockIds: readonly LockId[];
  readonly recordId: RecordId;
  readonly correctionId: CorrectionId;
  readonly validUntil: Instant;
  readonly status: 'decided' | 'executed' | 'relocked';
  readonly decided: Act & { readonly decisionNo: string };
  readonly executed: (Act & { readonly logHead: LogHead }) | null;
  readonly relocked:
    | (Act & { readonly cause: Relocked['payload']['cause']; readonly logHead: LogHead })
    | null;
}
