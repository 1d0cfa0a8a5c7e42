import { createHash, randomUUID } from 'node:crypto';
import type { AppendRequest } from '../../../src/application/ports/event-store.js';
import type { CommandId, SchoolId, StreamId } from '../../../src/domain/shared/ids.js';
import type { Instant } from '../../../src/domain/shared/instant.js';
import type { CrashLedger, Mutant } from './crash-ledger.js';

export const crashSchool = 'c0000000-0000-4000-8000-000000000001' as SchoolId;
const subjectId = 'c0000000-0000-4000-8000-000000000002';
const clients = 16;
const eventsPerStream = 20;

const actor = {
  personId: 'c0000000-0000-4000-8000-000000000003',
  accountId: 'c0000000-0000-4000-8000-000000000004',
  role: 'homeroomTeacher',
  appointmentId: null,
  delegationId: null,
  authentication: 'access-token',
  sessionId: null,
  openedAt: null,
  tokenId: null,
  scopes: null,
};

/** The request that a command id stands for: the same id always gives the same request. */
export interface SentCommand {
  readonly commandId: CommandId;
  readonly streamId: StreamId;
}

export type Say = (line: { readonly sent: SentCommand } | { readonly acked: SentCommand }) => void;

/** Sixteen clients, each writing chains of events to streams of its own, for ever. */
export const writeUntilKilled = async (
  ledger: CrashLedger,
  mutant: Mutant,
  say: Say,
): Promise<void> => {
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (;;) await writeStream(ledger, mutant, say).catch(() => pause());
    }),
  );
};

const writeStream = async (ledger: CrashLedger, mutant: Mutant, say: Say): Promise<void> => {
  const streamId = `record-${randomUUID()}` as StreamId;
  let head: { revision: bigint; hash: Uint8Array } | null = null;
  for (let count = 0; count < eventsPerStream; count += 1) {
    const sent = { commandId: randomUUID() as CommandId, streamId };
    const request = await requestOf(ledger, sent, head);
    say({ sent });
    if (mutant === 'early-acknowledgement') say({ acked: sent });
    if (mutant === 'ignored-rollback' && count % 5 === 4) {
      await appendInLostTransaction(ledger);
      say({ acked: sent });
      continue;
    }
    const { outcome } = await ledger.store.append(request);
    if (outcome !== 'appended') throw new Error(`append: ${outcome}`);
    say({ acked: sent });
    const stored = request.writes[0]?.events[0];
    if (stored) head = { revision: stored.revision, hash: stored.hash };
  }
};

export const requestOf = async (
  { codec }: CrashLedger,
  { commandId, streamId }: SentCommand,
  head: { readonly revision: bigint; readonly hash: Uint8Array } | null,
): Promise<AppendRequest> => {
  const at = new Date().toISOString() as Instant;
  const event = {
    type: 'record.submitted',
    version: 3,
    payload: { outOfWindow: null, draws: [] },
    protectedBlocks: [
      { subjectId: subjectId as never, purpose: 'identity', fields: { note: 'x' } },
    ],
  };
  const [encoded] = await codec.encode([event], {
    schoolId: crashSchool,
    streamId,
    firstRevision: head === null ? 0n : head.revision + 1n,
    previousHash: head?.hash ?? null,
    commandId,
    firstIndex: 0,
    recordedAt: at,
    occurredAt: at,
    actor,
    causationId: null,
    correlationId: commandId,
    policyVersion: 'none',
  });
  return {
    schoolId: crashSchool,
    commandId,
    fingerprint: createHash('sha256').update(commandId).digest('hex'),
    writes: [
      {
        streamId,
        expectedRevision: head === null ? 'noStream' : head.revision,
        previousHash: head?.hash ?? null,
        events: encoded ? [encoded.stored] : [],
      },
    ],
    guards: [],
  };
};

/** What a store does that swallows a failed statement: COMMIT then is a ROLLBACK without an error. */
const appendInLostTransaction = async ({ append }: CrashLedger): Promise<void> => {
  const client = await append.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT 1 / 0').catch(() => undefined);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
};

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
