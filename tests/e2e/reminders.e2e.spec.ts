import 'reflect-metadata';
import { OutboxDelivery } from '../../src/application/outbox/outbox-delivery.js';
import { ReminderRounds } from '../../src/application/reminders/reminder-rounds.js';
import { Readers } from '../../src/application/queries/readers.js';
import { ReminderCauses } from '../../src/application/queries/reminders/reminder-causes.js';
import { Reminders } from '../../src/application/queries/reminders/reminder-queries.js';
import { openReceivingServer } from '../support/receiving-server.js';
import { dayIn } from '../support/days.js';
import { statementsIn } from '../support/counted-statements.js';
import { lastIndexOf, done } from '../support/graphql-children.js';
import type { Who } from '../support/graphql-school.js';
import { calendar, type OwedSchool, openOwedSchool, schoolYear } from '../support/owed-school.js';

/** It is Wednesday, 12 November 2025, ten o'clock; notes on October were due on the 5th. */
let school: OwedSchool;
let last = '';

interface Shown {
  readonly id: string;
  readonly stage: string;
  readonly readAt: string | null;
  readonly owed: {
    readonly kind: { readonly kind: string };
    readonly period: { readonly code: string };
    readonly class: { readonly name: string } | null;
    readonly dueOn: string;
    readonly open: number;
  } | null;
  readonly duty: { readonly kind: string } | null;
}

const round = () => school.app.get(ReminderRounds).ofSchool(school.schoolId);

const remindersOf = async (who: Who): Promise<readonly Shown[]> => {
  const { data, text } = await school.ask<{ reminders: { edges: { node: Shown }[] } }>(
    who,
    `query ($waitFor: LogIndex) { reminders(first: 50, waitFor: $waitFor) { edges { node {
       id stage readAt duty { kind }
       owed { kind { kind } period { code } class { name } dueOn open } } } } }`,
    { waitFor: last },
  );
  if (!data) throw new Error(text);
  return data.reminders.edges.map(({ node }) => node);
};
const unreadOf = async (who: Who): Promise<number> => {
  const { data } = await school.ask<{ unreadReminders: number }>(
    who,
    'query ($waitFor: LogIndex) { unreadReminders(waitFor: $waitFor) }',
    { waitFor: last },
  );
  return data.unreadReminders;
};
const markRead = async (who: Who, reminderIds: readonly string[] | null): Promise<number> => {
  const { data, text } = await school.ask<{ result: { unread: number } }>(
    who,
    'mutation ($input: MarkRemindersReadInput!) { result: markRemindersRead(input: $input) { unread } }',
    { input: { reminderIds } },
  );
  if (!data) throw new Error(text);
  return data.result.unread;
};
const owedIn = (shown: readonly Shown[]) =>
  shown.flatMap(({ owed, stage }) =>
    owed ? [[stage, owed.kind.kind, owed.period.code, owed.class?.name ?? '', owed.open]] : [],
  );
const notes = (shown: readonly Shown[]) =>
  shown.filter(({ owed }) => owed?.kind.kind === 'month-note');
const dutiesIn = (shown: readonly Shown[]) =>
  shown.flatMap(({ duty }) => (duty ? [duty.kind] : []));

beforeAll(async () => {
  school = await openOwedSchool();
  last = await school.giveDone('principal', 'setCalendar', calendar);
  await school.engine.readModels.waitFor(school.schoolId, BigInt(last), 30_000);
}, 60_000);
afterAll(() => school?.close());

test('before the first round nobody was told anything, whatever is owed', async () => {
  expect(await remindersOf('homeroomA')).toEqual([]);
  expect(await unreadOf('homeroomA')).toBe(0);
});

