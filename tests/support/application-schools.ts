import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Aggregates } from '../../src/application/aggregates.js';
import type { Principal } from '../../src/application/ports/authenticator.js';
import type { Seals } from '../../src/application/ports/seals.js';
import type { StepUps } from '../../src/application/ports/step-ups.js';
import { FoundSchool, type FoundingCommand } from '../../src/application/school/found-school.js';
import type { CommandHeader } from '../../src/application/write-header.js';
import { WriteLoop } from '../../src/application/write-loop.js';
import { parseCatalogue } from '../../src/domain/school/catalogue-rules.js';
import type {
  AccountId,
  AppointmentId,
  ChallengeId,
  ClassId,
  CommandId,
  PersonId,
  SchoolId,
  SessionId,
} from '../../src/domain/shared/ids.js';
import type { LocalDate } from '../../src/domain/shared/instant.js';
import type { Result } from '../../src/domain/shared/result.js';
import { noFurtherScope, type Role } from '../../src/domain/shared/roles.js';
import { EnvelopeCodec } from '../../src/infrastructure/codec/event-codec.js';
import { InMemoryEventStore } from '../../src/infrastructure/event-store/in-memory-event-store.js';
import { InMemoryKeyStore } from '../../src/infrastructure/keys/in-memory-key-store.js';
import { SchoolKeyedHash } from '../../src/infrastructure/keys/keyed-hash.js';
import { SystemClock } from '../../src/infrastructure/system-clock.js';

/** The reference store seals at once, so nobody has to wait for a seal. */
const sealedAtOnce: Seals = {
  awaitSealed: () => Promise.reject(new Error('every receipt has its place in the log')),
  head: () => Promise.resolve({ size: 0n, root: new Uint8Array(32) }),
};

/** Whoever acts has confirmed it: what is tested here is what comes before and after that. */
export const alwaysConfirmed: StepUps = {
  confirmed: () => Promise.resolve('totp'),
  use: () => Promise.resolve(true),
  challenge: () => Promise.reject(new Error('everything is confirmed')),
};

/** The use cases of one process over the reference store; schools share it as on a server. */
export const openApplication = () => {
  const keys = new InMemoryKeyStore();
  const store = new InMemoryEventStore();
  const codec = new EnvelopeCodec(keys);
  const keyedHash = new SchoolKeyedHash(keys);
  const aggregates = new Aggregates(store, codec);
  const clock = new SystemClock();
  const writes = new WriteLoop(
    store,
    codec,
    clock,
    keyedHash,
    sealedAtOnce,
    alwaysConfirmed,
    aggregates,
  );
  return { store, codec, keyedHash, aggregates, clock, writes };
};
export type Application = ReturnType<typeof openApplication>;

type Office = readonly [role: Role, className: 'A' | 'B' | null];

export interface FoundedSchool {
  readonly schoolId: SchoolId;
  readonly classes: Readonly<Record<'A' | 'B', ClassId>>;
  /** A new command of that person. */
  as(who: string): CommandHeader;
}

export const schoolYear = '2025-2026';
const from = '2025-09-01' as LocalDate;
const decisionNo = '01/QĐ';

/** A school with classes A and B, a principal, and these people. */
export const foundSchool = async (
  { writes }: Application,
  offices: Readonly<Record<string, readonly Office[]>>,
  catalogueVersion = 1,
): Promise<FoundedSchool> => {
  const schoolId = randomUUID() as SchoolId;
  const classes = { A: randomUUID() as ClassId, B: randomUUID() as ClassId };
  const everybody = [...Object.entries(offices), ['principal', [['principal', null]]] as const];
  const people = new Map(everybody.map(([who]) => [who, randomUUID() as PersonId]));
  const personOf = (who: string): PersonId => {
    const personId = people.get(who);
    if (!personId) throw new Error(`nobody is called ${who}`);
    return personId;
  };
  const founding: readonly FoundingCommand[] = [
    { type: 'RegisterSchool', schoolId, code: 'MN-01', ...named },
    { type: 'AdoptCatalogue', catalogue: kindergartenCatalogue(catalogueVersion), decisionNo },
    { type: 'OpenSchoolYear', schoolYear, startsOn: from, endsOn: '2026-05-31' as LocalDate },
    { type: 'OpenClass', classId: classes.A, schoolYear, name: 'Lá 1', level: null },
    { type: 'OpenClass', classId: classes.B, schoolYear, name: 'Lá 2', level: null },
    { type: 'EstablishBoard', decisionNo, from },
    ...everybody.map(
      ([who]): FoundingCommand => ({
        type: 'RegisterPerson',
        personId: personOf(who),
        staffCode: `CB-${who}`,
        fullName: 'Nguyễn Thị Mẫu',
      }),
    ),
    ...everybody.flatMap(([who, held]) =>
      held.map(
        ([role, name]): FoundingCommand => ({
          type: 'AppointPerson',
          appointmentId: randomUUID() as AppointmentId,
          personId: personOf(who),
          role,
          classId: name === null ? null : classes[name],
          ...noFurtherScope,
          from,
          to: null,
          decisionNo,
        }),
      ),
    ),
    ...[...people.values()].map(
      (personId): FoundingCommand => ({
        type: 'OpenAccount',
        accountId: personId as string as AccountId,
        personId,
      }),
    ),
  ];
  const done = await new FoundSchool(writes).found(schoolId, newCommandId(), founding);
  if (!done.ok) throw new Error(done.error.type);
  return {
    schoolId,
    classes,
    as: (who) => ({
      principal: principalOf(schoolId, personOf(who)),
      commandId: newCommandId(),
      occurredAt: null,
      awaitSealed: false,
      stepUp: randomUUID() as ChallengeId,
    }),
  };
};

export const refusalOf = <R>(result: Result<unknown, R>): R | null =>
  result.ok ? null : result.error;

const named = { name: 'Trường Mầm non Hoa Sen', level: 'kindergarten', decisionNo } as const;

const newCommandId = (): CommandId => randomUUID() as CommandId;

const principalOf = (schoolId: SchoolId, personId: PersonId): Principal => ({
  accountId: personId as string as AccountId,
  personId,
  schoolId,
  authentication: 'access-token',
  sessionId: randomUUID() as SessionId,
  openedAt: null,
  tokenId: null,
  scopes: null,
});

const kindergartenCatalogue = (version: number) => {
  const text = readFileSync(path.resolve(`catalogues/vn-kindergarten.v${version}.json`), 'utf8');
  const parsed = parseCatalogue(JSON.parse(text));
  if (!parsed.ok) throw new Error(parsed.error.problem);
  return parsed.value;
};

/** How a child came, where a test is about something else. */
export const plainAdmission = {
  admissionKind: 'new',
  admissionNo: null,
  predecessorId: null,
} as const;
