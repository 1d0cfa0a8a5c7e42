import type {
  AnswerFinding,
  Inspector,
  JudgeFinding,
  RecordConclusion,
  SignAnswer,
  WithdrawConclusion,
} from '../../src/domain/inspection/inspection.commands.js';
import { inspectionDecider } from '../../src/domain/inspection/inspection.decider.js';
import type { AuthorityGrant } from '../../src/domain/shared/access.js';
import type { ConclusionId, GrantId, SchoolId } from '../../src/domain/shared/ids.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { expectAllShown, specOf } from '../support/decider-spec.js';
import { at, classA, classB, day, staff, today } from '../support/people.js';

const { given, after } = specOf(inspectionDecider);

const authorityId = 'so-gddt-song-mai';
const schoolYear = '2026-2027';
const schoolId = 'school-1' as SchoolId;
const conclusionId = 'conclusion-1' as ConclusionId;
const another = 'conclusion-2' as ConclusionId;
const grant: AuthorityGrant = {
  grantId: 'grant-1' as GrantId,
  authorityId,
  requestNo: '15/CV-SGDĐT',
  scope: { schoolYears: [schoolYear], kinds: ['attendance'], classIds: null },
  validFrom: at('2026-11-01T00:00:00.000Z'),
  validTo: at('2026-12-01T00:00:00.000Z'),
  includesSensitive: false,
  parentGrantId: null,
  status: 'given',
};
const { personId } = staff.inspector;
const inspector: Inspector = { personId, grant };
const elsewhere: Inspector = { personId, grant: { ...grant, authorityId: 'ubnd-phuong' } };

const conclude = (over: Partial<RecordConclusion> = {}): RecordConclusion => ({
  type: 'RecordConclusion',
  by: inspector,
  schoolId,
  conclusionId,
  authorityId: null,
  documentNo: '31/BB-SGDĐT',
  concludedOn: day('2026-11-20'),
  scope: null,
  judgement: 'partly',
  conclusion: 'Hồ sơ đầy đủ, một số sổ ghi trễ',
  findings: [{ asked: 'Ghi sổ theo dõi trong ngày', dueOn: day('2026-12-15') }],
  today,
  facts: {
    known: { schoolYears: [schoolYear], kinds: ['attendance', 'growth'], classIds: [classA] },
    authorityIds: [authorityId],
  },
  ...over,
});
const scope = { schoolYears: [schoolYear], kinds: null, classIds: null };
const enter = (over: Partial<RecordConclusion> = {}): RecordConclusion =>
  conclude({ by: staff.principal, authorityId, scope, ...over });
const withdraw = (over: Partial<WithdrawConclusion> = {}): WithdrawConclusion => ({
  type: 'WithdrawConclusion',
  by: inspector,
  schoolId,
  conclusionId,
  reason: 'Ghi nhầm trường',
  ...over,
});

const first = { conclusionId, findingNo: 1 };
const answer: AnswerFinding = {
  type: 'AnswerFinding',
  by: staff.registrar,
  schoolId,
  ...first,
  answer: 'Đã ghi sổ',
  recordId: null,
  recordExists: false,
};
const sign: SignAnswer = {
  type: 'SignAnswer',
  by: staff.principal,
  ...first,
  basedOnRevision: 1n,
};
const stillOpen: JudgeFinding = {
  type: 'JudgeFinding',
  by: inspector,
  schoolId,
  ...first,
  basedOnRevision: 1n,
  outcome: 'open',
  dueOn: day('2026-12-31'),
  documentNo: null,
  remark: 'Thiếu tháng 10',
  today,
};

