import { registerEnumType } from '@nestjs/graphql';
import type {
  AccountKind,
  AccountReviewTerm,
  AccountStatus,
  AuthorityLevel,
  FieldProblem,
  FieldType,
  FindingSeparationRule,
  GrantPart,
  InvitationPurpose,
  LocalizedText,
  PasswordProblem,
  Power,
  Role,
  SeparationRule,
  TeamKind,
  UnlockSeparationRule,
} from '../../application/vocabulary.js';
import { powers, roles } from '../../application/vocabulary.js';
import type { LockRow, UnlockRow } from '../../application/ports/lock-rows.js';
import type {
  CorrectionRow,
  RecordRow,
  WitnessAct,
} from '../../application/ports/read-model-rows.js';
import type { SharingSuspicionRow } from '../../application/ports/sign-in-rows.js';
import type { StepUpMethod } from '../../application/ports/step-ups.js';
import type { OfferedChange } from '../../application/queries/installation-queries.js';
import type { ProjectionStatus } from '../../application/ports/read-models.js';
import type { EnrolledFactor } from '../../application/ports/credentials.js';
import { bilingual } from '../bilingual.js';

const upperSnake = (word: string): string =>
  word
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .replaceAll('-', '_')
    .toUpperCase();

/**
 * Registers a closed list of the domain's words as an enum: `not-a-date` is `NOT_A_DATE` outside.
 * The second argument must name every word, which the compiler checks.
 */
export const enumOf = <Word extends string>(
  name: string,
  words: Readonly<Record<Word, 0>>,
  description: LocalizedText,
): Readonly<Record<string, Word>> => {
  const members = Object.fromEntries(
    (Object.keys(words) as Word[]).map((word) => [upperSnake(word), word]),
  );
  registerEnumType(members, { name, description: bilingual(description) });
  return members;
};

const roleWords = Object.fromEntries(roles.map((role) => [role, 0])) as Record<Role, 0>;

export const RoleEnum = enumOf<Role>('Role', roleWords, {
  vi: 'Nhiệm vụ được phân công',
  en: 'What a person is appointed as',
});

/** Also who acts without an appointment. */
export type ActingRole = Role | 'engine' | 'installation' | 'none';
export const ActingRoleEnum = enumOf<ActingRole>(
  'ActingRole',
  { ...roleWords, engine: 0, installation: 0, none: 0 },
  {
    vi: 'Với tư cách gì; ENGINE là phần mềm lõi tự làm, INSTALLATION là lúc cài đặt',
    en: 'In what role; ENGINE is the system itself, INSTALLATION the founding of the school',
  },
);

export const AllowedActorEnum = enumOf<ActingRole | 'requester'>(
  'AllowedActor',
  { ...roleWords, engine: 0, installation: 0, none: 0, requester: 0 },
  {
    vi: 'Ai được làm; REQUESTER là chính người đề nghị',
    en: 'Who may do it; REQUESTER is whoever asked for the correction',
  },
);

export const SchoolLevelEnum = enumOf<'kindergarten' | 'primary'>(
  'SchoolLevel',
  { kindergarten: 0, primary: 0 },
  { vi: 'Cấp học', en: 'Level of the school' },
);

export const TeamKindEnum = enumOf<TeamKind>(
  'TeamKind',
  { professional: 0, office: 0 },
  { vi: 'Tổ chuyên môn hay tổ văn phòng', en: 'Whether a team teaches or keeps the office' },
);

export const RecordTierEnum = enumOf<'mandatory' | 'internal'>(
  'RecordTier',
  { mandatory: 0, internal: 0 },
  { vi: 'Hồ sơ bắt buộc hay nội bộ', en: 'Required by law, or the school’s own' },
);

export const RecordStatusEnum = enumOf<RecordRow['status'] | 'absent'>(
  'RecordStatus',
  { absent: 0, draft: 0, submitted: 0, approved: 0, disposed: 0 },
  { vi: 'Trạng thái bản ghi', en: 'Status of a record' },
);

