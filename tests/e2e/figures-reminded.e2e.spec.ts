import { ReminderRounds } from '../../src/application/reminders/reminder-rounds.js';
import { done } from '../support/graphql-children.js';
import type { Who } from '../support/graphql-school.js';
import { type OwedSchool, openOwedSchool, schoolYear } from '../support/owed-school.js';

// Today is Wednesday, 12 November 2025.
let school: OwedSchool;
let teamId: string;

const round = () => school.app.get(ReminderRounds).ofSchool(school.schoolId);

const ask = async (dueOn: string, asked: string, over: Record<string, unknown> = {}) => {
  const terms = {
    schoolYear,
    dueOn,
    asked,
    classIds: [school.classes.A, school.classes.B],
    ...over,
  };
  return String(done(await school.give('principal', 'askForFigures', terms))['createdId']);
};
const answer = (who: Who, requestId: string, unitId: string) =>
  school.giveDone(who, 'giveFigures', { requestId, unitId, figures: '2 trẻ' });

interface Shown {
  readonly stage: string;
  readonly readAt: string | null;
  readonly figures: {
    readonly dueOn: string;
    readonly class: { readonly id: string } | null;
    readonly team: { readonly id: string } | null;
    readonly text: { readonly value: string };
  } | null;
}

/** Stage, of which class or team, and which figures; how many of them were not seen. */
const toldTo = async (who: Who) => {
  const { data } = await school.ask<{
    reminders: { edges: { node: Shown }[] };
  }>(
    who,
    `query ($waitFor: LogIndex) {
       reminders(first: 50, waitFor: $waitFor) { edges { node { stage readAt
         figures { dueOn class { id } team { id } text { ... on ReadableValue { value } } } } } } }`,
    { waitFor: await school.lastIndex() },
  );
  return {
    unread: data.reminders.edges.filter(({ node }) => node.figures && node.readAt === null).length,
    figures: data.reminders.edges.flatMap(({ node: { stage, figures } }) =>
      figures ? [[stage, figures.class?.id ?? figures.team?.id, figures.text.value]] : [],
    ),
  };
};
const askedOf = async (who: Who): Promise<readonly string[]> => {
  const { data } = await school.ask<{ figureRequests: { edges: { node: { id: string } }[] } }>(
    who,
    `query ($waitFor: LogIndex) {
       figureRequests(mineOnly: true, waitFor: $waitFor) { edges { node { id } } } }`,
    { waitFor: await school.lastIndex() },
  );
  return data.figureRequests.edges.map(({ node }) => node.id);
};
const read = (who: Who) =>
  school.ask(who, 'mutation { markRemindersRead(input: {}) { unread } }', {});

beforeAll(async () => {
  school = await openOwedSchool();
  const opened = await school.give('principal', 'openTeam', {
    name: 'Tổ Lá',
    kind: 'PROFESSIONAL',
  });
  teamId = String(done(opened)['createdId']);
  await school.giveDone('principal', 'appointPerson', {
    personId: school.people.nobody,
    role: 'SUBJECT_TEAM_LEAD',
    teamId,
    from: '2025-09-05',
    decisionNo: '3/QĐ',
  });
}, 60_000);
afterAll(() => school?.close());

describe('whoever is asked for figures (row 41)', () => {
  const weight = 'Số trẻ suy dinh dưỡng';
  let requestId = '';

  it('is told once when the day comes near, each of the own class or team', async () => {
    requestId = await ask('2025-11-17', weight, { teamIds: [teamId] });
    // Five days before.
    expect(await round()).toBe('made');
    expect(await toldTo('homeroomA')).toEqual({ unread: 0, figures: [] });
    await school.passDays(2);
    expect(await round()).toBe('made');
    const { A, B } = school.classes;
    expect(await toldTo('homeroomA')).toEqual({ unread: 1, figures: [['SOON', A, weight]] });
    expect(await toldTo('homeroomB')).toEqual({ unread: 1, figures: [['SOON', B, weight]] });
    expect(await toldTo('nobody')).toEqual({ unread: 1, figures: [['SOON', teamId, weight]] });
    expect((await toldTo('principal')).figures).toEqual([]);
    expect((await toldTo('registrar')).figures).toEqual([]);
    await read('homeroomA');
    await school.passDays(1);
    expect(await round()).toBe('made');
    expect((await toldTo('homeroomA')).unread).toBe(0);
  });

  it('is told of it no more once it was answered, without another round', async () => {
    await answer('homeroomB', requestId, school.classes.B);
    expect(await toldTo('homeroomB')).toEqual({ unread: 0, figures: [] });
    expect((await toldTo('homeroomA')).figures).toHaveLength(1);
  });

  it('is told anew on the day, and when it was missed', async () => {
    await school.passDays(2);
    expect(await round()).toBe('made');
    expect(await toldTo('homeroomA')).toEqual({
      unread: 1,
      figures: [['DUE_TODAY', school.classes.A, weight]],
    });
    await read('homeroomA');
    await school.passDays(1);
    expect(await round()).toBe('made');
    expect(await toldTo('homeroomA')).toEqual({
      unread: 1,
      figures: [['MISSED', school.classes.A, weight]],
    });
    expect((await toldTo('homeroomB')).figures).toEqual([]);
  });

  it('is told of nothing that was withdrawn, before a round or after it', async () => {
    await school.giveDone('principal', 'withdrawRequest', { requestId, reason: 'Đã có số liệu' });
    expect(await toldTo('homeroomA')).toEqual({ unread: 0, figures: [] });
    const second = await ask('2025-11-19', 'Số trẻ vắng');
    await school.giveDone('principal', 'withdrawRequest', { requestId: second, reason: 'Nhầm' });
    await school.passDays(1);
    expect(await round()).toBe('made');
    expect(await toldTo('homeroomA')).toEqual({ unread: 0, figures: [] });
    expect(await toldTo('nobody')).toEqual({ unread: 0, figures: [] });
  });

  it('is told of what is asked for the coming year as of any other, by its day', async () => {
    const coming = '2026-2027';
    const days = { startsOn: '2026-09-07', endsOn: '2027-05-31' };
    await school.giveDone('principal', 'openSchoolYear', { schoolYear: coming, ...days });
    const rooms = 'Số phòng cần cho năm học tới';
    const over = { schoolYear: coming, classIds: [], teamIds: [teamId] };
    const near = await ask('2025-11-21', rooms, over);
    const later = await ask('2026-08-20', 'Dự kiến số trẻ', over);
    expect(await askedOf('nobody')).toEqual([later, near]);
    await school.passDays(1);
    expect(await round()).toBe('made');
    expect(await toldTo('nobody')).toEqual({ unread: 1, figures: [['SOON', teamId, rooms]] });
    expect((await toldTo('homeroomA')).figures).toEqual([]);
    await answer('nobody', near, teamId);
    expect(await askedOf('nobody')).toEqual([later]);
    expect((await toldTo('nobody')).figures).toEqual([]);
  });
});
