import type { AppendRequest, StreamWrite } from '../../application/ports/event-store.js';
import {
  bigintArray,
  byteaArray,
  integerArray,
  textArray,
  timestampArray,
  uuidArray,
} from './binary-arrays.js';

const noStream = -1n;

/** Revision of the first event of a write. */
export const firstRevision = ({ expectedRevision }: StreamWrite): bigint =>
  expectedRevision === 'noStream' ? 0n : expectedRevision + 1n;

/** The parameters of `ledger.append`, in its order. */
export const appendParameters = (requests: readonly AppendRequest[]): Buffer[] => [
  uuidArray(requests.map(({ schoolId }) => schoolId)),
  uuidArray(requests.map(({ commandId }) => commandId)),
  textArray(requests.map(({ fingerprint }) => fingerprint)),
  ...writeParameters(requests),
  ...guardParameters(requests),
  ...eventParameters(requests),
];

const writeParameters = (requests: readonly AppendRequest[]): Buffer[] => {
  const writes = requests.flatMap((request) => request.writes);
  return [
    integerArray(requests.flatMap(({ writes: own }, index) => own.map(() => index + 1))),
    textArray(writes.map(({ streamId }) => streamId)),
    bigintArray(writes.map(firstRevision)),
    integerArray(writes.map(({ events }) => events.length)),
    byteaArray(writes.map(({ previousHash }) => previousHash)),
  ];
};

/** Many requests guard the same few streams: each stream is locked and looked up once. */
const guardParameters = (requests: readonly AppendRequest[]): Buffer[] => {
  const watched = new Map<string, number>();
  const schools: string[] = [];
  const streams: string[] = [];
  const guards: { request: number; watched: number; revision: bigint }[] = [];
  requests.forEach(({ schoolId, guards: own }, index) => {
    for (const { streamId, expectedRevision } of own) {
      const key = `${schoolId}/${streamId}`;
      let place = watched.get(key);
      if (place === undefined) {
        schools.push(schoolId);
        place = streams.push(streamId);
        watched.set(key, place);
      }
      const revision = expectedRevision === 'noStream' ? noStream : expectedRevision;
      guards.push({ request: index + 1, watched: place, revision });
    }
  });
  return [
    uuidArray(schools),
    textArray(streams),
    integerArray(guards.map(({ request }) => request)),
    integerArray(guards.map((guard) => guard.watched)),
    bigintArray(guards.map(({ revision }) => revision)),
  ];
};

const eventParameters = (requests: readonly AppendRequest[]): Buffer[] => {
  const events = requests.flatMap(({ writes }) => writes.flatMap((write) => write.events));
  let end = 0;
  const ciphertextEnds = events.map(({ ciphertexts }) => {
    end += ciphertexts.length;
    return end;
  });
  return [
    uuidArray(events.map(({ eventId }) => eventId)),
    textArray(events.map(({ type }) => type)),
    integerArray(events.map(({ version }) => version)),
    timestampArray(events.map(({ recordedAt }) => recordedAt)),
    byteaArray(events.map(({ bytes }) => bytes)),
    byteaArray(events.map(({ hash }) => hash)),
    integerArray(ciphertextEnds),
    byteaArray(events.flatMap(({ ciphertexts }) => ciphertexts)),
  ];
};
