import {
  stageOfDuty,
  stageOfFigures,
  stageOfPeriod,
} from '../../src/application/queries/reminders/reminder-stages.js';
import type { DutyKind } from '../../src/application/queries/duties/duty.js';
import type { Instant, LocalDate } from '../../src/domain/shared/instant.js';
import type { Rhythm } from '../../src/domain/shared/period.js';

const today = '2025-11-12' as LocalDate;
const at = '2025-11-12T03:00:00.000Z' as Instant;

describe('of a period that is owed', () => {
  const told = (every: Rhythm, dueOn: string) =>
    stageOfPeriod({ dueOn: dueOn as LocalDate }, every, today);

  test.each<[Rhythm, string, ReturnType<typeof told>]>([
    ['month', '2025-11-16', null],
    ['month', '2025-11-15', 'soon'],
    ['month', '2025-11-12', 'due-today'],
    ['month', '2025-11-11', 'missed'],
    ['month', '2025-10-29', 'missed'],
    ['month', '2025-10-28', null],
    ['week', '2025-11-14', null],
    ['week', '2025-11-13', 'soon'],
    ['year', '2025-11-19', 'soon'],
    ['year', '2025-11-20', null],
  ])('one of every %s that is due on %s is %s', (every, dueOn, stage) => {
    expect(told(every, dueOn)).toBe(stage);
  });

  test('what is owed every day is told of only when it was missed', () => {
    expect(told('day', '2025-11-13')).toBeNull();
    expect(told('day', '2025-11-12')).toBeNull();
    expect(told('day', '2025-11-11')).toBe('missed');
    expect(told('day', '2025-11-09')).toBe('missed');
    expect(told('day', '2025-11-08')).toBeNull();
  });
});

describe('of figures that were asked for', () => {
  test.each([
    ['2025-11-16', null],
    ['2025-11-15', 'soon'],
    ['2025-11-12', 'due-today'],
    ['2025-11-11', 'missed'],
    ['2025-10-29', 'missed'],
    ['2025-10-28', null],
  ])('by %s it is %s', (dueOn, stage) => {
    expect(stageOfFigures({ dueOn: dueOn as LocalDate }, today)).toBe(stage);
  });
});

describe('of a duty', () => {
  const told = (over: {
    readonly kind?: DutyKind;
    readonly since: string;
    readonly due?: string;
    readonly late?: boolean;
  }) =>
    stageOfDuty(
      {
        kind: over.kind ?? 'approve-record',
        since: over.since as Instant,
        due: (over.due ?? null) as Instant | null,
        late: over.late ?? false,
      },
      at,
    );

  test('what came just now is for the list of duties alone', () => {
    expect(told({ since: '2025-11-12T02:00:00.000Z' })).toBeNull();
    expect(told({ since: '2025-11-09T03:00:00.001Z' })).toBeNull();
  });

  test('what has waited for three days is told of', () => {
    expect(told({ since: '2025-11-09T03:00:00.000Z' })).toBe('waiting');
  });

  test('what ends within two days is told of, however short it has waited', () => {
    const since = '2025-11-12T02:00:00.000Z';
    expect(told({ since, due: '2025-11-14T03:00:00.000Z' })).toBe('soon');
    expect(told({ since, due: '2025-11-14T03:00:00.001Z' })).toBeNull();
  });

  test('what is late was missed', () => {
    expect(told({ since: '2025-11-01T03:00:00.000Z', late: true })).toBe('missed');
  });

  test('what is only to be followed waits for others', () => {
    const since = '2025-11-01T03:00:00.000Z';
    expect(told({ kind: 'follow-correction', since, late: true })).toBeNull();
  });
});
