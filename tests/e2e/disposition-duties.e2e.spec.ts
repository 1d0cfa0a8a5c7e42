import { demoPersonId } from '../../src/demo/demo-school.js';
import type { Role } from '../../src/domain/shared/roles.js';
import { dayIn } from '../support/days.js';
import { childrenOf, lastIndex, type Profile } from '../support/school-steps.js';
import { done, type ServedSchool, serveDemoSchool } from '../support/served-school.js';

let school: ServedSchool;
let child: Profile;
beforeAll(async () => {
  school = await serveDemoSchool();
  child = (await childrenOf(school, 'Lá 2'))[0] as Profile;
}, 60_000);
afterAll(() => school?.close());

const parties = [
  'principal',
  'vicePrincipal',
  'boardMember',
  'registrar',
  'systemAdministrator',
  'homeroomTeacher',
] as const satisfies readonly Role[];

const kinds = [
  'APPRAISE_DISPOSITION',
  'DECIDE_DISPOSITION',
  'SERVE_NOTICE',
  'MAKE_FINAL_BACKUP',
  'EXECUTE_DISPOSITION',
];

/** What of the disposition waits for each of them who has anything to do. */
const waiting = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
  const waitFor = await lastIndex(school);
  const all = await Promise.all(
    parties.map(async (role) => {
      const { duties } = await school.ask<{
        duties: {
          edges: { node: { kind: string; dossier: { id: string }; class: { name: string } } }[];
        };
      }>(
        role,
        `query ($kinds: [DutyKind!], $waitFor: LogIndex) {
           duties(kinds: $kinds, first: 50, waitFor: $waitFor) {
             edges { node { kind dossier { id } class { name } } } } }`,
        { kinds, waitFor },
      );
      for (const { node } of duties.edges) {
        expect(node).toMatchObject({ dossier: { id: child.dossierId }, class: { name: 'Lá 2' } });
      }
      return [role, duties.edges.map(({ node }) => node.kind)] as const;
    }),
  );
  return Object.fromEntries(all.filter(([, found]) => found.length > 0));
};

interface Blocker {
  readonly blocker: string;
  readonly message: { readonly vi: string };
  readonly authority: string | null;
  readonly holdId: string | null;
  readonly keepThrough: string | null;
  readonly waitThrough: string | null;
}

/** What stands in the way, as anybody who may see the dossier is told. */
const blockers = async (role: Role = 'principal'): Promise<readonly Blocker[]> => {
  const { dossier } = await school.ask<{ dossier: { dispositionBlockers: Blocker[] } }>(
    role,
    `query ($id: ID!, $waitFor: LogIndex) { dossier(id: $id, waitFor: $waitFor) {
       dispositionBlockers { blocker authority holdId keepThrough waitThrough message { vi } } } }`,
    { id: child.dossierId, waitFor: await lastIndex(school) },
  );
  return dossier.dispositionBlockers;
};
const blockerKinds = async (): Promise<readonly string[]> =>
  (await blockers()).map(({ blocker }) => blocker);

describe('a disposition', () => {
  it('waits step by step for whoever can take it, and says what stands in its way', async () => {
    const { dossierId } = child;
    const steps = ['COUNCIL_HAS_NOT_APPRAISED', 'PRINCIPAL_HAS_NOT_DECIDED', 'NOTICE_NOT_SERVED'];
    const noBackup = 'FINAL_BACKUP_NOT_VERIFIED';
    expect(await blockerKinds()).toEqual(['CHILD_HAS_NOT_LEFT', ...steps, noBackup]);
    const exit = { dossierId, exitKind: 'COMPLETED', exitedOn: dayIn(0, school.clock) };
    await done(school, 'registrar', 'recordExit', { ...exit, decisionNo: '20/QĐ' });
    expect(await waiting()).toEqual({});
    const proposal = await done(school, 'registrar', 'proposeDisposition', {
      dossierId,
      legalBasis: 'Hết thời hạn bảo quản',
    });
    expect(await waiting()).toEqual({
      boardMember: ['APPRAISE_DISPOSITION'],
      vicePrincipal: ['APPRAISE_DISPOSITION'],
    });

    const of = { dossierId, dispositionId: proposal.createdId };
    await done(school, 'boardMember', 'appraiseDisposition', {
      ...of,
      council: ['MN79CB002', 'MN79CB007', 'MN79CB027'].map(demoPersonId),
      minutesNo: '1/BB',
      verdict: 'DISPOSE',
    });
    expect(await waiting()).toEqual({ principal: ['DECIDE_DISPOSITION'] });
    await done(school, 'principal', 'approveDisposition', { ...of, decisionNo: '30/QĐ' });
    expect(await waiting()).toEqual({
      registrar: ['SERVE_NOTICE'],
      systemAdministrator: ['SERVE_NOTICE'],
    });
    const waitThrough = dayIn(30, school.clock);
    await done(school, 'registrar', 'serveDispositionNotice', {
      ...of,
      channel: 'LETTER',
      servedOn: dayIn(0, school.clock),
      waitThrough,
    });
    expect(await waiting()).toEqual({});
    const [retention, notice, backup] = await blockers('vicePrincipal');
    expect(retention?.message.vi).toMatch(/^Phải giữ đến hết ngày 31\/12\/\d{4}\.$/);
    expect(notice).toMatchObject({ blocker: 'NOTICE_PERIOD_RUNS', waitThrough });
    expect(backup).toMatchObject({ blocker: noBackup });

    school.clock.pass({ days: 7 * 366 });
    const hold = { dossierId, authority: 'Công an phường', requestNo: '7/CV' };
    const { createdId: holdId } = await done(school, 'vicePrincipal', 'placeHold', hold);
    const held = { blocker: 'LEGAL_HOLD', authority: 'Công an phường', holdId };
    expect(await blockers()).toMatchObject([held, { blocker: noBackup }]);
    expect(await waiting()).toEqual({});
    const release = { dossierId, holdId, decisionNo: '31/QĐ', releaseNo: '9/CV' };
    await done(school, 'principal', 'releaseHold', release);
    const toBackUp = { systemAdministrator: ['MAKE_FINAL_BACKUP'] };
    expect(await waiting()).toEqual(toBackUp);

    const custodyUntil = dayIn(4000, school.clock);
    await done(school, 'systemAdministrator', 'makeFinalBackup', { ...of, custodyUntil });
    expect(await blockerKinds()).toEqual([]);
    expect(await waiting()).toEqual({ systemAdministrator: ['EXECUTE_DISPOSITION'] });
    // What a backup does not contain would be destroyed without a copy.
    await done(school, 'registrar', 'submitRecord', { recordId: child.recordId });
    expect(await blockerKinds()).toEqual([noBackup]);
    expect(await waiting()).toEqual(toBackUp);
    await done(school, 'systemAdministrator', 'makeFinalBackup', { ...of, custodyUntil });
    await done(school, 'systemAdministrator', 'executeDisposition', of);
    expect(await blockerKinds()).toEqual([]);
    expect(await waiting()).toEqual({});
  }, 120_000);
});
