import { AppendIsMalformed, type AppendRequest } from '../../application/ports/event-store.js';

const hashBytes = 32;

/**
 * Refuses a request that contradicts itself, before it can take others of its batch down with it.
 * @throws AppendIsMalformed
 */
export const checkAppendRequest = ({ writes, guards }: AppendRequest): void => {
  const streams = [...writes, ...guards].map(({ streamId }) => streamId);
  expect(writes.length > 0, 'there is nothing to write');
  expect(new Set(streams).size === streams.length, 'a stream is named twice');
  for (const { expectedRevision, previousHash, events } of writes) {
    const isNew = expectedRevision === 'noStream';
    const first = isNew ? 0n : expectedRevision + 1n;
    expect(events.length > 0, 'a write has no event');
    expect(first >= 0n, 'an expected revision is negative');
    expect(isNew === (previousHash === null), 'the previous hash goes with an earlier event');
    expect(isNew || previousHash?.length === hashBytes, 'a previous hash is not of 32 bytes');
    events.forEach(({ revision, hash }, place) => {
      expect(revision === first + BigInt(place), 'revisions do not follow each other');
      expect(hash.length === hashBytes, 'a hash is not of 32 bytes');
    });
  }
  for (const { expectedRevision } of guards) {
    expect(expectedRevision === 'noStream' || expectedRevision >= 0n, 'a guard is negative');
  }
};

const expect = (condition: boolean, otherwise: string): void => {
  if (!condition) throw new AppendIsMalformed(otherwise);
};
