import 'reflect-metadata';
import { dayIn } from '../support/days.js';
import { done } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Who } from '../support/graphql-school.js';
import { inspectorOf, openToInspector } from '../support/inspection.js';

type Given = Record<string, unknown>;

let school: GraphqlSchool;
beforeAll(async () => {
  school = await openGraphqlSchool();
  school.sessions.inspector = (await openToInspector(school)).session;
}, 120_000);
afterAll(() => school?.close());

const own = {
  documentNo: '31/BB-SGDĐT',
  concludedOn: dayIn(0),
  judgement: 'PARTLY',
  conclusion: 'Hồ sơ đầy đủ, một số sổ ghi trễ',
  findings: [
    { asked: 'Ghi sổ theo dõi trong ngày', dueOn: dayIn(10) },
    { asked: 'Bổ sung biên bản họp tổ', dueOn: dayIn(20) },
  ],
};
const onPaper = {
  ...own,
  authorityId: 'so-gddt-song-mai',
  documentNo: '45/KL-SGDĐT',
  judgement: 'ACHIEVED',
  findings: [],
  scope: { schoolYears: ['2025-2026'] },
};
const record = (who: Who, input: Given) => school.give(who, 'recordConclusion', input);
const withdraw = (who: Who, conclusionId: string, reason = 'Ghi nhầm') =>
  school.give(who, 'withdrawConclusion', { conclusionId, reason });

interface Shown {
  readonly id: string;
  readonly documentNo: string;
  readonly mayWithdraw: boolean;
  readonly withdrawn: object | null;
  readonly findings: readonly { readonly answeredRevision: string | null }[];
}

