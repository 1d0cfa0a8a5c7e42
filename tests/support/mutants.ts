import type { LockCommand } from '../../src/domain/lock/lock.commands.js';
import { lockDecider } from '../../src/domain/lock/lock.decider.js';
import type { Lock, LockState } from '../../src/domain/lock/lock.state.js';
import type { RecordCommand, RecordFacts } from '../../src/domain/record/record.commands.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import type { RecordState, RegisteredRecord } from '../../src/domain/record/record.state.js';
import type { PersonId } from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import type { Deciders } from './living.js';

/*
 * Engines with one check missing. Each takes a check away by hiding from the real decider what the
 * check looks at, so that a mutant differs from the real thing in nothing else.
 */

const nobody = 'nobody' as PersonId;
const real: Deciders = { record: recordDecider, lock: lockDecider };

const withRecord = (
  hide: (command: RecordCommand, state: RecordState) => readonly [RecordCommand, RecordState],
): Deciders => ({
  ...real,
  record: {
    ...recordDecider,
    decide: (command, state) => recordDecider.decide(...hide(command, state)),
  },
});

const withLock = (
  hide: (command: LockCommand, state: LockState) => readonly [LockCommand, LockState],
): Deciders => ({
  ...real,
  lock: { ...lockDecider, decide: (command, state) => lockDecider.decide(...hide(command, state)) },
});

const withFacts = (
  command: RecordCommand,
  change: (facts: RecordFacts) => Partial<RecordFacts>,
): RecordCommand =>
  'facts' in command
    ? { ...command, facts: { ...command.facts, ...change(command.facts) } }
    : command;

const asNobody = ({ by, homeroomTeacherIds }: RecordFacts): Partial<RecordFacts> => ({
  by: { ...by, personId: nobody },
  homeroomTeacherIds: homeroomTeacherIds.map((id) => (id === by.personId ? nobody : id)),
});

/** Does not look at who gives these commands, only at their role. */
export const blindToPersons = (...types: readonly RecordCommand['type'][]): Deciders =>
  withRecord((command, state) => [
    types.includes(command.type) ? withFacts(command, asNobody) : command,
    state,
  ]);

/** Knows who submitted a record, and not who entered its values. */
export const forgettingAuthors: Deciders = {
  ...real,
  record: {
    ...recordDecider,
    evolve: (state, event) => {
      const next = recordDecider.evolve(state, event);
      return next.status === 'absent' || event.type !== 'record.submitted'
        ? next
        : { ...next, enteredBy: [event.meta.personId] };
    },
  },
};

/** Applies a correction with whatever witnesses there are. */
export const contentWithoutWitnesses: Deciders = withRecord((command, state) => {
  if (command.type !== 'ApplyCorrection' || state.status === 'absent') return [command, state];
  const known = state.corrections[command.correctionId];
  if (!known) return [command, state];
  const phantoms = (['board', 'designated'] as const).map((capacity) => ({
    personId: `phantom-${capacity}` as PersonId,
    capacity,
  }));
  const attestations = [...known.attestations, ...phantoms];
  const corrections = { ...state.corrections, [command.correctionId]: { ...known, attestations } };
  return [command, { ...state, corrections }];
});

/** Forgets who has attested, so that a witness counts each time. */
export const forgettingWitnesses: Deciders = withRecord((command, state) => {
  if (command.type !== 'AttestCorrection' || state.status === 'absent') return [command, state];
  const known = state.corrections[command.correctionId];
  if (!known) return [command, state];
  const forgotten = { ...known, attestations: [] };
  return [
    command,
    { ...state, corrections: { ...state.corrections, [command.correctionId]: forgotten } },
  ];
});

