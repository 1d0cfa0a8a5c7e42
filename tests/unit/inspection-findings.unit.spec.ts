import { findingDuty } from '../../src/domain/inspection/finding-duties.js';
import type {
  AnswerFinding,
  InspectionCommand,
  Inspector,
  JudgeFinding,
  RecordConclusion,
  SignAnswer,
  WithdrawConclusion,
} from '../../src/domain/inspection/inspection.commands.js';
import { inspectionDecider } from '../../src/domain/inspection/inspection.decider.js';
import type { InspectionState } from '../../src/domain/inspection/inspection.state.js';
import type { AuthorityGrant } from '../../src/domain/shared/access.js';
import type { ConclusionId, GrantId, RecordId, SchoolId } from '../../src/domain/shared/ids.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { expectAllShown, specOf, type Step, tell } from '../support/decider-spec.js';
import { at, classA, day, staff, today } from '../support/people.js';

const { given, after } = specOf(inspectionDecider);

const schoolId = 'school-1' as SchoolId;
const conclusionId = 'conclusion-1' as ConclusionId;
const recordId = 'record-1' as RecordId;
const scope = { schoolYears: ['2026-2027'], kinds: null, classIds: null };
const grant: AuthorityGrant = {
  grantId: 'grant-1' as GrantId,
  authorityId: 'so-gddt-song-mai',
  requestNo: '15/CV-SGDĐT',
  scope,
  validFrom: at('2026-11-01T00:00:00.000Z'),
  validTo: at('2026-12-01T00:00:00.000Z'),
  includesSensitive: false,
  parentGrantId: null,
  status: 'given',
};
const { personId } = staff.inspector;
const inspector: Inspector = { personId, grant };
const elsewhere: Inspector = { personId, grant: { ...grant, authorityId: 'bo-gddt' } };
const first = { conclusionId, findingNo: 1 };

const concluded: RecordConclusion = {
  type: 'RecordConclusion',
  by: inspector,
  schoolId,
  conclusionId,
  authorityId: null,
  documentNo: '31/BB-SGDĐT',
  concludedOn: day('2026-11-20'),
  scope: null,
  judgement: 'partly',
  conclusion: 'Một số sổ ghi trễ',
  findings: [{ asked: 'Ghi sổ trong ngày', dueOn: day('2026-12-15') }],
  today,
  facts: { known: { schoolYears: ['2026-2027'], kinds: [], classIds: [] }, authorityIds: [] },
};
const withdrawn: WithdrawConclusion = {
  type: 'WithdrawConclusion',
  by: inspector,
  schoolId,
  conclusionId,
  reason: 'Ghi nhầm',
};
const answer = (over: Partial<AnswerFinding> = {}): AnswerFinding => ({
  type: 'AnswerFinding',
  by: staff.registrar,
  schoolId,
  ...first,
  answer: 'Đã ghi sổ trong ngày',
  recordId: null,
  recordExists: false,
  ...over,
});
/** By somebody who has read the last answer. */
const sign =
  (over: Partial<SignAnswer> = {}) =>
  ({ conclusions }: InspectionState): SignAnswer => ({
    type: 'SignAnswer',
    by: staff.principal,
    ...first,
    basedOnRevision: conclusions[conclusionId]?.findings[1]?.answeredRevision ?? 0n,
    ...over,
  });
/** As `sign`. */
const judge =
  (over: Partial<JudgeFinding> = {}) =>
  ({ conclusions }: InspectionState): JudgeFinding => ({
    type: 'JudgeFinding',
    by: inspector,
    schoolId,
    ...first,
    basedOnRevision: conclusions[conclusionId]?.findings[1]?.answeredRevision ?? 0n,
    outcome: 'accepted',
    dueOn: null,
    documentNo: null,
    remark: 'Đã xem sổ',
    today,
    ...over,
  });
const stillOpen = judge({ outcome: 'open', dueOn: day('2026-12-31') });

