import type {
  ApplyCorrection,
  ApproveRecord,
  AttestCorrection,
  PermitCorrection,
  RecordCommand,
  RecordFacts,
  RegisterRecord,
  RequestCorrection,
  ReviseRecord,
  SubmitRecord,
} from '../../src/domain/record/record.commands.js';
import {
  type RecordState,
  type RegisteredRecord,
  valueHashOf,
} from '../../src/domain/record/record.state.js';
import type { CoveringLock } from '../../src/domain/shared/covering-lock.js';
import type {
  CorrectionId,
  DispositionId,
  DossierId,
  LockId,
  PersonId,
  RecordId,
  SubjectId,
  UnlockId,
} from '../../src/domain/shared/ids.js';
import { invariant } from '../../src/domain/shared/invariant.js';
import type { Span } from '../../src/domain/shared/period.js';
import type {
  ChainStep,
  FieldDefinition,
  RecordKind,
} from '../../src/domain/shared/record-kind.js';
import { type Actor, roles } from '../../src/domain/shared/roles.js';
import { at, classA, now, staff, today } from './people.js';
import { ofClass } from '../../src/domain/shared/place.js';

const label = { vi: 'nhãn', en: 'label' };

const field = (
  name: string,
  purpose: string | null,
  type: FieldDefinition['type'],
  required = false,
): FieldDefinition => ({ name, label, type, required, purpose, readers: roles });

/** Each type of field, clear and under two purposes. */
export const fields: readonly FieldDefinition[] = [
  field('fullName', 'identity', { is: 'text', lengthMax: 40 }, true),
  field('dateOfBirth', 'identity', { is: 'date', notFuture: true }, true),
  field('personalNo', 'identity', { is: 'text', lengthMax: 12, pattern: '^[0-9]{12}$' }),
  field('motherName', 'guardians', { is: 'text', lengthMax: 40 }),
  field('siblings', 'guardians', { is: 'integer', min: 0, max: 20 }),
  field('remark', 'health', { is: 'text', lengthMax: 200, multiline: true }),
  field('eatsAtSchool', null, { is: 'boolean' }),
  field('leavesOn', null, { is: 'date', notFuture: false }),
  field(
    'status',
    null,
    { is: 'choice', options: ['studying', 'onLeave'].map((code) => ({ code, label })) },
    true,
  ),
];

const approval: ChainStep = { step: 'approve', label, roles: ['principal', 'vicePrincipal'] };
const check: ChainStep = { step: 'check', label, roles: ['subjectTeamLead'] };

export const kindWith = (chain: readonly ChainStep[]): RecordKind => ({
  kind: 'child-profile',
  label,
  tier: 'mandatory',
  legalBasis: 'Thông tư 52/2020/TT-BGDĐT',
  owners: ['homeroomTeacher', 'registrar'],
  onePerDossier: true,
  fields,
  attachments: { max: 2, types: ['pdf', 'image'] },
  chain,
});
export const oneStep = kindWith([approval]);
export const twoSteps = kindWith([check, approval]);
export const noSteps = kindWith([]);

export const factsOf = (by: Actor, other: Partial<RecordFacts> = {}): RecordFacts => ({
  at: now,
  today,
  by,
  kind: oneStep,
  coveringLocks: [],
  place: ofClass(classA),
  homeroomTeacherIds: [staff.homeroom.personId],
  endedOffices: {},
  calendar: null,
  mediaSubjectId: null,
  dossierIsOpen: true,
  closedDay: null,
  rows: {},
  namedRecords: [],
  compared: {},
  ...other,
});

export const recordId = 'record-1' as RecordId;
export const subjectId = 'child-1' as SubjectId;
export const c1 = 'correction-1' as CorrectionId;
export const c2 = 'correction-2' as CorrectionId;
export const dispositionId = 'disposition-1' as DispositionId;

export const form = {
  fullName: 'Nguyễn An',
  dateOfBirth: '2021-05-04',
  motherName: 'Trần Bình',
  siblings: 1,
  eatsAtSchool: true,
  status: 'studying',
};

type Over<C> = Partial<Omit<C, 'type' | 'facts'>> & { readonly facts?: Partial<RecordFacts> };

export const register = (over: Over<RegisterRecord> = {}, by: Actor = staff.homeroom) => ({
  type: 'RegisterRecord' as const,
  recordId,
  dossierId: 'dossier-1' as DossierId,
  subjectId,
  catalogueId: 'vn-kindergarten',
  catalogueVersion: 1,
  schoolYear: '2026-2027',
  period: null,
  topic: null,
  schoolYears: { '2026-2027': { startsOn: '2026-09-05', endsOn: '2027-05-31' } as Span },
  levels: [null],
  fields: form,
  source: { from: 'form' as const },
  ...over,
  facts: factsOf(by, over.facts),
});

export const revise = (over: Over<ReviseRecord> = {}, by: Actor = staff.homeroom) => ({
  type: 'ReviseRecord' as const,
  fields: { fullName: 'Nguyễn Ân' },
  basedOnRevision: 0n,
  source: { from: 'form' as const },
  ...over,
  facts: factsOf(by, over.facts),
});

