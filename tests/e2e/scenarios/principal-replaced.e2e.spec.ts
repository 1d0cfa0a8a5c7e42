import { demoClassId, demoPersonId } from '../../../src/demo/demo-school.js';
import { dayIn, inDays } from '../../support/days.js';
import { done, type ServedSchool, serveDemoSchool } from '../../support/served-school.js';
import {
  approved,
  childrenOf,
  type Correction,
  expectRefusal,
  lastIndex,
  newPersonWith,
  permitted,
  type Profile,
  requested,
  witnessed,
} from '../../support/school-steps.js';

const decisionNo = '70/QĐ-UBND';
const council = ['MN79CB002', 'MN79CB007', 'MN79CB027'].map(demoPersonId);

let school: ServedSchool;
/** Act for the principal, and follow them. */
let delegate: ServedSchool;
let successor: ServedSchool;
let office = '';
let followingOffice = '';

/** What the old principal, or the delegate for them, decided and nobody carried out. */
const pending = {} as Record<'direct' | 'delegated' | 'locked', Correction>;
let lockId = '';
let unlockId = '';
let disposition = {};
let profile: Profile;

interface Me {
  readonly person: { readonly id: string };
  readonly appointments: readonly { readonly id: string; readonly role: string }[];
  readonly delegatedOffices: readonly { readonly until: string }[];
}
const meOf = async (who: ServedSchool): Promise<Me> =>
  (
    await who.ask<{ me: Me }>(
      'principal',
      '{ me { person { id } appointments { id role } delegatedOffices { until } } }',
    )
  ).me;

const permission = (correction: Correction) => ({
  ...correction.of,
  expiresAt: inDays(9, school.clock),
});

const locked = async (scope: object): Promise<string> => {
  const proposal = { scope, reason: 'Hết học kỳ' };
  const { createdId } = await done(school, 'boardMember', 'proposeLock', proposal);
  await done(school, 'principal', 'decideLock', { lockId: createdId, decisionNo });
  return createdId;
};

const decidedDisposition = async ({ dossierId }: Profile): Promise<object> => {
  const exit = { dossierId, exitKind: 'COMPLETED', exitedOn: dayIn(0, school.clock), decisionNo };
  await done(school, 'registrar', 'recordExit', exit);
  const basis = { dossierId, legalBasis: 'Hết thời hạn bảo quản' };
  const { createdId } = await done(school, 'registrar', 'proposeDisposition', basis);
  const of = { dossierId, dispositionId: createdId };
  const appraisal = { ...of, council, minutesNo: '1/BB', verdict: 'DISPOSE' };
  await done(school, 'boardMember', 'appraiseDisposition', appraisal);
  await done(school, 'principal', 'approveDisposition', { ...of, decisionNo });
  return of;
};

beforeAll(async () => {
  school = await serveDemoSchool();
  const children = await childrenOf(school, 'Lá 1');
  const [first, second, third, leaver] = children as [Profile, Profile, Profile, Profile];
  profile = first;
  for (const child of [first, second, third]) await approved(school, child);
  office = (await meOf(school)).appointments.find(({ role }) => role === 'PRINCIPAL')?.id ?? '';
  delegate = await newPersonWith(school, ['BOARD_MEMBER']);
  await done(school, 'principal', 'grantDelegation', {
    appointmentId: office,
    toPersonId: (await meOf(delegate)).person.id,
    powers: ['PERMIT_CORRECTION'],
    validFrom: dayIn(0, school.clock),
    validTo: dayIn(30, school.clock),
    decisionNo,
  });
  pending.direct = await permitted(school, first, 'placeOfBirth');
  await witnessed(school, pending.direct);
  pending.delegated = await requested(school, second, 'placeOfBirth');
  await done(delegate, 'principal', 'permitCorrection', permission(pending.delegated));
  pending.locked = await permitted(school, third, 'placeOfBirth');
  const lockOfRecord = await locked({ recordId: third.recordId });
  await done(school, 'systemAdministrator', 'executeLock', { lockId: lockOfRecord });
  const unlock = { ...pending.locked.of, validUntil: inDays(2, school.clock), decisionNo };
  unlockId = (await done(school, 'principal', 'decideUnlock', unlock)).createdId;
  lockId = await locked({ classId: demoClassId('Lá 3') });
  disposition = await decidedDisposition(leaver);
  successor = await newPersonWith(school, []);
}, 180_000);
afterAll(() => school?.close());