describe('a round', () => {
  test('is made once a day, however many servers try at once', async () => {
    const outcomes = await Promise.all([round(), round(), round()]);
    expect(outcomes.filter((outcome) => outcome === 'made')).toHaveLength(1);
    expect(await round()).toBe('was-made');
  });

  test('tells each teacher of what their class owes, and nobody of what is due in a while', async () => {
    const a = owedIn(await remindersOf('homeroomA'));
    expect(a).toEqual(
      expect.arrayContaining([
        ['MISSED', 'month-note', '2025-10', 'Lá 1', 3],
        ['MISSED', 'roll-call', '2025-11-10', 'Lá 1', 1],
      ]),
    );
    expect(a.some(([, kind, period]) => kind === 'month-note' && period === '2025-11')).toBe(false);
    // The day itself, and a day off.
    expect(a.some(([, , period]) => period === '2025-11-12' || period === '2025-11-11')).toBe(
      false,
    );
    const b = owedIn(await remindersOf('homeroomB'));
    expect(b).toContainEqual(['MISSED', 'month-note', '2025-10', 'Lá 2', 1]);
    expect(b.every(([, , , name]) => name === 'Lá 2')).toBe(true);
    expect(owedIn(await remindersOf('registrar'))).toEqual([]);
    expect(owedIn(await remindersOf('nobody'))).toEqual([]);
  });

  test('is gone with what it reminded of, without another round', async () => {
    const before = await unreadOf('homeroomB');
    await school.submit('homeroomB', {
      dossierId: school.children.dung,
      kind: 'month-note',
      period: '2025-10',
    });
    last = await school.lastIndex();
    expect(notes(await remindersOf('homeroomB'))).toEqual([]);
    expect(await unreadOf('homeroomB')).toBe(before - 1);
    await school.giveDone('principal', 'waiveObligation', {
      scope: { schoolYear, kind: 'month-note', period: '2025-10', classId: school.classes.A },
      reason: 'Lớp nghỉ bão cả tháng',
    });
    last = await school.lastIndex();
    expect(notes(await remindersOf('homeroomA'))).toEqual([]);
  });

  test('what somebody has seen is theirs alone, and is not unread again', async () => {
    const [first, ...rest] = await remindersOf('homeroomB');
    expect(first?.readAt).toBeNull();
    const ofA = await unreadOf('homeroomA');
    expect(await markRead('homeroomA', [String(first?.id)])).toBe(ofA);
    expect(await markRead('homeroomB', [String(first?.id)])).toBe(rest.length);
    const shown = await remindersOf('homeroomB');
    expect(shown.map(({ readAt }) => readAt === null)).toEqual([...rest.map(() => true), false]);
    expect(await markRead('homeroomB', null)).toBe(0);
    expect(await unreadOf('homeroomB')).toBe(0);
    expect(await unreadOf('homeroomA')).toBe(ofA);
  });
});

describe('what it costs', () => {
  test('is as many statements for all of a school as for one of them', async () => {
    const readers = await school.app.get(Readers).ofPeople(school.schoolId);
    const one = readers.filter(({ principal }) => principal.personId === school.people.principal);
    const causes = school.app.get(ReminderCauses);
    const forOne = await statementsIn(() => causes.of(one));
    const forAll = await statementsIn(async () => {
      const causesFor = await causes.of(readers);
      readers.forEach(causesFor);
    });
    expect(readers).toHaveLength(10);
    // The counts, which the principal alone has no part in, and nothing for each.
    expect(forOne).toBeGreaterThan(3);
    expect(forAll - forOne).toBeLessThanOrEqual(4);
  });

  test('is one statement for whoever has seen everything', async () => {
    const { homeroomA } = school.people;
    const readers = await school.app.get(Readers).ofPeople(school.schoolId);
    const [reader] = readers.filter(({ principal }) => principal.personId === homeroomA);
    if (!reader) throw new Error('no reader');
    const unread = () => school.app.get(Reminders).unread(reader);
    expect(await statementsIn(unread)).toBeGreaterThan(1);
    await markRead('homeroomA', null);
    expect(await statementsIn(unread)).toBe(1);
  });
});

describe('on the days after', () => {
  test('a step of approval that waits is told of after three days, and once', async () => {
    const registered = done(
      await school.give('homeroomA', 'registerRecord', {
        dossierId: school.children.an,
        kind: 'mark',
        period: `${schoolYear}/GK1`,
        topic: 'toan',
        fields: [{ name: 'remark', value: 'Ngoan' }],
      }),
    );
    const recordId = String(registered['createdId']);
    last = lastIndexOf(done(await school.give('homeroomA', 'submitRecord', { recordId })));
    await school.passDays(2);
    expect(await round()).toBe('made');
    expect(dutiesIn(await remindersOf('principal'))).not.toContain('APPROVE_RECORD');
    await school.passDays(1);
    expect(await round()).toBe('made');
    const told = dutiesIn(await remindersOf('principal'));
    expect(told.filter((kind) => kind === 'APPROVE_RECORD')).toHaveLength(1);
    await markRead('principal', null);
    await school.passDays(1);
    await round();
    expect(await unreadOf('principal')).toBe(0);
    last = lastIndexOf(done(await school.give('principal', 'approveRecord', { recordId })));
    expect(dutiesIn(await remindersOf('principal'))).not.toContain('APPROVE_RECORD');
  });

  test('a later stage of the same is told of anew', async () => {
    // The marks of the middle of the term are due on the 14th: to A it was said that they were missed.
    const marks = (await remindersOf('homeroomA')).filter(({ owed }) => owed?.kind.kind === 'mark');
    expect(marks.map(({ stage }) => stage)).toEqual(['MISSED']);
    expect(marks[0]?.readAt).toBeNull();
  });
});

