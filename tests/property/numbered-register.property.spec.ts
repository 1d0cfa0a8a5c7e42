import fc from 'fast-check';
import type { DossierCommand } from '../../src/domain/dossier/dossier.commands.js';
import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import type { DossierEvent } from '../../src/domain/dossier/dossier.events.js';
import type { DossierState } from '../../src/domain/dossier/dossier.state.js';
import { dayAt, dayNumber } from '../../src/domain/shared/instant.js';
import { type Told, untold } from '../support/decider-spec.js';
import { begin, closeDay, enter } from '../support/dossier-scenes.js';
import { carryOut } from '../support/living.js';
import { day } from '../support/people.js';
import { type Claim, casesOf } from '../support/properties.js';

type Decider = typeof dossierDecider;
type Life = Told<DossierEvent, DossierState>;

/** What somebody does next: enters something in one of the two books, or closes the day. */
const steps = fc.array(
  fc.record({
    act: fc.constantFrom<'den' | 'di' | 'close'>('den', 'den', 'di', 'close'),
    daysLater: fc.constantFrom(0, 0, 0, 1, 30, 200),
    record: fc.nat(40),
  }),
  { minLength: 5, maxLength: 40, size: 'max' },
);
type Steps = typeof steps extends fc.Arbitrary<infer S> ? S : never;

const livingRegister =
  (decider: Decider) =>
  (plan: Steps): Life => {
    let told = carryOut(decider, untold(decider), begin()).told;
    let days = dayNumber(day('2026-01-05'));
    for (const { act, daysLater, record } of plan) {
      days += daysLater;
      const today = dayAt(days);
      const command: DossierCommand =
        act === 'close' ? closeDay(today) : enter(`record-${record}`, today, act);
      told = carryOut(decider, told, command).told;
    }
    return told;
  };

const entriesOf = ({ log }: Life) =>
  log.flatMap((event) =>
    event.type === 'dossier.record-filed' && event.payload.entered
      ? [{ topic: event.payload.topic, ...event.payload.entered }]
      : [],
  );

const withoutGap: Claim<Life> = (life) => {
  const given: Record<string, number> = {};
  for (const { topic, day: on, number } of entriesOf(life)) {
    const series = `${topic} ${on.slice(0, 4)}`;
    if (number !== (given[series] ?? 0) + 1) return `${series}: ${number} after ${given[series]}`;
    given[series] = number;
  }
  return null;
};

const closedIsClosed: Claim<Life> = ({ log }) => {
  const closed = new Set<string>();
  for (const event of log) {
    if (event.type === 'dossier.day-closed') {
      if (closed.has(event.payload.day)) return `${event.payload.day} was closed twice`;
      closed.add(event.payload.day);
    }
    const entered = event.type === 'dossier.record-filed' ? event.payload.entered : null;
    if (entered && closed.has(entered.day)) return `${entered.number} on a day that was closed`;
  }
  return null;
};

/** Whoever closes answers for every number of the day, and for no other. */
const closingsAreWhole: Claim<Life> = (life) => {
  const entries = entriesOf(life);
  for (const event of life.log) {
    if (event.type !== 'dossier.day-closed') continue;
    const { day: on, numbers } = event.payload;
    const said = numbers.reduce((sum, { first, last }) => sum + last - first + 1, 0);
    const given = entries.filter((one) => one.day === on).length;
    if (said !== given) return `${on}: ${said} of ${given} numbers`;
  }
  return null;
};

/** A decider that forgets part of what it was told. */
const forgetting = (part: Partial<Record<'entries' | 'closedDays', []>>): Decider => ({
  ...dossierDecider,
  evolve: (state, event) => {
    const next = dossierDecider.evolve(state, event);
    return next.status === 'absent' ? next : { ...next, ...part };
  },
});

describe('a thousand lives of a register', () => {
  const lives = casesOf(steps, livingRegister(dossierDecider));

  test('are full enough to say something', () => {
    expect(lives.count((life) => entriesOf(life).length > 5)).toBeGreaterThan(500);
    const closes = ({ log }: Life): boolean =>
      log.some(({ type }) => type === 'dossier.day-closed');
    expect(lives.count(closes)).toBeGreaterThan(500);
  });

  test('leave no number out and use none twice (row 82)', () => {
    lives.hold(withoutGap);
    lives.refute(withoutGap, livingRegister(forgetting({ entries: [] })), 'forgets the numbers');
  });

  test('take nothing on a day that was closed (row 82)', () => {
    lives.hold(closedIsClosed);
    lives.refute(
      closedIsClosed,
      livingRegister(forgetting({ closedDays: [] })),
      'forgets closings',
    );
  });

  test('close a day with all of its numbers (row 82)', () => {
    lives.hold(closingsAreWhole);
    lives.refute(closingsAreWhole, livingRegister(forgetting({ entries: [] })), 'forgets');
  });
});
