/**
 * Branded identifiers. All ids are lower-case UUIDs unless said otherwise; a `StreamId` is
 * `<category>-<uuid>`. An id never carries meaning, order or time.
 */
declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type SchoolId = Branded<'SchoolId'>;
export type PersonId = Branded<'PersonId'>;
export type AccountId = Branded<'AccountId'>;
export type AppointmentId = Branded<'AppointmentId'>;
export type ClassId = Branded<'ClassId'>;
export type TeamId = Branded<'TeamId'>;
export type DossierId = Branded<'DossierId'>;
export type RecordId = Branded<'RecordId'>;
export type CorrectionId = Branded<'CorrectionId'>;
export type FileId = Branded<'FileId'>;
export type LockId = Branded<'LockId'>;
export type UnlockId = Branded<'UnlockId'>;
export type WaiverId = Branded<'WaiverId'>;
export type DeadlineId = Branded<'DeadlineId'>;
export type FigureRequestId = Branded<'FigureRequestId'>;
export type ConclusionId = Branded<'ConclusionId'>;
export type HoldId = Branded<'HoldId'>;
export type ConsentId = Branded<'ConsentId'>;
export type DispositionId = Branded<'DispositionId'>;
export type DelegationId = Branded<'DelegationId'>;
export type GrantId = Branded<'GrantId'>;
export type ReviewId = Branded<'ReviewId'>;
export type SessionId = Branded<'SessionId'>;
export type ChallengeId = Branded<'ChallengeId'>;
/** What a person proves with: an authenticator app, a passkey, a set of recovery codes. */
export type FactorId = Branded<'FactorId'>;
/** One browser or program, as far as it lets itself be recognised. */
export type DeviceId = Branded<'DeviceId'>;
export type InvitationId = Branded<'InvitationId'>;
/** The person whose data a protected block holds; erasure works by subject. */
export type SubjectId = Branded<'SubjectId'>;
export type CommandId = Branded<'CommandId'>;
export type EventId = Branded<'EventId'>;
export type StreamId = Branded<'StreamId'>;

/** Whether a text has the one form that every id here has. */
export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/**
 * What is kept under a consent is kept under keys of its own: they are destroyed when it is withdrawn,
 * and nobody makes them again.
 */
export const subjectOfConsent = (id: ConsentId): SubjectId => id as string as SubjectId;

export const schoolStream = (id: SchoolId): StreamId => `school-${id}` as StreamId;
export const accessStream = (id: SchoolId): StreamId => `access-${id}` as StreamId;
export const signInStream = (id: AccountId): StreamId => `signin-${id}` as StreamId;
export const readsStream = (id: SchoolId): StreamId => `reads-${id}` as StreamId;
export const lockStream = (id: SchoolId): StreamId => `lock-${id}` as StreamId;
export const obligationStream = (id: SchoolId): StreamId => `obligation-${id}` as StreamId;
export const inspectionStream = (id: SchoolId): StreamId => `inspection-${id}` as StreamId;
export const dossierStream = (id: DossierId): StreamId => `dossier-${id}` as StreamId;
export const recordStream = (id: RecordId): StreamId => `record-${id}` as StreamId;

/** What is kept of the school, a class, a team or a member of staff needs no id beside theirs. */
export const dossierIdOf = (unit: SchoolId | ClassId | TeamId | PersonId): DossierId =>
  unit as string as DossierId;

/** What is said of the school is kept under keys of its own, which end with nobody's file. */
export const subjectOfSchool = (id: SchoolId): SubjectId => id as string as SubjectId;

/** A member of staff is the subject of the data kept about them. */
export const subjectOfPerson = (id: PersonId): SubjectId => id as string as SubjectId;

/**
 * A file of the staff ends long before the name of whoever signed records that are kept longer, so it
 * is kept under keys of its own: every hexadecimal digit of the person's id taken from fifteen.
 */
export const subjectOfStaffFile = (id: PersonId): SubjectId =>
  id.replace(/[0-9a-f]/g, (digit) =>
    (15 - Number.parseInt(digit, 16)).toString(16),
  ) as string as SubjectId;