export const CorrectionStatusEnum = enumOf<CorrectionRow['status']>(
  'CorrectionStatus',
  { requested: 0, permitted: 0, refused: 0, applied: 0, voided: 0, closed: 0 },
  { vi: 'Trạng thái đề nghị điều chỉnh', en: 'Status of a correction' },
);

export const VoidCauseEnum = enumOf<NonNullable<CorrectionRow['voided']>['cause']>(
  'VoidCause',
  { withdrawn: 0, expired: 0, superseded: 0 },
  { vi: 'Vì sao bị hủy', en: 'Why a correction was voided' },
);

export const WitnessCapacityEnum = enumOf<WitnessAct['capacity']>(
  'WitnessCapacity',
  { board: 0, homeroom: 0, designated: 0 },
  { vi: 'Chứng kiến với tư cách gì', en: 'In what capacity somebody witnessed' },
);

export const LockStatusEnum = enumOf<LockRow['status']>(
  'LockStatus',
  { proposed: 0, decided: 0, executed: 0 },
  { vi: 'Trạng thái khóa sổ', en: 'Status of a lock' },
);

export const UnlockStatusEnum = enumOf<UnlockRow['status']>(
  'UnlockStatus',
  { decided: 0, executed: 0, relocked: 0 },
  { vi: 'Trạng thái mở khóa', en: 'Status of an unlock' },
);

export const RelockCauseEnum = enumOf<NonNullable<UnlockRow['relocked']>['cause']>(
  'RelockCause',
  { expired: 0, 'correction-applied': 0, 'by-hand': 0 },
  { vi: 'Vì sao khóa lại', en: 'Why an unlock ended' },
);

export const FieldTypeNameEnum = enumOf<FieldType['is']>(
  'FieldTypeName',
  { text: 0, date: 0, integer: 0, boolean: 0, choice: 0, record: 0 },
  { vi: 'Kiểu dữ liệu của một ô', en: 'What a form field holds' },
);

export const FieldProblemKindEnum = enumOf<FieldProblem['problem']>(
  'FieldProblemKind',
  {
    'unknown-field': 0,
    required: 0,
    'wrong-type': 0,
    'too-long': 0,
    'out-of-range': 0,
    'not-a-date': 0,
    'in-the-future': 0,
    'not-a-school-day': 0,
    'not-an-option': 0,
    'no-such-record': 0,
    'wrong-form': 0,
    'not-in-class': 0,
    'dossier-closed': 0,
    'against-rule': 0,
  },
  { vi: 'Một ô sai ở điểm nào', en: 'What is wrong with a field' },
);

export const ProjectionStateEnum = enumOf<ProjectionStatus['state']>(
  'ProjectionState',
  { following: 0, building: 0, stopped: 0 },
  { vi: 'Trạng thái bảng tra cứu', en: 'Whether a read model follows the log' },
);

export const SeparationRuleEnum = enumOf<
  SeparationRule | UnlockSeparationRule | FindingSeparationRule
>(
  'SeparationRule',
  {
    'requester-is-not-approver': 0,
    'requester-is-not-witness': 0,
    'requester-is-not-executor': 0,
    'approver-is-not-witness': 0,
    'approver-is-not-executor': 0,
    'witness-is-not-executor': 0,
    'submitter-is-not-approver': 0,
    'approvers-are-different-persons': 0,
    'concerned-does-not-decide': 0,
    'requester-is-not-unlocker': 0,
    'answerer-is-not-judge': 0,
  },
  { vi: 'Hai việc nào phải do hai người làm', en: 'Which two duties need two persons' },
);

export const MissingWitnessEnum = enumOf<'board' | 'homeroom'>(
  'MissingWitness',
  { board: 0, homeroom: 0 },
  {
    vi: 'Còn thiếu ai: ban quản trị, hay giáo viên chủ nhiệm (hoặc người được chỉ định)',
    en: 'Who is missing: of the board, or for the class (its homeroom teacher or the designated)',
  },
);

