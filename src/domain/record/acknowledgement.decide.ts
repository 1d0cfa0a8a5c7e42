import { err } from '../shared/result.js';
import { unless } from '../shared/role-rules.js';
import type { AcknowledgeRecord } from './record.commands.js';
import {
  actorRefusal,
  type Check,
  type Decision,
  happened,
  onLiving,
  statusRefusal,
} from './record.guards.js';
import type { RecordState, RegisteredRecord } from './record.state.js';

/** Once for each way that it ever read: a correction asks for it anew. */
export const acknowledgeRecord = (command: AcknowledgeRecord, state: RecordState): Decision => {
  const { facts, readRevision } = command;
  return onLiving(facts, state, (record) => {
    const asked = facts.kind.acknowledgedBy;
    if (!asked) return err({ type: 'AcknowledgementIsNotAsked' });
    const refusal =
      actorRefusal(facts, asked) ??
      statusRefusal(record, ['approved']) ??
      supersededRefusal(command) ??
      otherTextRefusal(command, record) ??
      knownRefusal(command, record);
    return unless(refusal, () => [
      happened({ type: 'record.acknowledged', version: 1, payload: { readRevision } }),
    ]);
  });
};

const supersededRefusal = ({ supersededBy: recordId }: AcknowledgeRecord): Check =>
  recordId === null ? null : { type: 'VersionIsSuperseded', recordId };

const otherTextRefusal = (
  { readRevision }: AcknowledgeRecord,
  { readsSince }: RegisteredRecord,
): Check =>
  readsSince === null || readsSince === readRevision
    ? null
    : { type: 'RecordHasChanged', revision: BigInt(readsSince) };

const knownRefusal = (
  { facts, readRevision }: AcknowledgeRecord,
  { acknowledged }: RegisteredRecord,
): Check =>
  acknowledged[facts.by.personId] === readRevision
    ? { type: 'RecordIsAcknowledged', readRevision: BigInt(readRevision) }
    : null;
