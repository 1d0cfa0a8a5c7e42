import { randomUUID } from 'node:crypto';
import { appointmentOf } from '../authorisation/staffing.js';
import { dayIn } from '../support/days.js';
import { admit, done } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../support/graphql-school.js';

let school: GraphqlSchool;
beforeAll(async () => {
  school = await openGraphqlSchool();
}, 60_000);
afterAll(() => school?.close());

const logSize = async (): Promise<bigint> =>
  (await school.engine.store.logSizes()).get(school.schoolId) ?? 0n;

/** What an open session alone, without a fresh factor, is told; and how far the log moved. */
const unconfirmed = async (who: Staff, mutation: string, input: Record<string, unknown>) => {
  const before = await logSize();
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const { data } = await school.ask<{ result: { code?: string; challengeId?: string } }>(
    who,
    `mutation ($input: ${type}!) { result: ${mutation}(input: $input) {
       ... on Refusal { code ... on StepUpIsRequired { challengeId } } } }`,
    { input: { commandId: randomUUID(), awaitSealed: true, ...input } },
  );
  return { ...data.result, written: (await logSize()) - before };
};

const asked = { code: 'StepUpIsRequired', challengeId: expect.any(String), written: 0n };

describe('an open session alone', () => {
  const decisionNo = '80/QĐ';

  it('appoints nobody, registers nobody and ends no office (row 22)', async () => {
    const person = { staffCode: 'CB-80', fullName: 'Nguyễn Văn Lạ' };
    expect(await unconfirmed('principal', 'registerPerson', person)).toEqual(asked);
    const personId = school.people.nobody;
    const office = { personId, role: 'VICE_PRINCIPAL', from: dayIn(0), decisionNo };
    expect(await unconfirmed('principal', 'appointPerson', office)).toEqual(asked);
    const end = { appointmentId: await appointmentOf(school, 'board'), to: dayIn(0), decisionNo };
    expect(await unconfirmed('principal', 'endAppointment', end)).toEqual(asked);
  });

  it('takes over no office', async () => {
    const fromAppointmentId = await appointmentOf(school, 'homeroomA');
    const ended = { appointmentId: fromAppointmentId, to: dayIn(-1), decisionNo };
    done(await school.give('principal', 'endAppointment', ended));
    const { createdId: toAppointmentId } = done(
      await school.give('principal', 'appointPerson', {
        personId: school.people.nobody,
        role: 'HOMEROOM_TEACHER',
        classId: school.classes.A,
        from: dayIn(0),
        decisionNo,
      }),
    );
    const succession = { fromAppointmentId, toAppointmentId };
    expect(await unconfirmed('nobody', 'takeOverOffice', succession)).toEqual(asked);
  });

  it('releases no hold', async () => {
    const { dossierId } = await admit(school, school.classes.B, 'B1');
    const held = { dossierId, authority: 'Toà án', requestNo: '1/YC' };
    const { createdId: holdId } = done(await school.give('principal', 'placeHold', held));
    const release = { dossierId, holdId, decisionNo, releaseNo: '2/YC' };
    expect(await unconfirmed('principal', 'releaseHold', release)).toEqual(asked);
  });

  it.each(['principal', 'admin'] as const)('of the %s adopts no catalogue', async (who) => {
    const field = {
      name: 'note',
      label: { vi: 'Ghi chú', en: 'Note' },
      readers: ['HOMEROOM_TEACHER'],
      required: true,
      type: { text: { lengthMax: 100 } },
    };
    const catalogue = {
      catalogueId: 'mau',
      catalogueVersion: 1,
      legalBasis: 'Quyết định mẫu',
      effectiveFrom: '2026-01-15',
      needsLegalReview: true,
      childRetention: { ruleId: 'r', years: 5, legalBasis: 'Quyết định mẫu' },
      kinds: [
        {
          kind: 'note',
          label: { vi: 'Ghi chú', en: 'Note' },
          legalBasis: 'Quyết định mẫu',
          tier: 'INTERNAL',
          owners: ['HOMEROOM_TEACHER'],
          chain: [],
          onePerDossier: false,
          fields: [field],
        },
      ],
    };
    expect(await unconfirmed(who, 'adoptCatalogue', { catalogue, decisionNo })).toEqual(asked);
  });

  it('still opens a year, its calendar, a class and a team: that is day-to-day', async () => {
    const schoolYear = '2031-2032';
    const year = { schoolYear, startsOn: '2031-09-05', endsOn: '2032-05-31' };
    const given = [
      await unconfirmed('admin', 'openSchoolYear', year),
      await unconfirmed('admin', 'setCalendar', {
        schoolYear,
        terms: [
          { code: 'HK1', startsOn: '2031-09-05', endsOn: '2032-01-16' },
          { code: 'HK2', startsOn: '2032-01-19', endsOn: '2032-05-31' },
        ],
        assessments: [],
        daysOff: [],
        decisionNo: '06/KH',
      }),
      await unconfirmed('admin', 'openClass', { schoolYear, name: 'Lá 9' }),
      await unconfirmed('admin', 'openTeam', { schoolYear, name: 'Tổ Lá', kind: 'PROFESSIONAL' }),
    ];
    expect(given).toEqual(Array(4).fill({ written: 1n }));
  });
});