export const StepUpMethodEnum = enumOf<StepUpMethod>(
  'StepUpMethod',
  { totp: 0, passkey: 0 },
  { vi: 'Xác nhận bằng gì', en: 'What an act can be confirmed with' },
);

export type KeepAs = 'cookie' | 'bearer';
export const KeepAsEnum = enumOf<KeepAs>(
  'KeepAs',
  { cookie: 0, bearer: 0 },
  {
    vi: 'Giữ phiên bằng cookie (trình duyệt), hay nhận mã trong câu trả lời (phần mềm khác)',
    en: 'A cookie for browsers, or the token in the answer for any other client',
  },
);

export type FactorMethod = EnrolledFactor['method'];
export const FactorMethodEnum = enumOf<FactorMethod>(
  'FactorMethod',
  { totp: 0, 'recovery-codes': 0, passkey: 0 },
  { vi: 'Loại yếu tố xác thực', en: 'What kind of factor it is' },
);

export const SharingCauseEnum = enumOf<SharingSuspicionRow['cause']>(
  'SharingCause',
  { 'many-signers': 0, 'two-devices': 0 },
  { vi: 'Vì sao nghi là dùng chung tài khoản', en: 'Why an account seems to be shared' },
);

export const PasswordProblemEnum = enumOf<PasswordProblem>(
  'PasswordProblem',
  { 'too-short': 0, 'too-long': 0, 'too-common': 0, 'holds-the-name': 0 },
  { vi: 'Mật khẩu sai ở điểm nào', en: 'What is wrong with a password' },
);

export const PowerEnum = enumOf<Power>(
  'Power',
  Object.fromEntries(Object.keys(powers).map((power) => [power, 0])) as Record<Power, 0>,
  { vi: 'Quyền làm một việc', en: 'What can be done, and be delegated or given to a program' },
);

export const AccountKindEnum = enumOf<AccountKind>(
  'AccountKind',
  { person: 0, service: 0, inspector: 0 },
  { vi: 'Tài khoản của người, phần mềm hay người kiểm tra', en: 'Whose account it is' },
);

export const AccountStatusEnum = enumOf<AccountStatus>(
  'AccountStatus',
  { open: 0, suspended: 0, closed: 0 },
  { vi: 'Trạng thái tài khoản', en: 'Status of an account' },
);

export const InvitationPurposeEnum = enumOf<InvitationPurpose>(
  'InvitationPurpose',
  { 'first-sign-in': 0, recovery: 0 },
  { vi: 'Mời để làm gì', en: 'What an invitation is for' },
);

export const OfferedChangeEnum = enumOf<OfferedChange>(
  'OfferedChange',
  { added: 0, changed: 0, 'left-out': 0 },
  {
    vi: 'Thêm, sửa hay bỏ so với bản trường đã ban hành',
    en: 'What becomes of it, compared with what the school adopted',
  },
);
export const AuthorityLevelEnum = enumOf<AuthorityLevel>(
  'AuthorityLevel',
  { ministry: 0, province: 0, district: 0, commune: 0 },
  { vi: 'Cấp của cơ quan quản lý', en: 'Level of a supervising authority' },
);

export const GrantPartEnum = enumOf<GrantPart>(
  'GrantPart',
  { 'school-years': 0, kinds: 0, classes: 0, period: 0, sensitivity: 0 },
  { vi: 'Phần nào của quyền xem', en: 'Which part of a grant' },
);

const reviewTerms: Readonly<Record<string, AccountReviewTerm>> = {
  FIRST: '1',
  SECOND: '2',
  SUMMER: 'summer',
};
registerEnumType(reviewTerms, {
  name: 'AccountReviewTerm',
  description: bilingual({ vi: 'Học kỳ được rà soát', en: 'The term that a review is of' }),
});
export const AccountReviewTermEnum = reviewTerms;
