import { accessProjection } from '../../projections/access/access.projection.js';
import { entriesOf, project, uuidOf } from '../support/projection-spec.js';
import { accessLife, accounts, delegationId, grantId, tokenIds } from '../support/sample-access.js';

const rows = project(accessProjection, entriesOf(accessLife()), [3, 1, 7]);
const accountRow = async (accountId: string) =>
  (await rows).access_account?.find((row) => row.accountId === accountId);

describe('the read model of the access register', () => {
  it('shows an account with every change, and points at its reasons', async () => {
    expect(await accountRow(accounts.teacher)).toMatchObject({
      kind: 'person',
      personId: uuidOf('teacher'),
      status: 'closed',
      opened: { revision: 1, personId: uuidOf('principal') },
      invitation: { purpose: 'first-sign-in', expiresAt: '2026-11-24T02:00:00.000Z', revision: 3 },
      changes: [
        { status: 'suspended', revision: 4 },
        { status: 'open', revision: 5 },
        { status: 'suspended', revision: 6 },
        { status: 'closed', revision: 7 },
      ],
    });
  });

  it('shows a program with its office and its tokens', async () => {
    expect(await accountRow(accounts.program)).toMatchObject({
      kind: 'service',
      personId: accounts.program,
      name: 'Phần mềm thống kê',
      office: { role: 'registrar', powers: ['readRecords'] },
      tokens: [
        { tokenId: tokenIds[0], revoked: { revision: 11 } },
        { tokenId: tokenIds[1], revoked: null },
      ],
    });
  });

  it('shows an inspector by the grant, and nowhere a name', async () => {
    expect(await accountRow(accounts.inspector)).toMatchObject({ kind: 'inspector', grantId });
    const everything = JSON.stringify(await rows, (_, part) =>
      typeof part === 'bigint' ? String(part) : part,
    );
    expect(everything).not.toContain('fullName');
  });

  it('shows delegations, grants, authorities and reviews with who decided them', async () => {
    const { delegation, authority_grant, authority_catalogue, account_review } = await rows;
    expect(delegation).toMatchObject([
      {
        delegationId,
        powers: ['requestCorrection'],
        granted: { decisionNo: '20/QĐ' },
        revoked: { decisionNo: '21/QĐ' },
      },
    ]);
    expect(authority_grant).toMatchObject([
      { grantId, requestNo: '45/VHXH', ended: { decisionNo: '46/QĐ' } },
    ]);
    expect(authority_catalogue).toMatchObject([
      { catalogueId: 'authorities', needsLegalReview: true, authorities: [{ level: 'commune' }] },
    ]);
    expect(account_review).toMatchObject([
      { term: '1', upToRevision: { school: 11, access: 17 }, findingsCount: 1 },
    ]);
  });
});
