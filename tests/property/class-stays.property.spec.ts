import fc from 'fast-check';
import { childrenWhen, staysTold } from '../../src/application/report/class-stays.js';
import type { DossierEvent } from '../../src/domain/dossier/dossier.events.js';
import type { Recorded } from '../../src/domain/shared/event.js';
import type { ClassId, DossierId } from '../../src/domain/shared/ids.js';
import { dayAt, dayNumber, type LocalDate } from '../../src/domain/shared/instant.js';
import { casesOf } from '../support/properties.js';

const first = dayNumber('2026-09-01' as LocalDate);
const days = 60;
const dossierId = 'child' as DossierId;

interface Life {
  /** On which day it came into which class, in order. */
  readonly moves: readonly (readonly [day: number, classId: string])[];
  readonly exit: number | null;
  readonly span: readonly [number, number];
}

const lives: fc.Arbitrary<Life> = fc.record({
  moves: fc
    .uniqueArray(fc.nat(days), { minLength: 1, maxLength: 6 })
    .chain((at) =>
      fc.tuple(
        ...at
          .toSorted((a, b) => a - b)
          .map((day) => fc.tuple(fc.constant(day), fc.constantFrom('A', 'B', 'C'))),
      ),
    ),
  exit: fc.option(fc.nat(days)),
  span: fc.tuple(fc.nat(days), fc.nat(20)).map(([from, length]) => [from, from + length] as const),
});

const told = ({ moves, exit }: Life): readonly Recorded<DossierEvent>[] => {
  const on = (day: number) => dayAt(first + day);
  const events = moves.map(([day, classId], at) =>
    at === 0
      ? { type: 'dossier.opened', payload: { classId, admittedOn: on(day) } }
      : { type: 'dossier.class-placed', payload: { classId, from: on(day) } },
  );
  const last = moves.at(-1)?.[0] ?? 0;
  const gone =
    exit === null
      ? []
      : [{ type: 'dossier.child-exited', payload: { exitedOn: on(Math.max(exit, last)) } }];
  return [...events, ...gone] as readonly object[] as readonly Recorded<DossierEvent>[];
};

/** In which class the child was on a day, looked up move by move. */
const classOn = ({ moves, exit }: Life, day: number): string | null => {
  const last = moves.at(-1)?.[0] ?? 0;
  if (exit !== null && day > Math.max(exit, last)) return null;
  return moves.findLast(([from]) => from <= day)?.[1] ?? null;
};

const naive = (life: Life, when: 'last-day' | 'joined' | 'left'): boolean => {
  const [from, to] = life.span;
  const isIn = (day: number): boolean => classOn(life, day) === 'A';
  if (when === 'last-day') return isIn(to);
  const spanned = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return when === 'joined'
    ? spanned.some((day) => isIn(day) && !isIn(day - 1))
    : spanned.some((day) => isIn(day) && !isIn(day + 1));
};

const counted = (life: Life, when: 'last-day' | 'joined' | 'left'): boolean => {
  const stays = staysTold(dossierId, told(life), 'A' as ClassId);
  const [from, to] = life.span;
  const span = { startsOn: dayAt(first + from), endsOn: dayAt(first + to) };
  return childrenWhen(stays, when, span).length === 1;
};

const cases = casesOf(lives, (life) => life);

describe('who is counted in a class', () => {
  test('is drawn widely enough', () => {
    expect(cases.count((life) => naive(life, 'joined'))).toBeGreaterThan(40);
    expect(cases.count((life) => naive(life, 'left'))).toBeGreaterThan(40);
    expect(cases.count((life) => naive(life, 'last-day'))).toBeGreaterThan(40);
  });

  test.each(['last-day', 'joined', 'left'] as const)(
    'by %s is who is found by going from day to day (row 97)',
    (when) => {
      cases.hold((life) =>
        counted(life, when) === naive(life, when) ? null : `${when}: ${JSON.stringify(life)}`,
      );
    },
  );

  test('would be found out if it were counted a day late', () => {
    const late = (life: Life): Life => ({ ...life, span: [life.span[0], life.span[1] + 1] });
    const differs = (life: Life) => counted(late(life), 'last-day') !== naive(life, 'last-day');
    expect(cases.count(differs)).toBeGreaterThan(5);
  });
});
