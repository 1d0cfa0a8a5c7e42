import fc from 'fast-check';
import { dossierProjection } from '../../projections/dossier/dossier.projection.js';
import type { ClassPlacementRow, DossierRow } from '../../src/application/ports/read-model-rows.js';
import { childrenWhen, staysOfRows, staysTold } from '../../src/application/report/class-stays.js';
import type { DossierEvent } from '../../src/domain/dossier/dossier.events.js';
import type { Recorded } from '../../src/domain/shared/event.js';
import type { ClassId, DossierId } from '../../src/domain/shared/ids.js';
import { dayAt, dayNumber, type LocalDate } from '../../src/domain/shared/instant.js';
import { entriesOf, project, uuidOf } from '../support/projection-spec.js';
import { casesOf } from '../support/properties.js';

const first = dayNumber('2026-09-01' as LocalDate);
const days = 60;
const dossierId = uuidOf('child') as DossierId;
const classes = ['A', 'B', 'C'] as const;
const idOf = (name: string) => uuidOf(`class ${name}`) as ClassId;
/** One of the classes is of the next year. */
const yearOf = (name: string): string => (name === 'B' ? '2027-2028' : '2026-2027');

interface Life {
  /** On which day it came into which class, in order. */
  readonly moves: readonly (readonly [day: number, classId: string])[];
  readonly exit: number | null;
  readonly span: readonly [number, number];
}

const lives: fc.Arbitrary<Life> = fc.record({
  moves: fc
    .array(fc.nat(days), { minLength: 1, maxLength: 6 })
    .chain((at) =>
      fc.tuple(
        ...at
          .toSorted((a, b) => a - b)
          .map((day) => fc.tuple(fc.constant(day), fc.constantFrom(...classes))),
      ),
    ),
  exit: fc.option(fc.nat(days)),
  span: fc.tuple(fc.nat(days), fc.nat(20)).map(([from, length]) => [from, from + length] as const),
});

interface Told {
  readonly type: string;
  readonly payload: object;
}

const eventsOf = ({ moves, exit }: Life): readonly Told[] => {
  const on = (day: number) => dayAt(first + day);
  const events = moves.map(([day, name], at) => {
    const placed = { classId: idOf(name), schoolYear: yearOf(name) };
    if (at > 0) return { type: 'dossier.class-placed', payload: { ...placed, from: on(day) } };
    const child = { dossierId, subjectId: uuidOf('subject'), source: { from: 'form' } };
    const admission = { admissionKind: null, admissionNo: null, predecessorId: null };
    const payload = { ...child, ...placed, ...admission, admittedOn: on(day) };
    return { type: 'dossier.opened', payload };
  });
  const left = { exitKind: 'withdrawn', decisionNo: '1/QĐ' };
  const gone =
    exit === null
      ? []
      : [{ type: 'dossier.child-exited', payload: { ...left, exitedOn: on(exit) } }];
  return [...events, ...gone];
};

const told = (life: Life): readonly Recorded<DossierEvent>[] =>
  eventsOf(life) as readonly object[] as readonly Recorded<DossierEvent>[];

/** In which class the child was on a day, looked up move by move. */
const classOn = ({ moves, exit }: Life, day: number): string | null => {
  if (exit !== null && day > exit) return null;
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
  const stays = staysTold(dossierId, told(life), idOf('A'));
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

describe('who was in a class, from rows', () => {
  const rowsAfter = async (life: Life) => {
    const given = eventsOf(life).map((one) => ({ streamId: `dossier-${dossierId}`, ...one }));
    const tables = await project(dossierProjection, entriesOf(given));
    const [dossier] = (tables['dossier'] ?? []) as readonly object[] as readonly DossierRow[];
    const placements = (tables['class_placement'] ?? []) as readonly object[];
    if (!dossier) throw new Error('the child has no dossier');
    return { dossier, placements: placements as readonly ClassPlacementRow[] };
  };

  test('is what its entries tell up to every one of them, or the rows do not say it', async () => {
    const seen = { fromRows: 0, left: 0, moved: 0, returned: 0 };
    for (const life of fc.sample(lives, 300)) {
      const rows = await rowsAfter(life);
      const events = told(life);
      for (const name of classes) {
        for (const upTo of events.keys()) {
          const stays = staysOfRows(rows, idOf(name), BigInt(upTo));
          const expected = staysTold(dossierId, events.slice(0, upTo + 1), idOf(name));
          if (stays === null) seen.returned += 1;
          else expect({ life, upTo, stays }).toEqual({ life, upTo, stays: expected });
          if (stays?.length) seen.fromRows += 1;
          if (stays?.some(({ toDay }) => toDay !== null)) seen.left += 1;
          if (stays && rows.placements.length > 1) seen.moved += 1;
        }
      }
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  });

  test('is not said of a child that came back from a class of the next year', async () => {
    const moves = [
      [1, 'A'],
      [10, 'B'],
      [20, 'A'],
    ] as const;
    const rows = await rowsAfter({ moves, exit: null, span: [0, 30] });
    expect(staysOfRows(rows, idOf('A'), 9n)).toBeNull();
  });
});
