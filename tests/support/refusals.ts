import { lock } from './record-scenes.js';
import { staff } from './people.js';

/** Refusals that more than one spec expects, as the deciders answer them. */
export const noSchool = { type: 'SchoolNotFound' } as const;
export const noRegister = { type: 'AccessRegisterIsNotOpen' } as const;
export const noDossier = { type: 'DossierNotFound' } as const;
export const noDisposition = { type: 'DispositionNotFound' } as const;
export const noRecord = { type: 'RecordNotFound' } as const;
export const noCorrection = { type: 'CorrectionNotFound' } as const;

export const isDisposed = { type: 'DossierIsDisposed' } as const;

/** By the lock of `record-scenes.ts`. */
export const isLocked = {
  type: 'RecordIsLocked',
  lockId: lock().lockId,
  decidedBy: staff.principal.personId,
} as const;

/** A draft, which is revised and not corrected. */
export const notCorrectable = {
  type: 'RecordIsNotInState',
  status: 'draft',
  needed: ['submitted', 'approved'],
} as const;

export const notYourClass = { type: 'NotInYourClass' } as const;
export const principalOnly = { type: 'RoleIsNotAllowed', allowed: ['principal'] } as const;

/** Of the form of `record-scenes.ts`. */
export const ownersOnly = {
  type: 'RoleIsNotAllowed',
  allowed: ['homeroomTeacher', 'registrar'],
} as const;
