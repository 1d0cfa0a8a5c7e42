import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { demoPersonId } from '../../src/demo/demo-school.js';
import type { Role } from '../../src/domain/shared/roles.js';
import { dayIn } from '../support/days.js';
import {
  appointed,
  type Attempt,
  childrenOf,
  expectRefusal,
  lastIndex,
  newPersonWith,
  type Profile,
  signedIn,
} from '../support/school-steps.js';
import { done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';
import { until } from '../support/until.js';

let school: ServedSchool;
let children: readonly Profile[];
beforeAll(async () => {
  school = await serveDemoSchool();
  children = await childrenOf(school, 'Lá 2');
}, 60_000);
afterAll(() => school?.close());

const nobody = randomUUID();
const councilCodes = ['MN79CB002', 'MN79CB007', 'MN79CB027'];
const council = councilCodes.map(demoPersonId);
const principalId = demoPersonId('MN79CB001');

/** What lies on the backup medium. */
const backedUp = async (): Promise<readonly string[]> =>
  readdir(path.join(school.directory, 'backups'), { recursive: true }).catch(() => []);

const refusedAll = async (attempts: readonly Attempt[]): Promise<void> => {
  for (const attempt of attempts) await expectRefusal(school, attempt);
};

interface NoteOfHold {
  readonly note: string;
  readonly value: { readonly __typename: string; readonly value?: string };
}

/** What somebody reads in a dossier's history about why it is held. */
const holdNotes = async (by: Role, dossierId: string): Promise<readonly NoteOfHold[]> => {
  const { history } = await school.ask<{
    history: { edges: { node: { type: string; notes: NoteOfHold[] } }[] };
  }>(
    by,
    `query ($id: ID!, $waitFor: LogIndex) {
       history(dossierId: $id, waitFor: $waitFor, first: 20) { edges { node {
         type notes { note value { __typename ... on ReadableValue { value } } } } } } }`,
    { id: dossierId, waitFor: await lastIndex(school) },
  );
  const held = history.edges.filter(({ node }) => node.type === 'dossier.hold-placed');
  return held.flatMap(({ node }) => node.notes);
};

describe('a disposition is refused', () => {
  it('at every stage, until it is executed and then for good', async () => {
    const { dossierId, recordId } = children[0] as Profile;
    const basis = { dossierId, legalBasis: 'Hết thời hạn bảo quản' };
    const propose = { mutation: 'proposeDisposition', input: basis } as const;
    await refusedAll([
      { ...propose, by: 'teacher', code: 'RoleIsNotAllowed' },
      { ...propose, by: 'registrar', input: { ...basis, legalBasis: '' }, code: 'TextIsInvalid' },
      {
        ...propose,
        by: 'registrar',
        input: { ...basis, dossierId: nobody },
        code: 'DossierNotFound',
      },
    ]);
    const exitedOn = dayIn(0, school.clock);
    const exit = { dossierId, exitKind: 'COMPLETED', exitedOn, decisionNo: '20/QĐ' };
    await done(school, 'registrar', 'recordExit', exit);
    const held = await done(school, 'vicePrincipal', 'placeHold', {
      dossierId,
      authority: 'Công an phường',
      requestNo: '7/CV',
      reason: 'Bà Trần Thị Khiếu Nại đề nghị xác minh',
    });
    const why = { __typename: 'ReadableValue', value: 'Bà Trần Thị Khiếu Nại đề nghị xác minh' };
    expect(await holdNotes('vicePrincipal', dossierId)).toEqual([{ note: 'reason', value: why }]);
    const restricted = { __typename: 'RestrictedValue' };
    expect(await holdNotes('teacher', dossierId)).toEqual([{ note: 'reason', value: restricted }]);
    const { createdId: dispositionId } = await done(
      school,
      'registrar',
      'proposeDisposition',
      basis,
    );
    const of = { dossierId, dispositionId };
    const appraisal = { ...of, council, minutesNo: '1/BB', verdict: 'DISPOSE' };
    const approval = { ...of, decisionNo: '30/QĐ' };
    const noticeFrom = (servedOn: string, waitThrough: string) => ({
      ...of,
      channel: 'LETTER',
      servedOn,
      waitThrough,
    });
    const notice = noticeFrom(dayIn(0, school.clock), dayIn(30, school.clock));
    const backup = { ...of, custodyUntil: dayIn(4000, school.clock) };
    const steps = [
      ['boardMember', 'appraiseDisposition', appraisal],
      ['principal', 'approveDisposition', approval],
      ['registrar', 'serveDispositionNotice', notice],
      ['systemAdministrator', 'makeFinalBackup', backup],
      ['systemAdministrator', 'executeDisposition', of],
    ] as const;
    await refusedAll([
      ...steps.flatMap(([by, mutation, input]) => [
        { by: 'teacher' as const, mutation, input, code: 'RoleIsNotAllowed' },
        { by, mutation, input: { ...input, dispositionId: nobody }, code: 'DispositionNotFound' },
        { by, mutation, input: { ...input, dossierId: nobody }, code: 'DossierNotFound' },
      ]),
      ...steps.slice(1, 4).map(([by, mutation, input]) => ({
        by,
        mutation,
        input,
        code: 'DispositionIsNotInStage',
      })),
      { ...propose, by: 'registrar', code: 'DispositionIsNotInStage' },
      {
        by: 'systemAdministrator',
        mutation: 'executeDisposition',
        input: of,
        code: 'DispositionIsBlocked',
      },
      ...[council.slice(0, 2), [...council.slice(0, 2), principalId]].map((members) => ({
        by: 'boardMember' as const,
        mutation: 'appraiseDisposition',
        input: { ...appraisal, council: members },
        code: 'CouncilIsInvalid',
      })),
      {
        by: 'boardMember',
        mutation: 'appraiseDisposition',
        input: { ...appraisal, minutesNo: ' ' },
        code: 'TextIsInvalid',
      },
    ]);

    await done(school, 'boardMember', 'appraiseDisposition', appraisal);
    await refusedAll([
      {
        by: 'principal',
        mutation: 'approveDisposition',
        input: { ...approval, decisionNo: ' ' },
        code: 'TextIsInvalid',
      },
    ]);
    await done(school, 'principal', 'approveDisposition', approval);
    await refusedAll(
      [
        noticeFrom('2001-01-01', dayIn(30, school.clock)),
        noticeFrom(dayIn(0, school.clock), '2001-01-01'),
      ].map((input) => ({
        by: 'registrar' as const,
        mutation: 'serveDispositionNotice',
        input,
        code: 'DateIsInvalid',
      })),
    );
    await done(school, 'registrar', 'serveDispositionNotice', notice);
    school.clock.pass({ days: 7 * 366 });
    const execution = {
      by: 'systemAdministrator',
      mutation: 'executeDisposition',
      input: of,
    } as const;
    await refusedAll([
      {
        by: 'systemAdministrator',
        mutation: 'makeFinalBackup',
        input: { ...backup, custodyUntil: '2001-01-01' },
        code: 'DateIsInvalid',
      },
      { ...execution, code: 'DispositionIsBlocked' },
    ]);
    const release = {
      dossierId,
      holdId: held.createdId,
      decisionNo: '31/QĐ',
      releaseNo: '9/CV',
    };
    await refusedAll([
      { by: 'vicePrincipal', mutation: 'releaseHold', input: release, code: 'RoleIsNotAllowed' },
      {
        by: 'principal',
        mutation: 'releaseHold',
        input: { ...release, releaseNo: ' ' },
        code: 'TextIsInvalid',
      },
    ]);
    await done(school, 'principal', 'releaseHold', release);
    await refusedAll([
      { ...execution, code: 'DispositionIsBlocked' },
      { by: 'principal', mutation: 'releaseHold', input: release, code: 'HoldNotFound' },
    ]);
    // Refused before anything of the child leaves the database.
    expect(await backedUp()).toEqual([]);
    await done(school, 'systemAdministrator', 'makeFinalBackup', backup);
    expect(await backedUp()).not.toEqual([]);
    // So that it is not the role that stops them.
    await appointed(school, principalId, 'SYSTEM_ADMINISTRATOR');
    await refusedAll([{ ...execution, by: 'principal', code: 'DeciderMustNotExecute' }]);
    await done(school, 'systemAdministrator', 'executeDisposition', of);

    await until(async () => {
      const { dossier } = await school.ask<{
        dossier: { disposition: { certificate: { certificateNo: string } | null } };
      }>(
        'principal',
        'query ($id: ID!) { dossier(id: $id) { disposition { certificate { certificateNo } } } }',
        { id: dossierId },
      );
      return dossier.disposition.certificate !== null;
    });
    const erased = { __typename: 'ErasedValue' };
    expect(await holdNotes('vicePrincipal', dossierId)).toEqual([
      { note: 'reason', value: erased },
    ]);
    const disposed = { code: 'DossierIsDisposed' } as const;
    await refusedAll([
      ...steps
        .filter(([, mutation]) => mutation !== 'makeFinalBackup')
        .map(([by, mutation, input]) => ({ ...disposed, by, mutation, input })),
      { ...disposed, ...propose, by: 'registrar' },
      {
        ...disposed,
        by: 'registrar',
        mutation: 'recordExit',
        input: { ...exit, exitedOn: dayIn(0, school.clock) },
      },
      {
        ...disposed,
        by: 'principal',
        mutation: 'placeHold',
        input: { dossierId, authority: 'Tòa án', requestNo: '8/CV' },
      },
      { ...disposed, by: 'registrar', mutation: 'submitRecord', input: { recordId } },
    ]);
  }, 90_000);

  it('once the office in which it was decided is over, before anybody is told or anything copied', async () => {
    const delegate = await newPersonWith(school, []);
    type Me = { me: { person: { id: string }; appointments: { id: string; role: string }[] } };
    const asked = '{ me { person { id } appointments { id role } } }';
    const { me } = await school.ask<Me>('principal', asked);
    const { createdId: delegationId } = await done(school, 'principal', 'grantDelegation', {
      appointmentId: me.appointments.find(({ role }) => role === 'PRINCIPAL')?.id,
      toPersonId: (await delegate.ask<Me>('teacher', asked)).me.person.id,
      powers: ['DECIDE_DISPOSITION'],
      validFrom: dayIn(0, school.clock),
      validTo: dayIn(3, school.clock),
      decisionNo: '70/QĐ',
    });
    const notice = {
      channel: 'LETTER',
      servedOn: dayIn(0, school.clock),
      waitThrough: dayIn(30, school.clock),
    };
    const approved = async ({ dossierId }: Profile) => {
      const basis = { dossierId, legalBasis: 'Hết thời hạn bảo quản' };
      const { createdId } = await done(school, 'registrar', 'proposeDisposition', basis);
      const of = { dossierId, dispositionId: createdId };
      const appraisal = { ...of, council, minutesNo: '6/BB', verdict: 'DISPOSE' };
      await done(school, 'boardMember', 'appraiseDisposition', appraisal);
      await done(delegate, 'principal', 'approveDisposition', { ...of, decisionNo: '71/QĐ' });
      return of;
    };
    const [, , decided, announced] = children as [Profile, Profile, Profile, Profile];
    const unannounced = await approved(decided);
    const waiting = await approved(announced);
    await done(school, 'registrar', 'serveDispositionNotice', { ...waiting, ...notice });
    await done(school, 'principal', 'revokeDelegation', { delegationId, decisionNo: '72/QĐ' });
    const before = await backedUp();
    await refusedAll([
      {
        by: 'registrar',
        mutation: 'serveDispositionNotice',
        input: { ...unannounced, ...notice },
        code: 'DecisionHasLapsed',
      },
      {
        by: 'systemAdministrator',
        mutation: 'makeFinalBackup',
        input: { ...waiting, custodyUntil: dayIn(4000, school.clock) },
        code: 'DecisionHasLapsed',
      },
    ]);
    expect(await backedUp()).toEqual(before);
  }, 90_000);

  // The last: it leaves the school with another principal.
  it('to a principal who sat on the council before taking office', async () => {
    const { dossierId } = children[1] as Profile;
    const exit = { dossierId, exitKind: 'COMPLETED', exitedOn: dayIn(0, school.clock) };
    await done(school, 'registrar', 'recordExit', { ...exit, decisionNo: '60/QĐ' });
    const legalBasis = 'Hết thời hạn bảo quản';
    const proposal = await done(school, 'registrar', 'proposeDisposition', {
      dossierId,
      legalBasis,
    });
    const of = { dossierId, dispositionId: proposal.createdId };
    const appraisal = { ...of, council, minutesNo: '5/BB', verdict: 'DISPOSE' };
    await done(school, 'boardMember', 'appraiseDisposition', appraisal);

    const { me } = await school.ask<{
      me: { appointments: { id: string; role: string }[] };
    }>('principal', '{ me { appointments { id role } } }');
    const office = me.appointments.find(({ role }) => role === 'PRINCIPAL');
    const change = { decisionNo: '61/QĐ' };
    const to = dayIn(0, school.clock);
    await done(school, 'principal', 'endAppointment', { ...change, appointmentId: office?.id, to });
    const [successor = ''] = council;
    const succession = {
      ...change,
      personId: successor,
      role: 'PRINCIPAL',
      from: dayIn(1, school.clock),
    };
    await done(school, 'principal', 'appointPerson', succession);
    school.clock.pass({ days: 2 });
    await refusedAll([
      {
        by: 'principal',
        who: await signedIn(school, successor),
        mutation: 'approveDisposition',
        input: { ...of, decisionNo: '62/QĐ' },
        code: 'DeciderSatOnCouncil',
      },
    ]);
  }, 90_000);
});