/** Witnesses and applies whatever the value in force has become since the request. */
export const blindToTheValueInForce: Deciders = withRecord((command, state) => {
  const isBlind = command.type === 'ApplyCorrection' || command.type === 'AttestCorrection';
  if (!isBlind || state.status === 'absent') return [command, state];
  const known = state.corrections[command.correctionId];
  if (!known) return [command, state];
  const valueHashes = { ...state.valueHashes, [known.field]: known.currentValueHash };
  return [command, { ...state, valueHashes }];
});

/** Does not look at locks for these commands. */
export const blindToLocks = (...types: readonly RecordCommand['type'][]): Deciders =>
  withRecord((command, state) => [
    types.includes(command.type) ? withFacts(command, () => ({ coveringLocks: [] })) : command,
    state,
  ]);

/** Takes any unlock of the record for the one that the correction needs. */
export const contentWithAnyUnlock: Deciders = withRecord((command, state) => {
  if (command.type !== 'ApplyCorrection') return [command, state];
  const { correctionId } = command;
  const open = (facts: RecordFacts): Partial<RecordFacts> => ({
    coveringLocks: facts.coveringLocks.map((lock) => ({
      ...lock,
      unlock: lock.unlock && { ...lock.unlock, correctionId },
    })),
  });
  return [withFacts(command, open), state];
});

/** Revises whatever state the record is in. */
export const revisingAtAnyTime: Deciders = withRecord((command, state) => [
  command,
  command.type === 'ReviseRecord' && isLiving(state) ? { ...state, status: 'draft' } : state,
]);

const isLiving = (state: RecordState): state is RegisteredRecord =>
  state.status !== 'absent' && state.status !== 'disposed';

/** Registers a record again as if it were not there. */
export const registeringTwice: Deciders = withRecord((command, state) => [
  command,
  command.type === 'RegisterRecord' ? recordDecider.initial : state,
]);

/** Does not remember a disposal. */
export const raisingTheDead: Deciders = {
  ...real,
  record: {
    ...recordDecider,
    evolve: (state, event) =>
      event.type === 'record.disposed' ? state : recordDecider.evolve(state, event),
  },
};

/** Keeps a part of its memory beside the state. */
export const rememberingBesides = (): Deciders => {
  let folded = 0;
  return {
    ...real,
    record: {
      ...recordDecider,
      evolve: (state, event) => {
        folded += 1;
        const next = recordDecider.evolve(state, event);
        return next.status === 'absent' ? next : { ...next, schoolYear: `${folded}` };
      },
    },
  };
};

/** Lets the decider execute. */
export const blindToDeciders: Deciders = withLock((command, state) => [
  command.type === 'ExecuteLock' || command.type === 'ExecuteUnlock'
    ? { ...command, by: { ...command.by, personId: nobody } }
    : command,
  state,
]);

/** Forgets who proposed a lock. */
export const blindToProposers: Deciders = withLock((command, state) => [
  command,
  {
    ...state,
    locks: Object.fromEntries(
      Object.values<Lock>(state.locks).map((lock) => [
        lock.lockId,
        { ...lock, proposedBy: nobody },
      ]),
    ),
  },
]);

/** Does not ask whose correction an unlock is for. */
export const blindToRequesters: Deciders = withLock((command, state) => [
  command.type === 'DecideUnlock' ? { ...command, requestedBy: null } : command,
  state,
]);

/** Takes any end of an unlock. */
export const unlockingForEver: Deciders = {
  ...real,
  lock: {
    ...lockDecider,
    decide: (command, state) => {
      if (command.type !== 'DecideUnlock') return lockDecider.decide(command, state);
      const soon = new Date(Date.parse(command.at) + 3_600_000).toISOString() as Instant;
      const result = lockDecider.decide({ ...command, validUntil: soon }, state);
      if (!result.ok) return result;
      const { validUntil } = command;
      return {
        ok: true,
        value: result.value.map((event) =>
          event.type === 'lock.unlock-decided'
            ? { ...event, payload: { ...event.payload, validUntil } }
            : event,
        ),
      };
    },
  },
};