describe('what a finding asks for', () => {
  test('is answered, with words that outlive the file of who wrote them, and maybe a record', () => {
    after(concluded)
      .when(answer())
      .then({
        type: 'inspection.finding-answered',
        payload: { ...first, recordId: null },
        protectedBlocks: [
          {
            subjectId: schoolId,
            purpose: 'inspection-notes',
            fields: { answer: 'Đã ghi sổ trong ngày' },
          },
        ],
      });
    after(concluded)
      .when(answer({ recordId, recordExists: true }))
      .then({ payload: { recordId } });
    after(concluded).when(answer({ recordId })).refused({ type: 'RecordNotFound' });
    after(concluded)
      .when(answer({ answer: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'answer', lengthMax: 4000 });
    after(concluded)
      .when(answer({ answer: 'a'.repeat(4001) }))
      .refused({ type: 'TextIsInvalid', field: 'answer', lengthMax: 4000 });
    after(concluded)
      .when(answer({ answer: 'a'.repeat(4000) }))
      .then({ type: 'inspection.finding-answered' });
  });

  test('is answered anew until the leadership has signed', () => {
    after(concluded, answer())
      .when(answer({ answer: 'Đã ghi sổ từ tháng 12' }))
      .then({ type: 'inspection.finding-answered' });
    after(concluded, answer(), sign()).when(answer()).refused({ type: 'AnswerIsSigned' });
  });

  test('is signed off once, by the leadership, and not by whoever wrote the answer', () => {
    after(concluded, answer())
      .when(sign())
      .then({ type: 'inspection.answer-signed', payload: first });
    after(concluded).when(sign()).refused({ type: 'FindingIsNotAnswered' });
    after(concluded, answer(), sign()).when(sign()).refused({ type: 'AnswerIsSigned' });
    const own = answer({ by: staff.principal });
    after(concluded, own).when(sign()).refused({ type: 'SignerHasAnswered' });
    after(concluded, own)
      .when(sign({ by: staff.vicePrincipal }))
      .then({ payload: first });
    // The last answer counts, not the first.
    after(concluded, own, answer()).when(sign()).then({ payload: first });
  });

  test('is signed off by somebody who has read the last answer', () => {
    const read = sign({ basedOnRevision: 1n });
    after(concluded, answer()).when(read).then({ type: 'inspection.answer-signed' });
    const another = answer({ answer: 'Đã ghi sổ từ tháng 12' });
    after(concluded, answer(), another)
      .when(read)
      .refused({ type: 'AnswerHasChanged', revision: 2n });
    after(concluded, answer(), another)
      .when(sign({ basedOnRevision: 2n }))
      .then({ type: 'inspection.answer-signed' });
  });

  test('is judged by somebody who has read the answer that was signed last', () => {
    const before = [concluded, answer(), sign(), stillOpen] as const;
    const [read, readAnew] = [judge({ basedOnRevision: 1n }), judge({ basedOnRevision: 4n })];
    after(concluded, answer(), sign()).when(read).then({ type: 'inspection.finding-judged' });
    after(...before)
      .when(read)
      .refused({ type: 'AnswerIsNotSigned' });
    after(...before, answer(), sign())
      .when(read)
      .refused({ type: 'AnswerHasChanged', revision: 4n });
    after(...before, answer(), sign())
      .when(readAnew)
      .then({ type: 'inspection.finding-judged' });
  });

  test('is accepted by the authority, and then done with', () => {
    const done = [concluded, answer(), sign(), judge()] as const;
    after(concluded, answer(), sign())
      .when(judge())
      .then({
        type: 'inspection.finding-judged',
        payload: {
          ...first,
          outcome: 'accepted',
          dueOn: null,
          documentNo: null,
          grantId: grant.grantId,
        },
        protectedBlocks: [
          { subjectId: schoolId, purpose: 'inspection-notes', fields: { remark: 'Đã xem sổ' } },
        ],
      });
    after(...done)
      .when(answer())
      .refused({ type: 'FindingIsAccepted' });
    after(...done)
      .when(sign())
      .refused({ type: 'FindingIsAccepted' });
    after(...done)
      .when(judge())
      .refused({ type: 'FindingIsAccepted' });
  });

  test('stays open by another day, and is answered and signed again', () => {
    const again = [concluded, answer(), sign(), stillOpen] as const;
    after(concluded, answer(), sign())
      .when(stillOpen)
      .then({ payload: { outcome: 'open', dueOn: day('2026-12-31') } });
    after(...again)
      .when(sign())
      .refused({ type: 'FindingIsNotAnswered' });
    after(...again)
      .when(judge())
      .refused({ type: 'AnswerIsNotSigned' });
    after(...again, answer(), sign())
      .when(judge())
      .then({ payload: { outcome: 'accepted' } });
    const signed = after(concluded, answer(), sign());
    for (const dueOn of [null, day('2026-11-20'), day('2026-02-30')]) {
      signed
        .when(judge({ outcome: 'open', dueOn }))
        .refused({ type: 'DateIsInvalid', field: 'dueOn' });
    }
    signed
      .when(judge({ dueOn: day('2026-12-31') }))
      .refused({ type: 'DateIsInvalid', field: 'dueOn' });
  });

  test('is judged on a signed answer only, by the own authority or by its paper', () => {
    after(concluded).when(judge()).refused({ type: 'AnswerIsNotSigned' });
    after(concluded, answer()).when(judge()).refused({ type: 'AnswerIsNotSigned' });
    const signed = after(concluded, answer({ by: staff.board }), sign());
    signed.when(judge({ by: elsewhere })).refused({ type: 'ConclusionNotFound' });
    signed
      .when(judge({ by: staff.registrar }))
      .refused({ type: 'TextIsInvalid', field: 'documentNo', lengthMax: 100 });
    signed
      .when(judge({ by: staff.registrar, documentNo: '40/CV-SGDĐT' }))
      .then({ payload: { documentNo: '40/CV-SGDĐT', grantId: null } });
    signed
      .when(judge({ remark: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'remark', lengthMax: 4000 });
    signed
      .when(judge({ by: staff.vicePrincipal }))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['principal', 'registrar'] });
  });

  test('is judged by paper by nobody who answered or signed it', () => {
    const paper = { documentNo: '40/CV-SGDĐT' };
    const own = { type: 'DutiesMustBeSeparate', rule: 'answerer-is-not-judge' } as const;
    const answeredByRegistrar = after(concluded, answer(), sign({ by: staff.vicePrincipal }));
    answeredByRegistrar.when(judge({ by: staff.registrar, ...paper })).refused(own);
    answeredByRegistrar
      .when(judge({ by: staff.principal, ...paper }))
      .then({ payload: { outcome: 'accepted' } });
    const signedByPrincipal = after(concluded, answer({ by: staff.board }), sign());
    signedByPrincipal.when(judge({ by: staff.principal, ...paper })).refused(own);
    signedByPrincipal
      .when(judge({ by: staff.registrar, ...paper }))
      .then({ payload: { outcome: 'accepted' } });
    // What was kept open is another answer's.
    after(concluded, answer(), sign(), stillOpen, answer({ by: staff.board }), sign())
      .when(judge({ by: staff.registrar, ...paper }))
      .then({ payload: { outcome: 'accepted' } });
    signedByPrincipal
      .when(judge({ by: { ...inspector, personId: staff.principal.personId } }))
      .then({ payload: { grantId: grant.grantId } });
  });

  test('is answered, signed and judged by their offices, of the whole school', () => {
    const allowed = [
      'principal',
      'vicePrincipal',
      'boardMember',
      'registrar',
      'subjectTeamLead',
      'officeTeamLead',
    ];
    after(concluded)
      .when(answer({ by: staff.homeroom }))
      .refused({ type: 'RoleIsNotAllowed', allowed });
    after(concluded, answer())
      .when(sign({ by: staff.board }))
      .refused({ type: 'RoleIsNotAllowed', allowed: ['principal', 'vicePrincipal'] });
    const ofClass = { classId: classA };
    after(concluded)
      .when(answer({ by: { ...staff.registrar, ...ofClass } }))
      .refused({ type: 'NotInYourClass' });
    after(concluded, answer())
      .when(sign({ by: { ...staff.vicePrincipal, ...ofClass } }))
      .refused({ type: 'NotInYourClass' });
    after(concluded, answer(), sign())
      .when(judge({ by: { ...staff.registrar, ...ofClass } }))
      .refused({ type: 'NotInYourClass' });
  });

  test('is there, in a conclusion that was not withdrawn', () => {
    const nothing = inspectionDecider.initial;
    for (const command of [answer(), sign()(nothing), judge()(nothing)]) {
      given().when(command).refused({ type: 'ConclusionNotFound' });
      after(concluded, withdrawn).when(command).refused({ type: 'ConclusionIsWithdrawn' });
      after(concluded)
        .when({ ...command, findingNo: 2 })
        .refused({ type: 'FindingNotFound' });
    }
  });

  test('waits for whoever answers, then for whoever signs and did not answer, and then for neither', () => {
    const dutyAfter = (steps: readonly Step<InspectionCommand, InspectionState>[], by: Actor) => {
      const finding = tell(inspectionDecider, steps).state.conclusions[conclusionId]?.findings[1];
      return finding && findingDuty(finding, by.personId);
    };
    const { principal, registrar } = staff;
    expect(dutyAfter([concluded], registrar)).toBe('answer-finding');
    expect(dutyAfter([concluded, answer()], registrar)).toBeNull();
    expect(dutyAfter([concluded, answer()], principal)).toBe('sign-answer');
    expect(dutyAfter([concluded, answer(), sign()], principal)).toBeNull();
    expect(dutyAfter([concluded, answer(), sign(), stillOpen], principal)).toBe('answer-finding');
    expect(dutyAfter([concluded, answer(), sign(), judge()], principal)).toBeNull();
  });

  test('shows every refusal', () => {
    const each = [
      'RoleIsNotAllowed',
      'NotInYourClass',
      'ConclusionNotFound',
      'ConclusionIsWithdrawn',
      'FindingNotFound',
      'FindingIsAccepted',
    ] as const;
    expectAllShown({
      AnswerFinding: [...each, 'AnswerIsSigned', 'TextIsInvalid', 'RecordNotFound'],
      SignAnswer: [
        ...each,
        'FindingIsNotAnswered',
        'AnswerIsSigned',
        'AnswerHasChanged',
        'SignerHasAnswered',
      ],
      JudgeFinding: [
        ...each,
        'AnswerIsNotSigned',
        'AnswerHasChanged',
        'DutiesMustBeSeparate',
        'DateIsInvalid',
        'TextIsInvalid',
      ],
    } satisfies Record<(AnswerFinding | SignAnswer | JudgeFinding)['type'], readonly string[]>);
  });
});