const shownTo = async (who: Who, first = 20) => {
  const { data } = await school.ask<{
    inspectionConclusions: {
      edges: { node: Shown }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }>(
    who,
    `query ($first: Int) { inspectionConclusions(first: $first) {
       edges { node { id authorityId authorityName { vi } documentNo concludedOn judgement
         isByAuthority mayWithdraw scope { schoolYears kinds classIds }
         text { ... on ReadableValue { value } } reason { ... on ReadableValue { value } }
         recorded { role } withdrawn { role }
         findings { findingNo dueOn answeredRevision asked { ... on ReadableValue { value } } } } }
       pageInfo { hasNextPage endCursor } } }`,
    { first },
  );
  return data.inspectionConclusions;
};
const numbersFor = async (who: Who) =>
  (await shownTo(who)).edges.map(({ node }) => node.documentNo);

/** Who is told that they may withdraw it. */
const withdrawers = async (id: string): Promise<readonly Who[]> => {
  const asked: readonly Who[] = ['principal', 'vicePrincipal', 'registrar', 'nobody', 'inspector'];
  const told = await Promise.all(
    asked.map(async (who) => {
      const { edges } = await shownTo(who);
      return edges.some(({ node }) => node.id === id && node.mayWithdraw) ? [who] : [];
    }),
  );
  return told.flat();
};

const answeredRevision = async (id: string): Promise<string | null> => {
  const { edges } = await shownTo('principal');
  const found = edges.find(({ node }) => node.id === id);
  return found?.node.findings[0]?.answeredRevision ?? null;
};

describe('what a supervising authority concludes of an inspection', () => {
  let [given, entered] = ['', ''];

  it('is recorded by its inspector, with what has to be put right by when (row 123)', async () => {
    given = String(done(await record('inspector', own))['createdId']);
    expect((await shownTo('principal')).edges.map(({ node }) => node)).toMatchObject([
      {
        id: given,
        authorityId: 'so-gddt-song-mai',
        authorityName: { vi: expect.stringContaining('Sông Mai') },
        documentNo: '31/BB-SGDĐT',
        concludedOn: dayIn(0),
        judgement: 'PARTLY',
        isByAuthority: true,
        mayWithdraw: false,
        // Left out: what the grant covers.
        scope: { schoolYears: ['2025-2026'], kinds: null, classIds: null },
        text: { value: 'Hồ sơ đầy đủ, một số sổ ghi trễ' },
        reason: null,
        recorded: { role: 'INSPECTOR' },
        withdrawn: null,
        findings: [
          { findingNo: 1, dueOn: dayIn(10), asked: { value: 'Ghi sổ theo dõi trong ngày' } },
          { findingNo: 2, dueOn: dayIn(20), asked: { value: 'Bổ sung biên bản họp tổ' } },
        ],
      },
    ]);
  });

  it('is entered by the school where it came on paper, the newest shown first (row 123)', async () => {
    entered = String(done(await record('registrar', onPaper))['createdId']);
    const { edges } = await shownTo('registrar');
    expect(edges.map(({ node }) => node)).toMatchObject([
      { id: entered, isByAuthority: false, mayWithdraw: true, recorded: { role: 'REGISTRAR' } },
      { id: given, mayWithdraw: false },
    ]);
    const page = await shownTo('principal', 1);
    expect(page.edges.map(({ node }) => node.id)).toEqual([entered]);
    expect(page.pageInfo.hasNextPage).toBe(true);
  });

  it('is seen by those who answer for the school, and by that authority alone', async () => {
    const all = ['45/KL-SGDĐT', '31/BB-SGDĐT'];
    for (const who of ['vicePrincipal', 'board', 'homeroomA', 'inspector'] as const) {
      expect(await numbersFor(who)).toEqual(all);
    }
    for (const who of ['admin', 'accountant', 'nobody'] as const) {
      expect(await numbersFor(who)).toEqual([]);
    }
    const ministry = { authorityId: 'bo-gddt', requestNo: '9/UBND' };
    const { session } = await inspectorOf(school, ministry);
    const province = school.sessions.inspector;
    school.sessions.inspector = session;
    expect(await numbersFor('inspector')).toEqual([]);
    expect(await withdraw('inspector', given)).toMatchObject({ code: 'ConclusionNotFound' });
    if (province) school.sessions.inspector = province;
  });

  it('is never changed: it is withdrawn by those who gave it, and given anew (row 123)', async () => {
    expect(await record('inspector', own)).toMatchObject({ code: 'ConclusionIsRecorded' });
    expect(await withdraw('principal', given)).toMatchObject({ code: 'ConclusionIsNotYours' });
    expect(await withdraw('inspector', entered)).toMatchObject({ code: 'ConclusionIsNotYours' });
    expect(await withdraw('vicePrincipal', entered)).toMatchObject({ code: 'RoleIsNotAllowed' });
    expect(await withdraw('inspector', given, ' ')).toMatchObject({ code: 'TextIsInvalid' });
    done(await withdraw('inspector', given));
    expect(await withdraw('inspector', given)).toMatchObject({ code: 'ConclusionIsWithdrawn' });
    const anew = done(await record('inspector', { ...own, judgement: 'NOT_ACHIEVED' }));
    const { edges } = await shownTo('principal');
    expect(edges.map(({ node }) => node)).toMatchObject([
      { id: anew['createdId'], judgement: 'NOT_ACHIEVED', withdrawn: null },
      { id: entered },
      {
        id: given,
        judgement: 'PARTLY',
        withdrawn: { role: 'INSPECTOR' },
        reason: { value: 'Ghi nhầm' },
      },
    ]);
  });

  it('is no way for the school to be rid of what it asks for alone (row 123)', async () => {
    const paper = { ...onPaper, documentNo: '50/KL-SGDĐT', findings: own.findings };
    const id = String(done(await record('registrar', paper))['createdId']);
    const ofClass = {
      personId: school.people.nobody,
      role: 'REGISTRAR',
      classId: school.classes.A,
    };
    const office = { from: '2025-09-01', decisionNo: '3/QĐ' };
    done(await school.give('principal', 'appointPerson', { ...ofClass, ...office }));
    expect(await withdrawers(id)).toEqual(['principal', 'registrar']);
    expect(await withdraw('nobody', id)).toMatchObject({ code: 'NotInYourClass' });

    const first = { conclusionId: id, findingNo: 1 };
    done(await school.give('registrar', 'answerFinding', { ...first, answer: 'Đã ghi' }));
    expect(await withdrawers(id)).toEqual(['principal']);
    expect(await withdraw('registrar', id)).toMatchObject({ code: 'DutiesMustBeSeparate' });
    const basedOnRevision = await answeredRevision(id);
    done(await school.give('principal', 'signAnswer', { ...first, basedOnRevision }));
    expect(await withdrawers(id)).toEqual([]);
    expect(await withdraw('principal', id)).toMatchObject({ code: 'DutiesMustBeSeparate' });

    const stillOpen = { outcome: 'OPEN', dueOn: dayIn(30), remark: 'Còn thiếu' };
    done(
      await school.give('inspector', 'judgeFinding', { ...first, basedOnRevision, ...stillOpen }),
    );
    expect(await withdrawers(id)).toEqual(['inspector']);
    for (const who of ['principal', 'registrar'] as const) {
      expect(await withdraw(who, id)).toMatchObject({ code: 'ConclusionIsNotYours' });
    }
    expect(await record('principal', { ...paper, findings: [] })).toMatchObject({
      code: 'ConclusionIsRecorded',
    });
    done(await withdraw('inspector', id));
    expect(await withdrawers(id)).toEqual([]);
  });

  it.each<[string, Who, Given]>([
    ['AuthorityNotFound', 'principal', { authorityId: null }],
    ['AuthorityNotFound', 'principal', { authorityId: 'so-khac' }],
    ['AuthorityIsNotYours', 'inspector', { authorityId: 'ubnd-xa-truong-an' }],
    ['DateIsInvalid', 'principal', { concludedOn: dayIn(2) }],
    ['DateIsInvalid', 'inspector', { findings: [{ asked: 'Bổ sung', dueOn: dayIn(-5) }] }],
    ['GrantScopeIsInvalid', 'principal', { scope: null }],
    ['ScopeExceedsGrant', 'inspector', { scope: { schoolYears: ['2026-2027'] } }],
    ['TextIsInvalid', 'principal', { conclusion: ' ' }],
    ['RoleIsNotAllowed', 'homeroomA', {}],
  ])('is refused with %s to the %s for %j', async (code, who, over) => {
    if (code === 'ScopeExceedsGrant') {
      const year = { schoolYear: '2026-2027', startsOn: '2026-09-05', endsOn: '2027-05-31' };
      done(await school.give('principal', 'openSchoolYear', year));
    }
    const base = who === 'inspector' ? own : onPaper;
    expect(await record(who, { ...base, documentNo: '99/BB', ...over })).toMatchObject({ code });
  });

  it('is recorded by no inspector whose grant is over', async () => {
    const { grantId, session } = await inspectorOf(school, { requestNo: '77/CV' });
    school.sessions.inspector = session;
    done(await school.give('principal', 'endGrant', { grantId, decisionNo: '61/QĐ' }));
    expect(await record('inspector', { ...own, documentNo: '78/BB' })).toMatchObject({
      code: 'RoleIsNotAllowed',
    });
  });
});
