/**
 * The domain's words as the API needs them. The GraphQL layer imports them from here and never
 * from the domain, so that a change of the domain shows in one place what of it is public.
 */
export type { InvitationPurpose } from '../domain/access/access.events.js';
export type { AccessRefusal, GrantPart } from '../domain/access/access.refusals.js';
export { findingsMax } from '../domain/access/access.commands.js';
export {
  type AuthorityCatalogue,
  type AuthorityLevel,
  authoritiesMax,
} from '../domain/access/authorities.js';
export type {
  AccountKind,
  AccountReviewTerm,
  AccountStatus,
  GrantScope,
} from '../domain/shared/access.js';
export type {
  DispositionBlocker,
  DispositionStage,
} from '../domain/dossier/dossier.commands.js';
export type {
  AdmissionKind,
  DispositionNoticeServed,
  ExitKind,
} from '../domain/dossier/dossier.events.js';
export type { LockRefusal, UnlockSeparationRule } from '../domain/lock/lock.commands.js';
export type { ObligationRefusal } from '../domain/obligation/obligation.commands.js';
export type {
  DeadlineSetter,
  DeadlineTerms,
  RequestTerms,
  WaiverScope,
} from '../domain/obligation/obligation.events.js';
export {
  type FindingSeparationRule,
  findingsOfConclusionMax,
  type InspectionRefusal,
} from '../domain/inspection/inspection.commands.js';
export type { Judgement, Outcome } from '../domain/inspection/inspection.events.js';
export type { FindingStatus } from '../domain/inspection/inspection.state.js';
export type { LockScope } from '../domain/lock/lock.events.js';
export type {
  FieldProblem,
  NamedField,
  LabelledRule,
  ValueProblem,
} from '../domain/record/field-problem.js';
export type { SeparationRule } from '../domain/record/record.commands.js';
export { withLabels } from '../domain/record/rules-between-fields.js';
export { referencesMax } from '../domain/record/reference.js';
export { recordsOfValue } from '../domain/record/named-records.js';
export { rowOf } from '../domain/record/sheet.js';
export type { VersionStanding } from '../domain/record/versions.js';
export {
  type CalendarProblem,
  kindsOfDecisionMax,
  type SchoolRefusal,
} from '../domain/school/school.commands.js';
export {
  type AssessmentDay,
  type DayOff,
  pointsOf,
  type Term,
  type Weekday,
} from '../domain/shared/calendar.js';
export type * from '../domain/shared/ids.js';
export { isUuid } from '../domain/shared/ids.js';
export {
  type Instant,
  isInstant,
  isLocalDate,
  type LocalDate,
  shownDate,
} from '../domain/shared/instant.js';
export {
  type AttachmentRule,
  type AttachmentType,
  attachmentsMax,
  attachmentTypes,
} from '../domain/shared/attachment.js';
export type { FieldValue, ValueHash } from '../domain/shared/protected-block.js';
export {
  catalogueLimits,
  type ChildrenWhen,
  type DossierAbout,
  type DueRule,
  type FieldDefinition,
  type FieldRelation,
  type FieldRule,
  type FieldType,
  type FigureDefinition,
  type FigureMeasure,
  type LocalizedText,
  type RecordCatalogue,
  type RecordKind,
  type RecordWindow,
  type SchoolReportPart,
  type SchoolReportRule,
  type Topic,
} from '../domain/shared/record-kind.js';
export type { NamedSystem, RecordSystem } from '../domain/shared/record-system.js';
export type { KindRetention, RetentionFrom } from '../domain/shared/retention.js';
export type { Rhythm } from '../domain/shared/period.js';
export type { Result } from '../domain/shared/result.js';
export { type Power, powers, type Role, roles, type TeamKind } from '../domain/shared/roles.js';
export { fillText, forbiddenCharacter, toNfc } from '../domain/shared/text.js';
export type { PasswordProblem } from '../domain/sign-in/password-rules.js';