test('whoever is judged together with others is told of the same as alone', async () => {
  // Drafts of both classes and a step that waits: of what is looked up for all, each has their part.
  for (const [who, dossierId] of [
    ['homeroomA', school.children.binh],
    ['homeroomB', school.children.dung],
  ] as const) {
    const fields = [{ name: 'remark', value: 'Ngoan' }];
    const mark = { dossierId, kind: 'mark', period: `${schoolYear}/GK1`, topic: 'toan', fields };
    last = lastIndexOf(done(await school.give(who, 'registerRecord', mark)));
  }
  await school.passDays(4);
  await remindersOf('principal');
  const readers = await school.app.get(Readers).ofPeople(school.schoolId);
  const causes = school.app.get(ReminderCauses);
  const together = await causes.of(readers);
  for (const reader of readers) {
    expect(together(reader)).toEqual((await causes.of([reader]))(reader));
  }
  const drafts = readers.filter((reader) =>
    together(reader).some(({ duty }) => duty?.kind === 'revise-record'),
  );
  expect(drafts.map(({ principal: { personId } }) => personId)).toEqual(
    expect.arrayContaining([school.people.homeroomA, school.people.homeroomB]),
  );
});

test('a day that the leadership set is the one that is told of', async () => {
  last = await school.giveDone('principal', 'setDeadline', {
    schoolYear,
    kind: 'month-note',
    period: '2025-11',
    dueOn: dayIn(3, school.clock),
    setBy: 'SCHOOL',
  });
  await school.passDays(1);
  expect(await round()).toBe('made');
  const told = (await remindersOf('homeroomB')).filter(
    ({ owed }) => owed?.period.code === '2025-11',
  );
  expect(told.map(({ stage, owed }) => [stage, owed?.kind.kind, owed?.dueOn])).toEqual([
    ['SOON', 'month-note', dayIn(2, school.clock)],
  ]);
});

test('with a webhook, what a round told is said outside, and nobody else is told how that went', async () => {
  const server = await openReceivingServer();
  const webhook = { url: server.url, secret: new Uint8Array(32).fill(7) };
  const talking = await openOwedSchool({ webhook });
  const outboxFor = async (who: Who) =>
    (
      await talking.ask<{ outboxState: unknown }>(
        who,
        '{ outboxState { isOn waiting givenUp problem } }',
      )
    ).data.outboxState;
  try {
    const index = await talking.giveDone('principal', 'setCalendar', calendar);
    await talking.engine.readModels.waitFor(talking.schoolId, BigInt(index), 30_000);
    expect(await talking.app.get(ReminderRounds).ofSchool(talking.schoolId)).toBe('made');
    const waiting = { isOn: true, waiting: 2, givenUp: 0, problem: null };
    expect(await outboxFor('admin')).toEqual(waiting);
    expect(await outboxFor('homeroomA')).toBeNull();
    await talking.app.get(OutboxDelivery).ofSchool(talking.schoolId);
    expect(await outboxFor('admin')).toEqual({ ...waiting, waiting: 0 });
    const told = server.received.map(({ body }) => (JSON.parse(body) as Said).data.personId);
    expect(told.toSorted()).toEqual(
      [talking.people.homeroomA, talking.people.homeroomB].toSorted(),
    );
  } finally {
    await talking.close();
    await server.close();
  }
}, 60_000);

interface Said {
  readonly data: { readonly personId: string };
}

test('nobody is told before seven in the morning', async () => {
  const night = await openOwedSchool();
  try {
    // 03:00 UTC and 20 hours: six in the morning at the school.
    night.clock.pass({ hours: 20 });
    expect(await night.app.get(ReminderRounds).ofSchool(night.schoolId)).toBeNull();
    night.clock.pass({ hours: 1 });
    expect(await night.app.get(ReminderRounds).ofSchool(night.schoolId)).toBe('made');
  } finally {
    await night.close();
  }
}, 60_000);