const refused = (mutation: string, input: object, code = 'DecisionHasLapsed') =>
  expectRefusal(school, { by: 'systemAdministrator', mutation, input: { ...input }, code });

describe('a principal who is replaced in mid-year', () => {
  it('ends with the last day of the office, and the delegation with it', async () => {
    expect(await meOf(delegate)).toMatchObject({
      delegatedOffices: [{ until: dayIn(30, school.clock) }],
    });
    const to = dayIn(0, school.clock);
    await done(school, 'principal', 'endAppointment', { appointmentId: office, to, decisionNo });
    followingOffice = (
      await done(school, 'principal', 'appointPerson', {
        personId: (await meOf(successor)).person.id,
        role: 'PRINCIPAL',
        from: dayIn(1, school.clock),
        decisionNo,
      })
    ).createdId;
    // On the last day everything still holds, and the delegate can see when it ends.
    expect(await meOf(delegate)).toMatchObject({ delegatedOffices: [{ until: to }] });
    school.clock.pass({ days: 1 });
    expect((await meOf(delegate)).delegatedOffices).toEqual([]);
    for (const who of [school, delegate]) {
      await expectRefusal(school, {
        by: 'principal',
        who,
        mutation: 'permitCorrection',
        input: permission(pending.delegated),
        code: 'RoleIsNotAllowed',
      });
    }
  }, 60_000);

  it('leaves nothing behind that was decided and not carried out', async () => {
    await refused('applyCorrection', pending.direct.of);
    await refused('applyCorrection', pending.delegated.of);
    await refused('executeUnlock', { unlockId });
    await refused('executeLock', { lockId });
    await refused('executeDisposition', disposition);
  }, 60_000);

  it('is still who approved what was approved', async () => {
    const { record, history } = await successor.ask<{
      record: { status: string };
      history: { edges: { node: { type: string; person: { id: string }; role: string } }[] };
    }>(
      'principal',
      `query ($id: ID!, $waitFor: LogIndex) { record(id: $id, waitFor: $waitFor) { status }
         history(recordId: $id, first: 20) { edges { node { type role person { id } } } } }`,
      { id: profile.recordId, waitFor: await lastIndex(school) },
    );
    expect(record.status).toBe('APPROVED');
    const approval = history.edges
      .map(({ node }) => node)
      .find(({ type }) => /approved/.test(type));
    expect(approval).toEqual({
      type: 'record.approved',
      role: 'PRINCIPAL',
      person: { id: demoPersonId('MN79CB001') },
    });
  });

  it('hands over to a successor, who decides anew what is to be done', async () => {
    const size = Number(await lastIndex(school)) + 1;
    await done(successor, 'principal', 'takeOverOffice', {
      fromAppointmentId: office,
      toAppointmentId: followingOffice,
      documentHash: 'ab'.repeat(32),
    });
    const { me } = await successor.ask<{ me: { person: { appointments: object[] } } }>(
      'principal',
      '{ me { person { appointments { id handOvers { fromAppointmentId logSize documentHash } } } } }',
    );
    expect(me.person.appointments).toContainEqual({
      id: followingOffice,
      handOvers: [
        { fromAppointmentId: office, logSize: String(size), documentHash: 'ab'.repeat(32) },
      ],
    });
    await done(successor, 'principal', 'permitCorrection', permission(pending.direct));
    // Witnesses attested under the permission that is over.
    await refused('applyCorrection', pending.direct.of, 'WitnessesAreMissing');
    await witnessed(school, pending.direct);
    await done(school, 'systemAdministrator', 'applyCorrection', pending.direct.of);
    await done(successor, 'principal', 'decideLock', { lockId, decisionNo: '71/QĐ' });
    await done(school, 'systemAdministrator', 'executeLock', { lockId });
  }, 60_000);
});