export const submit = (
  by: Actor = staff.homeroom,
  facts: Partial<RecordFacts> = {},
  counted: SubmitRecord['counted'] = null,
  lots: SubmitRecord['lots'] = {},
) => ({ type: 'SubmitRecord' as const, facts: factsOf(by, facts), counted, lots });
/** By somebody who has read it as it stands, unless told otherwise. */
export const approve =
  (by: Actor = staff.principal, facts: Partial<RecordFacts> = {}, basedOnRevision?: bigint) =>
  (state: RecordState): ApproveRecord => {
    const standing = state.status === 'absent' ? null : state.submittedRevision;
    const read = basedOnRevision ?? standing ?? 0n;
    return { type: 'ApproveRecord', facts: factsOf(by, facts), basedOnRevision: read };
  };

export const giveBack = (
  by: Actor = staff.principal,
  facts: Partial<RecordFacts> = {},
  comment = 'Thiếu giấy khai sinh',
) => ({ type: 'ReturnRecord' as const, comment, facts: factsOf(by, facts) });

export const registeredIn = (state: RecordState): RegisteredRecord => {
  invariant(state.status !== 'absent', 'the scene starts with a registration');
  return state;
};

/** Asks for the field's correction with the hash that is in force, unless told otherwise. */
export const request =
  (over: Over<RequestCorrection> = {}, by: Actor = staff.teacher) =>
  (state: RecordState): RequestCorrection => ({
    type: 'RequestCorrection',
    correctionId: c1,
    field: 'fullName',
    currentValueHash:
      state.status === 'absent'
        ? ('' as RequestCorrection['currentValueHash'])
        : valueHashOf(state, over.field ?? 'fullName'),
    proposedValue: 'Nguyễn Ân',
    reason: 'Sai dấu so với giấy khai sinh',
    evidence: ['Giấy khai sinh số 12/2021'],
    ...over,
    facts: factsOf(by, over.facts),
  });

export const tomorrow = at('2026-11-22T03:00:00.000Z');

export const permit = (over: Over<PermitCorrection> = {}, by: Actor = staff.principal) => ({
  type: 'PermitCorrection' as const,
  correctionId: c1,
  expiresAt: tomorrow,
  designatedWitnessId: null as PersonId | null,
  designatedMayAttest: true,
  ...over,
  facts: factsOf(by, over.facts),
});

export const refuse = (
  over: { reason?: string; correctionId?: CorrectionId } = {},
  by: Actor = staff.principal,
) => ({
  type: 'RefuseCorrection' as const,
  correctionId: c1,
  reason: 'Không có minh chứng',
  ...over,
  facts: factsOf(by),
});

/** A witness who saw exactly what was asked for, unless told otherwise. */
export const attest =
  (by: Actor, over: Over<AttestCorrection> = {}) =>
  (state: RecordState): AttestCorrection => {
    const correctionId = over.correctionId ?? c1;
    const asked = state.status === 'absent' ? undefined : state.corrections[correctionId];
    const nothing = '' as AttestCorrection['sawOldHash'];
    return {
      type: 'AttestCorrection',
      correctionId,
      sawOldHash: asked?.currentValueHash ?? nothing,
      sawNewHash: asked?.proposedValueHash ?? nothing,
      ...over,
      facts: factsOf(by, over.facts),
    };
  };

export const apply = (
  by: Actor = staff.administrator,
  over: Over<ApplyCorrection> = {},
): ApplyCorrection => ({
  type: 'ApplyCorrection',
  correctionId: c1,
  ...over,
  facts: factsOf(by, over.facts),
});

export const voidIt = (by: Actor, facts: Partial<RecordFacts> = {}, correctionId = c1) => ({
  type: 'VoidCorrection' as const,
  correctionId,
  facts: factsOf(by, facts),
});

export const close = (
  by: Actor = staff.administrator,
  facts: Partial<RecordFacts> = {},
  reissuedDocuments: readonly string[] = ['Phiếu thông tin trẻ, bản in lại'],
) => ({
  type: 'CloseCorrection' as const,
  correctionId: c1,
  reissuedDocuments,
  notifiedPersonIds: [staff.teacher.personId],
  facts: factsOf(by, facts),
});

export const dispose = { type: 'DisposeRecord' as const, dispositionId };

export const lock = (unlock: CoveringLock['unlock'] = null): CoveringLock => ({
  lockId: 'lock-1' as LockId,
  decidedBy: staff.principal.personId,
  unlock,
});
export const unlockFor = (
  correctionId: CorrectionId,
  validUntil = tomorrow,
): NonNullable<CoveringLock['unlock']> => ({
  unlockId: 'unlock-1' as UnlockId,
  correctionId,
  validUntil,
});

type RecordStep = RecordCommand | ((state: RecordState) => RecordCommand);

export const entered: readonly RecordStep[] = [register()];
export const submitted: readonly RecordStep[] = [...entered, submit()];
export const approved: readonly RecordStep[] = [...submitted, approve()];
export const requested: readonly RecordStep[] = [...approved, request()];
export const permitted: readonly RecordStep[] = [...requested, permit()];
export const witnessed: readonly RecordStep[] = [
  ...permitted,
  attest(staff.board),
  attest(staff.homeroom),
];
export const applied: readonly RecordStep[] = [...witnessed, apply()];
