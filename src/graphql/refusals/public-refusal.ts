import type { RegisterRecordRefusal } from '../../application/record/entry.js';
import type { OpenDossierRefusal } from '../../application/dossier/open-dossier.js';
import type { RecordExitRefusal } from '../../application/dossier/movements.js';
import type { StaffImportRefusal } from '../../application/register/examine-staff.js';
import type { ImportRefusal } from '../../application/register/import-register.js';
import type { LockRefusal, SchoolRefusal } from '../../application/vocabulary.js';

export type AnyRefusal =
  | ImportRefusal
  | LockRefusal
  | OpenDossierRefusal
  | RecordExitRefusal
  | RegisterRecordRefusal
  | SchoolRefusal
  | StaffImportRefusal;

/** Only the founding of a school and the engine's own acts can meet these. */
type InternalRefusal =
  | 'LockRegisterIsOpen'
  | 'SchoolAlreadyRegistered'
  | 'SchoolNotFound'
  | 'UnlockHasNotEnded';

/** Every refusal that a mutation can answer with. */
export type PublicRefusal = Exclude<AnyRefusal, { readonly type: InternalRefusal }>;
export type PublicRefusalType = PublicRefusal['type'];

/** What a refusal tells beside its name. */
export type RefusalBody<T extends PublicRefusalType> = Omit<
  Extract<PublicRefusal, { readonly type: T }>,
  'type'
>;
