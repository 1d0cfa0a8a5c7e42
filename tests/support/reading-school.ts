import { randomUUID } from 'node:crypto';
import type { EventStore, StoredEvent } from '../../src/application/ports/event-store.js';
import type { Reader } from '../../src/application/queries/reader.js';
import { Readers } from '../../src/application/queries/readers.js';
import { RevealValuesHandler } from '../../src/application/queries/value-queries.js';
import {
  type ReadableRef,
  type VisibleValue,
  visibleValue,
} from '../../src/application/queries/visible-value.js';
import { AccessLog } from '../../src/application/reads/access-log.js';
import { ReadsStream } from '../../src/application/reads/reads-stream.js';
import type { ValuesSeen } from '../../src/domain/reads/reads.events.js';
import type { Recorded } from '../../src/domain/shared/event.js';
import {
  type CommandId,
  type DossierId,
  type RecordId,
  readsStream,
  recordStream,
  type SubjectId,
} from '../../src/domain/shared/ids.js';
import type { FieldValue } from '../../src/domain/shared/protected-block.js';
import type { FieldDefinition } from '../../src/domain/shared/record-kind.js';
import type { Role } from '../../src/domain/shared/roles.js';
import { UuidSource } from '../../src/infrastructure/uuid-source.js';
import { type FoundedSchool, foundSchool, openApplication } from './application-schools.js';

const dossierId = randomUUID() as DossierId;
const recordId = randomUUID() as RecordId;
export const streamId = recordStream(recordId);

const field = (name: string, sensitive: boolean): FieldDefinition => ({
  name,
  label: { vi: name, en: name },
  type: { is: 'text', lengthMax: 100 },
  required: false,
  purpose: 'health',
  readers: ['homeroomTeacher', 'healthWorker'],
  ...(sensitive && { sensitive }),
});
export const allergies = field('allergies', true);
export const hobby = field('hobby', false);

/** What lies in the record's only entry. */
export const recorded = { allergies: 'lạc', hobby: 'cờ vua' } as const;

/** One entry of the access log as a test sees it. */
export interface Told {
  readonly who: string;
  readonly role: string;
  readonly operation: string;
  readonly fields: readonly string[];
  readonly stored: StoredEvent;
}

export interface ReadingSchool {
  readonly school: FoundedSchool;
  readonly store: EventStore;
  readonly accessLog: AccessLog;
  /** A second server over the same store. */
  anotherLog(): AccessLog;
  handler(accessLog?: Pick<AccessLog, 'record'>): RevealValuesHandler;
  reader(who: string, operation?: string): Promise<Reader>;
  protectedRef(reader: Reader, definition: FieldDefinition): ReadableRef;
  clear(reader: Reader, definition: FieldDefinition, value: FieldValue): VisibleValue;
  told(): Promise<readonly Told[]>;
}

/** A school over the reference store with a record that has a sensitive and a harmless field. */
export const openReadingSchool = async (): Promise<ReadingSchool> => {
  const app = openApplication();
  const offices: Record<string, readonly (readonly [Role, 'A' | null])[]> = {
    teacher: [['homeroomTeacher', 'A']],
    health: [['healthWorker', null]],
    both: [
      ['healthWorker', null],
      ['homeroomTeacher', 'A'],
    ],
  };
  const school = await foundSchool(app, offices);
  await enter(app, school);
  const { store, codec } = app;
  const newLog = () =>
    new AccessLog(
      new ReadsStream(store, codec, app.clock, new UuidSource(), app.keyedHash, app.aggregates),
    );
  const accessLog = newLog();
  const readers = new Readers(app.aggregates, app.clock);
  const viewOf = (reader: Reader) => ({
    reader,
    dossierId,
    place: reader.classPlace(school.classes.A),
    streamId,
  });
  return {
    school,
    store,
    accessLog,
    anotherLog: newLog,
    handler: (log = accessLog) => new RevealValuesHandler(log as AccessLog, store, codec),
    reader: (who, operation = 'dossier') => readers.of(school.as(who).principal, operation),
    protectedRef: (reader, definition) => {
      const value = visibleValue(viewOf(reader), definition, 0);
      if (value.state !== 'protected') throw new Error(value.state);
      return value.ref;
    },
    clear: (reader, definition, value) =>
      visibleValue(viewOf(reader), definition, { revision: 0, value }),
    told: async () => {
      const entries = await store.readStream(school.schoolId, readsStream(school.schoolId));
      return entries.map((stored) => {
        const { payload } = codec.decode(stored) as Recorded<ValuesSeen>;
        const { personId, role } = codec.facts(stored).actor;
        const fields = payload.seen.flatMap((one) => one.fields);
        return { who: personId, role, operation: payload.operation, fields, stored };
      });
    },
  };
};

const enter = async (
  { store, codec, clock }: ReturnType<typeof openApplication>,
  { schoolId, as }: FoundedSchool,
): Promise<void> => {
  const commandId = randomUUID() as CommandId;
  const { personId, accountId, authentication } = as('teacher').principal;
  const subjectId = randomUUID() as SubjectId;
  const event = {
    type: 'record.revised',
    version: 1,
    payload: { clear: {}, source: { from: 'form' } },
    protectedBlocks: [{ subjectId, purpose: 'health', fields: recorded }],
  };
  const encoded = await codec.encode([event], {
    schoolId,
    streamId,
    firstRevision: 0n,
    previousHash: null,
    commandId,
    firstIndex: 0,
    recordedAt: clock.now(),
    occurredAt: clock.now(),
    actor: {
      personId,
      accountId,
      authentication,
      role: 'homeroomTeacher',
      appointmentId: null,
      delegationId: null,
    },
    causationId: null,
    correlationId: commandId,
    policyVersion: 'none',
  });
  const events = encoded.map(({ stored }) => stored);
  const write = { streamId, expectedRevision: 'noStream', previousHash: null, events } as const;
  await store.append({ schoolId, commandId, fingerprint: 'ab', writes: [write], guards: [] });
};
