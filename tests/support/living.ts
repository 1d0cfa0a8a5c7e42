import type { AnyEvent } from '../../src/application/ports/event-codec.js';
import type { LockCommand } from '../../src/domain/lock/lock.commands.js';
import { lockDecider } from '../../src/domain/lock/lock.decider.js';
import type { LockEvent } from '../../src/domain/lock/lock.events.js';
import type { LockState } from '../../src/domain/lock/lock.state.js';
import type { RecordCommand } from '../../src/domain/record/record.commands.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import type { RecordEvent } from '../../src/domain/record/record.events.js';
import type { RecordState } from '../../src/domain/record/record.state.js';
import type { Decider } from '../../src/domain/shared/decider.js';
import type { Recorded } from '../../src/domain/shared/event.js';
import type { Attempt, LifePlan } from './arbitrary-lives.js';
import { type Command, commandFor, isAboutLocks, momentAt } from './attempting.js';
import { recordAll, type Told, untold } from './decider-spec.js';

export interface Entry {
  readonly command: Command;
  readonly event: Recorded<RecordEvent> | Recorded<LockEvent>;
}

/** A record and the locks of its school, after everything that people tried to do with them. */
export interface Life {
  readonly record: Told<RecordEvent, RecordState>;
  readonly locks: Told<LockEvent, LockState>;
  /** Both logs, in the order of happening. */
  readonly entries: readonly Entry[];
  /** Commands that had an effect when they were given a second time. */
  readonly repeated: readonly string[];
}

export interface Deciders {
  readonly record: typeof recordDecider;
  readonly lock: typeof lockDecider;
}

/** Lives a plan through, from an opened lock register and a registered record on. */
export const liveWith =
  (deciders: Deciders) =>
  (plan: LifePlan): Life => {
    let life: Life = {
      record: untold(deciders.record),
      locks: untold(deciders.lock),
      entries: [],
      repeated: [],
    };
    let hours = 0;
    for (const attempt of [...beginning, ...plan.attempts]) {
      hours += attempt.hoursLater;
      const world = {
        plan,
        record: life.record.state,
        locks: life.locks.state,
        hours,
        at: momentAt(hours),
      };
      const command = commandFor(attempt, world);
      life = isAboutLocks(command)
        ? giveLocks(deciders, life, command)
        : giveRecord(deciders, life, command);
    }
    return life;
  };

export const live = liveWith({ record: recordDecider, lock: lockDecider });

const asUsual: Attempt = {
  act: null,
  who: null,
  role: null,
  wellInformed: true,
  draw: 0,
  hoursLater: 0,
};
const beginning: readonly Attempt[] = [
  { ...asUsual, act: 'OpenLockRegister' },
  { ...asUsual, act: 'RegisterRecord' },
];

const giveRecord = (deciders: Deciders, life: Life, command: RecordCommand): Life => {
  const { told, again } = carryOut(deciders.record, life.record, command);
  return {
    ...life,
    record: told,
    ...noted(life, command, told.log.slice(life.record.log.length), again),
  };
};

const giveLocks = (deciders: Deciders, life: Life, command: LockCommand): Life => {
  const { told, again } = carryOut(deciders.lock, life.locks, command);
  return {
    ...life,
    locks: told,
    ...noted(life, command, told.log.slice(life.locks.log.length), again),
  };
};

const noted = (
  { entries, repeated }: Life,
  command: Command,
  news: readonly Entry['event'][],
  again: boolean,
): Pick<Life, 'entries' | 'repeated'> => ({
  entries: news.length === 0 ? entries : [...entries, ...news.map((event) => ({ command, event }))],
  repeated: again ? [...repeated, command.type] : repeated,
});

/** Gives a command, and tries it a second time without recording what that would do. */
export const carryOut = <C extends { readonly type: string }, E extends AnyEvent, S, R>(
  decider: Decider<C, E, S, R>,
  before: Told<E, S>,
  command: C,
): { readonly told: Told<E, S>; readonly again: boolean } => {
  const result = decider.decide(command, before.state);
  if (!result.ok) return { told: before, again: false };
  const told = recordAll(decider, before, command, result.value);
  const second = decider.decide(command, told.state);
  return { told, again: second.ok && second.value.length > 0 };
};
