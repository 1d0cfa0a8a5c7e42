/** Whoever asks for fields: every office that there is, and every way to come by one. */
export const fieldPrincipals = [
  'anonymous',
  'nobody',
  'accountant',
  'homeroomOfOther',
  'homeroomOfOwn',
  'teacher',
  'subjectTeamLead',
  'subjectTeamDeputy',
  'healthWorker',
  'registrar',
  'program',
  'board',
  'vicePrincipal',
  'principal',
  'admin',
  'delegateToRead',
  'delegateToLock',
  'inspector',
  'inspectorOfSensitive',
] as const;
export type FieldPrincipal = (typeof fieldPrincipals)[number];

// Written by hand from the catalogue and docs/design/people-and-power.md, never computed: a policy
// that opens more than is written here is what this table is to find.

/** Who sees that the record is there. To all others it is absent. */
export const recordIsSeenBy: readonly FieldPrincipal[] = [
  'homeroomOfOwn',
  'teacher',
  'subjectTeamLead',
  'subjectTeamDeputy',
  'healthWorker',
  'registrar',
  'program',
  'board',
  'vicePrincipal',
  'principal',
  'admin',
  'delegateToRead',
  'inspector',
  'inspectorOfSensitive',
];

/** Who the child is: everybody who works with it. */
const identity = recordIsSeenBy;

/** Where and with whom the child lives: the office, the leadership, the own teacher, authorities. */
const family: readonly FieldPrincipal[] = [
  'homeroomOfOwn',
  'registrar',
  'program',
  'board',
  'vicePrincipal',
  'principal',
  'delegateToRead',
  'inspector',
  'inspectorOfSensitive',
];

/** The number that links the child to everything else: no authority needs it from the school. */
const personalNumber: readonly FieldPrincipal[] = [
  'homeroomOfOwn',
  'registrar',
  'program',
  'board',
  'vicePrincipal',
  'principal',
  'delegateToRead',
];

const policyStatus: readonly FieldPrincipal[] = [
  'homeroomOfOwn',
  'registrar',
  'program',
  'board',
  'vicePrincipal',
  'principal',
  'delegateToRead',
  'inspectorOfSensitive',
];

/** Health is not the office's business, nor the administrator's. */
const health: readonly FieldPrincipal[] = [
  'homeroomOfOwn',
  'healthWorker',
  'board',
  'vicePrincipal',
  'principal',
  'delegateToRead',
  'inspectorOfSensitive',
];

/** When and how was measured, without what came of it. */
const measurement: readonly FieldPrincipal[] = [
  'homeroomOfOwn',
  'healthWorker',
  'board',
  'vicePrincipal',
  'principal',
  'delegateToRead',
  'inspector',
  'inspectorOfSensitive',
];

export interface FieldExpectation {
  /** What the record of the test holds; no other field holds the same. */
  readonly value: string | number | boolean;
  readonly isSensitive: boolean;
  readonly readers: readonly FieldPrincipal[];
}

const open = (
  value: FieldExpectation['value'],
  readers: readonly FieldPrincipal[],
): FieldExpectation => ({ value, isSensitive: false, readers });
const sensitive = (
  value: FieldExpectation['value'],
  readers: readonly FieldPrincipal[],
): FieldExpectation => ({ value, isSensitive: true, readers });

/** Kind → field → who reads it. */
export const fieldExpectations: Readonly<
  Record<'child-profile' | 'growth-note', Readonly<Record<string, FieldExpectation>>>
> = {
  'child-profile': {
    pupilCode: open('HS-0001', identity),
    moetCode: open('BGD-0002', identity),
    registerNo: open('DB-0003', identity),
    fullName: open('Trần Thị Ánh', identity),
    dateOfBirth: open('2020-05-19', identity),
    gender: open('female', identity),
    ethnicity: open('Dân tộc Tày', identity),
    nationality: open('Việt Nam', identity),
    placeOfBirth: open('Thái Nguyên', identity),
    currentAddress: open('12 Ngõ Huế', family),
    personalNo: sensitive('001320000001', personalNumber),
    policyCategory: sensitive('Hộ cận nghèo', policyStatus),
    disability: sensitive(true, health),
    fatherName: open('Trần Văn Bình', family),
    fatherBirthYear: open(1987, family),
    fatherOccupation: open('Thợ mộc', family),
    fatherPhone: open('0912000004', family),
    motherName: open('Lê Thị Cúc', family),
    motherBirthYear: open(1991, family),
    motherOccupation: open('Kế toán viên', family),
    motherPhone: open('0912000005', family),
    admittedOn: open('2025-09-05', identity),
    enrolmentStatus: open('studying', identity),
  },
  'growth-note': {
    measuredOn: open('2025-10-01', measurement),
    posture: open('standing', measurement),
    heightMm: sensitive(1_053, health),
    weightGrams: sensitive(17_310, health),
    remark: sensitive('Biếng ăn từ tuần trước', health),
  },
};
