import type { AnyEvent } from '../../src/application/ports/event-codec.js';
import type { Decider } from '../../src/domain/shared/decider.js';
import type { Decided, Recorded } from '../../src/domain/shared/event.js';
import type { PersonId } from '../../src/domain/shared/ids.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import type { Through } from './people.js';
import { type Circumstances, recorded } from './fake-recording.js';

/** A command, or one that depends on what was recorded so far (hashes, revisions). */
export type Step<C, S> = C | ((state: S) => C);

interface Typed {
  readonly type: string;
}

/** State and log of one stream. */
export interface Told<E, S> {
  readonly state: S;
  readonly log: readonly Recorded<E>[];
}

type Of<C, E, S, R> = Decider<C, E, S, R>;

/** What the engine writes as `personId` when no person gave the command. */
const engine = 'engine' as PersonId;
const installation = 'installation' as PersonId;

/** Who gave a command and when, wherever that aggregate keeps it. */
const circumstancesOf = (command: object): Omit<Circumstances, 'revision'> => {
  const facts = 'facts' in command ? (command.facts as object) : {};
  const act = { ...command, ...facts } as {
    readonly by?: (Pick<Actor, 'personId' | 'appointmentId'> & Partial<Through>) | null;
    readonly at?: Instant;
  };
  const at = act.at ?? ('2026-01-01T00:00:00.000Z' as Instant);
  const nobody = act.by === null ? installation : engine;
  const { personId = nobody, appointmentId = null, delegationId = null } = act.by ?? {};
  return { personId, appointmentId, delegationId, at };
};

/** Records what was decided for a command, at the end of the log. */
export const recordAll = <C extends Typed, E extends AnyEvent, S, R>(
  decider: Of<C, E, S, R>,
  told: Told<E, S>,
  command: C,
  events: readonly Decided<E>[],
): Told<E, S> => {
  const circumstances = circumstancesOf(command);
  return events.reduce<Told<E, S>>(({ state, log }, event) => {
    const next = recorded(event, { ...circumstances, revision: BigInt(log.length) });
    return { state: decider.evolve(state, next), log: [...log, next] };
  }, told);
};

export const untold = <C, E, S, R>(decider: Of<C, E, S, R>): Told<E, S> => ({
  state: decider.initial,
  log: [],
});

/** Carries out commands that must all be accepted. */
export const tell = <C extends Typed, E extends AnyEvent, S, R extends Typed>(
  decider: Of<C, E, S, R>,
  steps: readonly Step<C, S>[],
  from: Told<E, S> = untold(decider),
): Told<E, S> =>
  steps.reduce((told, step) => {
    const command = resolve(step, told.state);
    const result = decider.decide(command, told.state);
    if (!result.ok) throw new Error(`${command.type} was refused: ${result.error.type}`);
    return recordAll(decider, told, command, result.value);
  }, from);

const resolve = <C, S>(step: Step<C, S>, state: S): C =>
  typeof step === 'function' ? (step as (state: S) => C)(state) : step;

/** Pairs of command and refusal that a file has shown, for its closing completeness test. */
const shownRefusals = new Set<string>();

interface When<E, R> {
  /** The events by type and payload; protected blocks only where the expectation names them. */
  then(...expected: readonly object[]): void;
  /** The one event that was decided. */
  readonly only: () => Decided<E>;
  nothing(): void;
  refused(refusal: R): void;
}

/** given events … / after commands … → when a command → then events, or a refusal. */
export const specOf = <C extends Typed, E extends AnyEvent, S, R extends Typed>(
  decider: Of<C, E, S, R>,
) => {
  const when =
    (told: Told<E, S>) =>
    (step: Step<C, S>): When<E, R> => {
      const command = resolve(step, told.state);
      const result = decider.decide(command, told.state);
      return {
        then: (...expected) => {
          expect(result).toMatchObject({ ok: true, value: expected });
          // What is decided must also be something that can be recorded and folded.
          if (result.ok) recordAll(decider, told, command, result.value);
        },
        only: () => {
          if (!result.ok) throw new Error(`refused: ${result.error.type}`);
          expect(result.value).toHaveLength(1);
          return result.value[0] as Decided<E>;
        },
        nothing: () => expect(result).toEqual({ ok: true, value: [] }),
        refused: (refusal) => {
          expect(result).toEqual({ ok: false, error: refusal });
          shownRefusals.add(`${command.type}: ${refusal.type}`);
        },
      };
    };
  return {
    given: (...log: readonly Recorded<E>[]) => ({
      when: when({ state: log.reduce(decider.evolve, decider.initial), log }),
    }),
    after: (...steps: readonly Step<C, S>[]) => ({ when: when(tell(decider, steps)) }),
  };
};

/** Closes a file of refusals: exactly these were shown, so none was forgotten and none is new. */
export const expectAllShown = (expected: Readonly<Record<string, readonly string[]>>): void => {
  const pairs = Object.entries(expected).flatMap(([command, refusals]) =>
    refusals.map((refusal) => `${command}: ${refusal}`),
  );
  expect([...shownRefusals].sort()).toEqual(pairs.sort());
};
