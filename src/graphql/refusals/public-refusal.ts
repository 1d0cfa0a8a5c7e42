import type { ApproveRecordsRefusal } from '../../application/record/approval.js';
import type { RegisterRecordRefusal } from '../../application/record/entry.js';
import type { CloseRegisterDayRefusal } from '../../application/dossier/close-register-day.js';
import type { OpenDossierRefusal } from '../../application/dossier/open-dossier.js';
import type { RecordExitRefusal } from '../../application/dossier/movements.js';
import type { StaffImportRefusal } from '../../application/imports/examine-staff.js';
import type { ImportRefusal } from '../../application/imports/import-register.js';
import type { StepUpIsRequired } from '../../application/step-up.js';
import type { DoorRefusal } from '../../application/sign-in/sign-in-refusals.js';
import type {
  AccessRefusal,
  InspectionRefusal,
  LockRefusal,
  ObligationRefusal,
  SchoolRefusal,
} from '../../application/vocabulary.js';

export type AnyRefusal =
  | AccessRefusal
  | ApproveRecordsRefusal
  | CloseRegisterDayRefusal
  | ImportRefusal
  | InspectionRefusal
  | LockRefusal
  | ObligationRefusal
  | OpenDossierRefusal
  | RecordExitRefusal
  | RegisterRecordRefusal
  | SchoolRefusal
  | DoorRefusal
  | StaffImportRefusal
  | StepUpIsRequired;

/** Only the founding of a school and the engine's own acts can meet these. */
type InternalRefusal =
  | 'AccessRegisterIsNotOpen'
  | 'AccessRegisterIsOpen'
  | 'LockRegisterIsOpen'
  | 'SchoolAlreadyRegistered'
  | 'SchoolNotFound'
  | 'ServiceTokenExists'
  | 'UnlockHasNotEnded';

/** Every refusal that a mutation can answer with. */
export type PublicRefusal = Exclude<AnyRefusal, { readonly type: InternalRefusal }>;
export type PublicRefusalType = PublicRefusal['type'];

/** What a refusal tells beside its name. */
export type RefusalBody<T extends PublicRefusalType> = Omit<
  Extract<PublicRefusal, { readonly type: T }>,
  'type'
>;
