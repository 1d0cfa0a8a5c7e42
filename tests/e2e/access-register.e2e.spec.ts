import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { demoInspectorAccount } from '../../src/demo/demo-inspection.js';
import { demoAccountId, demoPersonId, demoSchoolYear } from '../../src/demo/demo-school.js';
import { dayIn, inDays } from '../support/days.js';
import { expectRefusal, lastIndex, ledgerSize } from '../support/school-steps.js';
import { actAsking, done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';

let school: ServedSchool;
beforeAll(async () => {
  school = await serveDemoSchool();
}, 60_000);
afterAll(() => school?.close());

const catalogueFile = async (name: string): Promise<Record<string, unknown>> => {
  const catalogue = JSON.parse(await readFile(`catalogues/${name}`, 'utf8'));
  return {
    ...catalogue,
    authorities: catalogue.authorities.map((one: { level: string }) => ({
      ...one,
      level: one.level.toUpperCase(),
    })),
  };
};

interface Registered {
  readonly asOf: string;
  readonly upToRevision: { readonly school: number; readonly access: number };
  readonly accounts: {
    readonly edges: readonly { readonly node: RegisteredNode }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly grants: readonly { readonly id: string; readonly requestNo: string }[];
}
interface RegisteredNode {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly mayAct: boolean;
  readonly person: { readonly id: string } | null;
  readonly appointments: readonly { readonly role: string }[];
  readonly delegations: readonly { readonly powers: readonly string[] }[];
}

const registerOn = async (on: string, after?: string): Promise<Registered> => {
  const { accessRegister } = await school.ask<{ accessRegister: Registered }>(
    'principal',
    `query ($on: LocalDate!, $after: String) { accessRegister(on: $on) {
       asOf upToRevision { school access }
       grants { id requestNo given { logIndex } ended { decisionNo } }
       accounts(first: 20, after: $after) {
         pageInfo { hasNextPage endCursor }
         edges { node { id kind status mayAct person { id } appointments { role }
           delegations { powers from { id } } } } } } }`,
    { on, ...(after && { after }) },
  );
  return accessRegister;
};

/** Every account of that day, page by page. */
const accountsOn = async (on: string): Promise<readonly RegisteredNode[]> => {
  const nodes: RegisteredNode[] = [];
  let after: string | null = null;
  do {
    const { accounts }: Registered = await registerOn(on, after ?? undefined);
    nodes.push(...accounts.edges.map(({ node }) => node));
    after = accounts.pageInfo.hasNextPage ? accounts.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
};
const accountOn = async (on: string, id: string) =>
  (await accountsOn(on)).find((account) => account.id === id);

const register = async (fullName: string): Promise<string> =>
  (
    await done(school, 'principal', 'registerPerson', {
      staffCode: `X${randomUUID().slice(0, 8)}`,
      fullName,
    })
  ).createdId;

const secretOf = <T>(mutation: string, input: Record<string, unknown>, fields: string) =>
  actAsking<T>(school, { role: 'systemAdministrator', mutation, input, fields });

describe('the life of an account', () => {
  it('is opened, invited to, suspended, reinstated and closed, with reasons kept', async () => {
    const personId = await register('Lý Thị Mới');
    const { createdId: accountId } = await done(school, 'systemAdministrator', 'openAccount', {
      personId,
    });
    const input = {
      commandId: randomUUID(),
      accountId,
      purpose: 'FIRST_SIGN_IN',
      expiresAt: inDays(3, school.clock),
    };
    type Invited = { readonly invitationCode: string | null; readonly signInName: string | null };
    const fields = 'invitationCode signInName receipts { hash }';
    const invited = await secretOf<Invited>('inviteAccount', input, fields);
    expect(invited.invitationCode).toMatch(/^.{20,}$/);
    const { signInName } = invited;
    const open = await school.engine.invitations.find(invited.invitationCode ?? '');
    expect(open?.holder).toMatchObject({ accountId, personId, signInName });

    const size = await ledgerSize(school);
    const again = await secretOf<Invited>('inviteAccount', input, fields);
    expect(again).toMatchObject({ invitationCode: null, signInName: null });
    expect(await ledgerSize(school)).toBe(size);

    await done(school, 'vicePrincipal', 'suspendAccount', { accountId, reason: 'Nghỉ dài hạn' });
    await done(school, 'vicePrincipal', 'reinstateAccount', { accountId, reason: 'Đi làm lại' });
    await done(school, 'principal', 'closeAccount', { accountId, reason: 'Chuyển trường' });
    const { account } = await school.ask<{ account: Record<string, unknown> }>(
      'systemAdministrator',
      `query ($id: ID!, $waitFor: LogIndex) { account(id: $id, waitFor: $waitFor) {
         status kind person { id } inspectorName { __typename } office { role }
         invitation { purpose act { role } }
         changes { status act { role } reason { ... on ReadableValue { value } } } } }`,
      { id: accountId, waitFor: await lastIndex(school) },
    );
    expect(account).toEqual({
      status: 'CLOSED',
      kind: 'PERSON',
      person: { id: personId },
      inspectorName: null,
      office: null,
      invitation: { purpose: 'FIRST_SIGN_IN', act: { role: 'SYSTEM_ADMINISTRATOR' } },
      changes: [
        { status: 'SUSPENDED', act: { role: 'VICE_PRINCIPAL' }, reason: { value: 'Nghỉ dài hạn' } },
        { status: 'OPEN', act: { role: 'VICE_PRINCIPAL' }, reason: { value: 'Đi làm lại' } },
        { status: 'CLOSED', act: { role: 'PRINCIPAL' }, reason: { value: 'Chuyển trường' } },
      ],
    });
  }, 60_000);

  it('of a program has tokens that work until they are rotated or revoked', async () => {
    const { createdId: accountId } = await done(
      school,
      'systemAdministrator',
      'openServiceAccount',
      {
        name: 'Phần mềm thống kê',
        role: 'REGISTRAR',
        powers: ['READ_RECORDS'],
        expiresAt: inDays(100, school.clock),
      },
    );
    const expiresAt = inDays(50, school.clock);
    type Issued = { readonly tokenId: string; readonly token: string };
    const fields = 'tokenId token createdId';
    const first = await secretOf<Issued>('issueServiceToken', { accountId, expiresAt }, fields);
    const principalOf = (token: string) => school.engine.authenticator.authenticate(token);
    expect(await principalOf(first.token)).toMatchObject({ accountId, personId: accountId });
    const rotation = { commandId: randomUUID(), accountId, tokenId: first.tokenId, expiresAt };
    const second = await secretOf<Issued>('rotateServiceToken', rotation, fields);
    expect(await principalOf(first.token)).toBeNull();
    expect(await principalOf(second.token)).toMatchObject({ accountId });
    expect(await secretOf<Issued>('rotateServiceToken', rotation, fields)).toMatchObject({
      token: null,
    });
    expect(await principalOf(second.token)).not.toBeNull();
    const { tokenId } = second;
    await done(school, 'systemAdministrator', 'revokeServiceToken', { accountId, tokenId });
    expect(await principalOf(second.token)).toBeNull();
  }, 60_000);
});

describe('the register of accounts and rights', () => {
  it('shows every account of a day, and nothing that came later (row 38)', async () => {
    const before = dayIn(0, school.clock);
    const personId = await register('Vũ Thị Vắng');
    const { createdId: accountId } = await done(school, 'principal', 'openAccount', { personId });
    school.clock.pass({ days: 1 });
    const reason = { reason: 'Nghỉ thai sản' };
    await done(school, 'principal', 'suspendAccount', { accountId, ...reason });
    expect(await accountOn(before, accountId)).toMatchObject({ status: 'OPEN', mayAct: true });
    expect(await accountOn(dayIn(0, school.clock), accountId)).toMatchObject({
      status: 'SUSPENDED',
      mayAct: false,
      person: { id: personId },
    });
    expect(await accountsOn(dayIn(-10, school.clock))).toEqual([]);
    const principal = await accountOn(before, demoAccountId('MN79CB001'));
    expect(principal?.appointments).toEqual([{ role: 'PRINCIPAL' }]);
    const ids = (await accountsOn(before)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  }, 60_000);

  it('shows delegations on their days, until they are revoked', async () => {
    const { me } = await school.ask<{ me: { appointments: readonly { readonly id: string }[] } }>(
      'principal',
      '{ me { appointments { id } } }',
    );
    const today = dayIn(0, school.clock);
    const { createdId: delegationId } = await done(school, 'principal', 'grantDelegation', {
      appointmentId: me.appointments[0]?.id,
      toPersonId: demoPersonId('MN79CB002'),
      powers: ['DECIDE_LOCK'],
      validFrom: today,
      validTo: dayIn(5, school.clock),
      decisionNo: '20/QĐ',
    });
    const delegate = demoAccountId('MN79CB002');
    expect((await accountOn(today, delegate))?.delegations).toEqual([
      { powers: ['DECIDE_LOCK'], from: { id: demoPersonId('MN79CB001') } },
    ]);
    await done(school, 'principal', 'revokeDelegation', { delegationId, decisionNo: '21/QĐ' });
    expect((await accountOn(today, delegate))?.delegations).toEqual([]);
    const { delegations } = await school.ask<{ delegations: { edges: unknown[] } }>(
      'vicePrincipal',
      `query ($waitFor: LogIndex) { delegations(waitFor: $waitFor) { edges { node {
         id to { id } granted { decisionNo } revoked { decisionNo act { role } } } } } }`,
      { waitFor: await lastIndex(school) },
    );
    expect(delegations.edges).toEqual([
      {
        node: {
          id: delegationId,
          to: { id: demoPersonId('MN79CB002') },
          granted: { decisionNo: '20/QĐ' },
          revoked: { decisionNo: '21/QĐ', act: { role: 'PRINCIPAL' } },
        },
      },
    ]);
  }, 60_000);

  it('is reviewed once a term, up to what it showed (row 38)', async () => {
    const { upToRevision } = await registerOn(dayIn(0, school.clock));
    await done(school, 'vicePrincipal', 'signAccountReview', {
      schoolYear: demoSchoolYear,
      term: 'FIRST',
      upToRevision,
      findings: ['Một tài khoản chưa dùng', 'Một ủy quyền đã hết'],
    });
    const { accountReviews } = await school.ask<{ accountReviews: { edges: unknown[] } }>(
      'principal',
      `query ($waitFor: LogIndex) { accountReviews(waitFor: $waitFor) { edges { node {
         schoolYear term upToRevision { school access } findingsCount
         findings { ... on ReadableValue { value } } signed { role } } } } }`,
      { waitFor: await lastIndex(school) },
    );
    expect(accountReviews.edges).toEqual([
      {
        node: {
          schoolYear: demoSchoolYear,
          term: 'FIRST',
          upToRevision,
          findingsCount: 2,
          findings: { value: 'Một tài khoản chưa dùng\nMột ủy quyền đã hết' },
          signed: { role: 'VICE_PRINCIPAL' },
        },
      },
    ]);
  }, 60_000);

  it('is for those who keep it or review it', async () => {
    const query = `query ($on: LocalDate!, $id: ID!) {
      accessRegister(on: $on) { asOf } account(id: $id) { status }
      delegations { edges { cursor } } authorityGrants { edges { cursor } }
      accountReviews { edges { cursor } } }`;
    const variables = { on: dayIn(0, school.clock), id: demoAccountId('MN79CB001') };
    const nothing = { edges: [] };
    for (const role of ['teacher', 'boardMember', 'registrar'] as const) {
      expect([role, await school.ask(role, query, variables)]).toEqual([
        role,
        {
          accessRegister: null,
          account: null,
          delegations: nothing,
          authorityGrants: nothing,
          accountReviews: nothing,
        },
      ]);
    }
  });
});

describe('a grant to an authority', () => {
  it('lets inspectors be named, and ends with what it rests on', async () => {
    // The demo school has adopted version 1 of the one of 2025 already; the latest adopted holds.
    const earlier = await catalogueFile('authorities.vn-2019.v1.json');
    const present = await catalogueFile('authorities.vn-2025.v1.json');
    for (const catalogue of [earlier, { ...present, catalogueVersion: 2 }]) {
      await done(school, 'principal', 'adoptAuthorities', { catalogue, decisionNo: '30/QĐ' });
    }
    const terms = {
      requestNo: '45/VHXH',
      scope: { schoolYears: [demoSchoolYear], kinds: ['child-profile'] },
      validFrom: inDays(0, school.clock),
      validTo: inDays(30, school.clock),
    };
    const { createdId: grantId } = await done(school, 'principal', 'grantToAuthority', {
      ...terms,
      authorityId: 'ubnd-phuong-truong-tho',
    });
    const { createdId: childId } = await done(school, 'principal', 'grantToAuthority', {
      ...terms,
      authorityId: 'so-gddt-song-mai',
      requestNo: '12/SGDĐT',
      parentGrantId: grantId,
    });
    const { createdId: accountId } = await done(school, 'principal', 'nameInspector', {
      grantId: childId,
      fullName: 'Đỗ Thanh Tùng',
    });
    const today = dayIn(0, school.clock);
    // The demo school has opened itself to an inspector before.
    const others = (await registerOn(today)).grants.slice(0, -2).map(({ id }) => id);
    expect(others).toHaveLength(1);
    const idsNow = async () => (await registerOn(today)).grants.map(({ id }) => id);
    expect(await idsNow()).toEqual([...others, grantId, childId]);
    expect(await accountOn(today, accountId)).toMatchObject({
      kind: 'INSPECTOR',
      mayAct: true,
      person: null,
      appointments: [],
    });
    await done(school, 'principal', 'endGrant', { grantId, decisionNo: '46/QĐ' });
    expect(await idsNow()).toEqual(others);
    expect(await accountOn(today, accountId)).toMatchObject({ status: 'OPEN', mayAct: false });
    const { account } = await school.ask<{ account: unknown }>(
      'principal',
      `query ($id: ID!, $waitFor: LogIndex) { account(id: $id, waitFor: $waitFor) {
         inspectorName { ... on ReadableValue { value } }
         grant { requestNo scope { kinds classIds } given { role } ended { decisionNo }
           inspectors { id } } } }`,
      { id: accountId, waitFor: await lastIndex(school) },
    );
    expect(account).toEqual({
      inspectorName: { value: 'Đỗ Thanh Tùng' },
      grant: {
        requestNo: '12/SGDĐT',
        scope: { kinds: ['child-profile'], classIds: null },
        given: { role: 'PRINCIPAL' },
        ended: null,
        inspectors: [{ id: accountId }],
      },
    });
    const { supervisingAuthorities } = await school.ask<{
      supervisingAuthorities: { catalogueId: string; needsLegalReview: boolean };
    }>(
      'teacher',
      '{ supervisingAuthorities(on: "2025-06-30") { catalogueId needsLegalReview authorities { id } } }',
    );
    expect(supervisingAuthorities).toMatchObject({
      catalogueId: 'authorities-vn-2019',
      needsLegalReview: true,
    });
    const invite = { accountId, purpose: 'FIRST_SIGN_IN', expiresAt: inDays(3, school.clock) };
    const invited = await actAsking<{ signInName: string }>(school, {
      role: 'principal',
      ...{ mutation: 'inviteAccount', input: invite, fields: 'signInName' },
    });
    expect(invited.signInName).toBe(`thanh-tra-${accountId.slice(0, 8)}@79000mn0`);
  }, 60_000);

  it('is what an inspector is invited by, not the keeping of accounts', async () => {
    const input = {
      accountId: demoInspectorAccount,
      purpose: 'RECOVERY',
      expiresAt: inDays(3, school.clock),
    };
    for (const by of ['systemAdministrator', 'vicePrincipal'] as const) {
      const code = 'RoleIsNotAllowed';
      await expectRefusal(school, { by, mutation: 'inviteAccount', input, code });
    }
    await done(school, 'principal', 'inviteAccount', input);
  }, 60_000);
});
