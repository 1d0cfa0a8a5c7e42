import { isDeepStrictEqual } from 'node:util';
import type { LockEvent } from '../../src/domain/lock/lock.events.js';
import type { RecordEvent } from '../../src/domain/record/record.events.js';
import type { Recorded } from '../../src/domain/shared/event.js';
import { hoursBetween } from '../../src/domain/shared/instant.js';
import type { Deciders, Life } from './living.js';
import type { Claim } from './properties.js';

type Fact = Recorded<RecordEvent> | Recorded<LockEvent>;

/** Events of one type; written without any help from the code that is judged. */
const factsOf = <Type extends Fact['type']>(log: readonly Fact[], type: Type) =>
  log.filter((fact): fact is Extract<Fact, { readonly type: Type }> => fact.type === type);

const first = (objections: readonly (string | null)[]): string | null =>
  objections.find((objection) => objection !== null) ?? null;

const unless = (holds: boolean, objection: string): string | null => (holds ? null : objection);

export const nothingAfterDisposal: Claim<Life> = ({ record: { log } }) => {
  const end = log.findIndex(({ type }) => type === 'record.disposed');
  return unless(end < 0 || end === log.length - 1, `${log[end + 1]?.type} after the disposal`);
};

export const repeatingChangesNothing: Claim<Life> = ({ repeated: [again] }) =>
  unless(again === undefined, `${again} had an effect a second time`);

/** What a state would be after it was stored and read back. */
const copyOf = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, copyOf(member)]),
  ) as T;
};

/** A state can be put away and taken up again anywhere without changing what comes out. */
export const foldingCanPause =
  ({ record, lock }: Deciders): Claim<Life> =>
  (life) =>
    first([
      pausedFold(life.record.log, record.evolve, record.initial, life.record.state),
      pausedFold(life.locks.log, lock.evolve, lock.initial, life.locks.state),
    ]);

export const pausedFold = <E, S>(
  log: readonly E[],
  evolve: (state: S, event: E) => S,
  initial: S,
  expected: S,
): string | null => {
  const pauses = [0, 1, 3].map((part) => Math.floor((log.length * part) / 4));
  const differing = pauses.find((pause) => {
    const putAway = copyOf(log.slice(0, pause).reduce(evolve, initial));
    return !isDeepStrictEqual(log.slice(pause).reduce(evolve, putAway), expected);
  });
  return unless(differing === undefined, `a fold that paused at ${differing} ends elsewhere`);
};

/** Requester, approver, executor and two witnesses of different capacity: five persons. */
export const dutiesAreSeparate: Claim<Life> = ({ record: { log } }) =>
  first(
    factsOf(log, 'record.correction-applied').map(({ payload, meta: { personId: executor } }) => {
      const about = <T extends { readonly payload: { readonly correctionId: string } }>(fact: T) =>
        fact.payload.correctionId === payload.correctionId;
      const [request] = factsOf(log, 'record.correction-requested').filter(about);
      const [permission] = factsOf(log, 'record.correction-permitted').filter(about);
      const attested = factsOf(log, 'record.correction-attested').filter(about);
      const capacities = new Set(attested.map((fact) => fact.payload.capacity));
      const people = [
        executor,
        request?.meta.personId,
        permission?.meta.personId,
        ...attested.map((fact) => fact.meta.personId),
      ];
      const forClass = request?.payload.requesterIsHomeroomTeacher
        ? capacities.has('designated')
        : capacities.has('designated') || capacities.has('homeroom');
      return first([
        unless(!people.includes(undefined), 'applied without request or permission'),
        unless(new Set(people).size === people.length, `one person twice: ${people.join(', ')}`),
        unless(capacities.has('board'), 'no board witness'),
        unless(forClass, 'no witness for the class'),
      ]);
    }),
  );

const entering: readonly string[] = ['record.registered', 'record.revised', 'record.submitted'];

/** Nobody approves what they entered, submitted or had corrected, nor takes two steps of one chain. */
export const approvalIsByOthers: Claim<Life> = ({ record: { log } }) => {
  const authors = new Set<string>();
  const proposers = new Map<string, string>();
  let steps: string[] = [];
  for (const fact of log) {
    const { type, meta, payload } = fact;
    if (entering.includes(type)) authors.add(meta.personId);
    if (type === 'record.correction-requested')
      proposers.set(fact.payload.correctionId, meta.personId);
    if (type === 'record.correction-applied')
      authors.add(proposers.get(fact.payload.correctionId) ?? '');
    if (type === 'record.submitted') steps = [];
    if (type !== 'record.approved' || ('step' in payload && payload.step === 'submission'))
      continue;
    if (authors.has(meta.personId)) return `${meta.personId} approved their own work`;
    if (steps.includes(meta.personId)) return `${meta.personId} took two steps`;
    steps = [...steps, meta.personId];
  }
  return null;
};

/** Nobody opens a lock for what they asked for themselves. */
export const unlocksAreForOthers: Claim<Life> = ({ locks, record }) => {
  const requests = factsOf(record.log, 'record.correction-requested');
  const own = factsOf(locks.log, 'lock.unlock-decided').find(({ payload, meta }) =>
    requests.some(
      (request) =>
        request.payload.correctionId === payload.correctionId &&
        request.meta.personId === meta.personId,
    ),
  );
  return unless(own === undefined, `${own?.meta.personId} unlocked for their own request`);
};

/** Whoever decided a lock or an unlock did not execute it. */
export const decidersDoNotExecute: Claim<Life> = ({ locks: { log } }) => {
  const sameHand = (decisions: readonly Fact[], executions: readonly Fact[], id: string) =>
    executions.some((done) =>
      decisions.some(
        (made) =>
          made.meta.personId === done.meta.personId &&
          isDeepStrictEqual(
            Object.entries(made.payload).find(([name]) => name === id),
            [id, Object.entries(done.payload).find(([name]) => name === id)?.[1]],
          ),
      ),
    );
  const locks = sameHand(factsOf(log, 'lock.decided'), factsOf(log, 'lock.executed'), 'lockId');
  const unlocks = sameHand(
    factsOf(log, 'lock.unlock-decided'),
    factsOf(log, 'lock.unlock-executed'),
    'unlockId',
  );
  return unless(!locks && !unlocks, 'a decider executed');
};

/** Every unlock has an end within 72 hours, and nothing is applied under it from then on. */
export const unlocksEnd: Claim<Life> = ({ locks, record }) => {
  const decided = factsOf(locks.log, 'lock.unlock-decided');
  return first([
    ...decided.map(({ payload: { validUntil }, meta: { recordedAt } }) => {
      const hours = hoursBetween(recordedAt, validUntil);
      return unless(hours > 0 && hours <= 72, `an unlock for ${hours} hours`);
    }),
    ...factsOf(record.log, 'record.correction-applied').map(({ payload, meta }) => {
      const unlock = decided.find((fact) => fact.payload.unlockId === payload.unlockId);
      return unless(
        payload.unlockId === null ||
          (unlock !== undefined && meta.recordedAt < unlock.payload.validUntil),
        'applied after the end of the unlock',
      );
    }),
  ]);
};