describe('what an inspection concluded', () => {
  test('is given by an inspector for what the grant covers, with words that name nobody in the head', () => {
    given()
      .when(conclude())
      .then({
        type: 'inspection.concluded',
        payload: {
          conclusionId,
          authorityId,
          grantId: grant.grantId,
          documentNo: '31/BB-SGDĐT',
          concludedOn: day('2026-11-20'),
          scope: grant.scope,
          judgement: 'partly',
          findings: [{ findingNo: 1, dueOn: day('2026-12-15') }],
        },
        protectedBlocks: [
          {
            subjectId: schoolId,
            purpose: 'inspection-notes',
            fields: {
              conclusion: 'Hồ sơ đầy đủ, một số sổ ghi trễ',
              'finding-1': 'Ghi sổ theo dõi trong ngày',
            },
          },
        ],
      });
  });

  test.each<[string, Actor]>([
    ['the principal', staff.principal],
    ['the registrar', staff.registrar],
  ])('is entered from paper by %s, under no grant', (_, by) => {
    given()
      .when(enter({ by, findings: [] }))
      .then({ payload: { authorityId, grantId: null, scope, findings: [] } });
  });

  test('is entered by nobody else of the school, nor for one class', () => {
    for (const by of [staff.vicePrincipal, staff.homeroom, staff.inspector]) {
      const allowed = ['principal', 'registrar'];
      given().when(enter({ by })).refused({ type: 'RoleIsNotAllowed', allowed });
      after(enter()).when(withdraw({ by })).refused({ type: 'RoleIsNotAllowed', allowed });
    }
    const ofClass = { ...staff.registrar, classId: classA };
    given()
      .when(enter({ by: ofClass }))
      .refused({ type: 'NotInYourClass' });
    after(enter())
      .when(withdraw({ by: ofClass }))
      .refused({ type: 'NotInYourClass' });
  });

  test('is of an authority that the catalogue of the day lists; an inspector’s, of the own one', () => {
    given()
      .when(enter({ authorityId: null }))
      .refused({ type: 'AuthorityNotFound' });
    given()
      .when(enter({ authorityId: 'so-khac' }))
      .refused({ type: 'AuthorityNotFound' });
    given()
      .when(conclude({ authorityId: 'so-khac' }))
      .refused({ type: 'AuthorityIsNotYours' });
    given().when(conclude({ authorityId })).then({ payload: { authorityId } });
  });

  test('says what was inspected: what the school has, and no more than the grant covers', () => {
    const part = (over: object) => ({ scope: { ...scope, ...over } });
    given()
      .when(enter({ scope: null }))
      .refused({ type: 'GrantScopeIsInvalid', part: 'school-years' });
    given()
      .when(enter(part({ kinds: ['unknown'] })))
      .refused({ type: 'GrantScopeIsInvalid', part: 'kinds' });
    given()
      .when(enter(part({ classIds: [classB] })))
      .refused({ type: 'GrantScopeIsInvalid', part: 'classes' });
    given().when(conclude({ scope })).refused({ type: 'ScopeExceedsGrant', part: 'kinds' });
    const within = { ...grant.scope, classIds: [classA] };
    given()
      .when(conclude({ scope: within }))
      .then({ payload: { scope: within } });
  });

  test('is of a day that has come, and asks for nothing before that day', () => {
    const tomorrow = day('2026-11-22');
    for (const concludedOn of [tomorrow, day('2026-11-31')]) {
      given()
        .when(conclude({ concludedOn }))
        .refused({ type: 'DateIsInvalid', field: 'concludedOn' });
    }
    const asked = 'Bổ sung sổ';
    for (const dueOn of [day('2026-11-19'), day('2026-02-30')]) {
      given()
        .when(conclude({ findings: [{ asked, dueOn }] }))
        .refused({ type: 'DateIsInvalid', field: 'dueOn' });
    }
    // The paper came when what it asks for was overdue.
    given()
      .when(enter({ findings: [{ asked, dueOn: day('2026-11-20') }] }))
      .then({ payload: { findings: [{ findingNo: 1, dueOn: day('2026-11-20') }] } });
  });

  test('has a number and words, and thirty findings at most', () => {
    given()
      .when(conclude({ documentNo: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'documentNo', lengthMax: 100 });
    given()
      .when(conclude({ conclusion: '' }))
      .refused({ type: 'TextIsInvalid', field: 'conclusion', lengthMax: 4000 });
    const finding = { asked: 'Bổ sung sổ', dueOn: day('2026-12-15') };
    const tooMany = { type: 'TextIsInvalid', field: 'findings', lengthMax: 4000 } as const;
    given()
      .when(conclude({ findings: [{ ...finding, asked: ' ' }] }))
      .refused(tooMany);
    given()
      .when(conclude({ findings: Array(31).fill(finding) }))
      .refused(tooMany);
  });

  test('is recorded once for a document, and anew once it was withdrawn', () => {
    const again = { conclusionId: another };
    after(conclude()).when(conclude(again)).refused({ type: 'ConclusionIsRecorded', conclusionId });
    after(conclude()).when(enter(again)).refused({ type: 'ConclusionIsRecorded', conclusionId });
    after(conclude())
      .when(conclude({ ...again, documentNo: '32/BB-SGDĐT' }))
      .then({ payload: { conclusionId: another } });
    after(conclude(), withdraw())
      .when(conclude(again))
      .then({ payload: { conclusionId: another } });
  });

  test('is withdrawn with a reason, by those who gave it', () => {
    after(conclude())
      .when(withdraw())
      .then({
        type: 'inspection.conclusion-withdrawn',
        payload: { conclusionId },
        protectedBlocks: [
          {
            subjectId: schoolId,
            purpose: 'inspection-notes',
            fields: { reason: 'Ghi nhầm trường' },
          },
        ],
      });
    const bySchool = withdraw({ by: staff.registrar });
    after(enter()).when(bySchool).then({ payload: { conclusionId } });
    after(conclude()).when(bySchool).refused({ type: 'ConclusionIsNotYours' });
    after(enter()).when(withdraw()).refused({ type: 'ConclusionIsNotYours' });
    after(conclude())
      .when(withdraw({ by: elsewhere }))
      .refused({ type: 'ConclusionNotFound' });
    given().when(withdraw()).refused({ type: 'ConclusionNotFound' });
    after(conclude(), withdraw()).when(withdraw()).refused({ type: 'ConclusionIsWithdrawn' });
    after(conclude())
      .when(withdraw({ reason: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'reason', lengthMax: 300 });
  });

  test('that is a paper is withdrawn by nobody who answered or signed what it asks for', () => {
    const ownHands = { type: 'DutiesMustBeSeparate', rule: 'answerer-is-not-judge' } as const;
    const byRegistrar = withdraw({ by: staff.registrar });
    const byPrincipal = withdraw({ by: staff.principal });
    after(enter(), answer).when(byRegistrar).refused(ownHands);
    after(enter(), answer).when(byPrincipal).then({ payload: { conclusionId } });
    after(enter(), answer, sign).when(byPrincipal).refused(ownHands);
    // Another answer took the place of the first one.
    after(enter(), answer, { ...answer, by: staff.board })
      .when(byRegistrar)
      .refused(ownHands);
    // By its paper the authority kept it open, so nobody's answer stands.
    const byPaper = { ...stillOpen, by: staff.registrar, documentNo: '40/CV-SGDĐT' };
    const kept = [enter(), { ...answer, by: staff.board }, sign, byPaper] as const;
    after(...kept)
      .when(byPrincipal)
      .refused(ownHands);
    after(...kept)
      .when(byRegistrar)
      .then({ payload: { conclusionId } });
  });

  test('that is a paper is the authority’s once its inspector has judged an answer', () => {
    const judged = [enter(), answer, sign, stillOpen] as const;
    for (const by of [staff.principal, staff.registrar]) {
      after(...judged)
        .when(withdraw({ by }))
        .refused({ type: 'ConclusionIsNotYours' });
    }
    after(...judged)
      .when(withdraw())
      .then({ payload: { conclusionId } });
    after(...judged)
      .when(withdraw({ by: elsewhere }))
      .refused({ type: 'ConclusionNotFound' });
  });

  test('shows every refusal', () => {
    expectAllShown({
      RecordConclusion: [
        'RoleIsNotAllowed',
        'NotInYourClass',
        'AuthorityNotFound',
        'AuthorityIsNotYours',
        'GrantScopeIsInvalid',
        'ScopeExceedsGrant',
        'DateIsInvalid',
        'TextIsInvalid',
        'ConclusionIsRecorded',
      ],
      WithdrawConclusion: [
        'RoleIsNotAllowed',
        'NotInYourClass',
        'ConclusionNotFound',
        'ConclusionIsNotYours',
        'ConclusionIsWithdrawn',
        'DutiesMustBeSeparate',
        'TextIsInvalid',
      ],
    } satisfies Record<(RecordConclusion | WithdrawConclusion)['type'], readonly string[]>);
  });
});
