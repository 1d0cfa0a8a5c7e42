import { type Decided, decided } from '../shared/event.js';
import { type ClassId, type PersonId, subjectOfPerson } from '../shared/ids.js';
import { isLocalDate, type LocalDate } from '../shared/instant.js';
import { isOwnFile, placeOfDossier } from '../shared/place.js';
import type { FieldValue, ProtectedBlock } from '../shared/protected-block.js';
import { err, type Result } from '../shared/result.js';
import { roleRefusal } from '../shared/role-rules.js';
import type { Actor, Role } from '../shared/roles.js';
import type { DossierRefusal } from './dossier.commands.js';
import type { DossierEvent } from './dossier.events.js';
import type { Dossier, DossierState } from './dossier.state.js';

export type Decision = Result<readonly Decided<DossierEvent>[], DossierRefusal>;
export type Check = DossierRefusal | null;

export const happened = (
  event: DossierEvent,
  protectedBlocks?: readonly ProtectedBlock<FieldValue>[],
): Decided<DossierEvent> => decided(event, protectedBlocks);

export const onOpen = (state: DossierState, decide: (dossier: Dossier) => Decision): Decision => {
  if (state.status === 'absent') return err({ type: 'DossierNotFound' });
  return state.status === 'open' ? decide(state) : err({ type: 'DossierIsDisposed' });
};

/** What happens to children only. */
export const onChild = (
  state: DossierState,
  decide: (dossier: Dossier, admittedOn: LocalDate) => Decision,
): Decision =>
  onOpen(state, (dossier) =>
    dossier.admittedOn === null
      ? err({ type: 'DossierIsNotOfChild' })
      : decide(dossier, dossier.admittedOn),
  );

/** Of a person: a child, or a member of staff. */
export const onPerson = (state: DossierState, decide: (dossier: Dossier) => Decision): Decision =>
  onOpen(state, (dossier) =>
    dossier.about === 'child' || dossier.about === 'staff'
      ? decide(dossier)
      : err({ type: 'DossierIsOfNoPerson' }),
  );

/** What happens to staff only. */
export const onStaff = (state: DossierState, decide: (dossier: Dossier) => Decision): Decision =>
  onOpen(state, (dossier) =>
    dossier.about === 'staff' ? decide(dossier) : err({ type: 'DossierNotFound' }),
  );

/** Before files of the staff had keys of their own, they were kept under those of the person. */
export const sharedKeysRefusal = ({ about, dossierId, subjectId }: Dossier): Check =>
  about === 'staff' && subjectId === subjectOfPerson(dossierId as string as PersonId)
    ? { type: 'FileSharesItsKeys' }
    : null;

/** Nobody lets go of their own file, nor decides how it ends. */
export const ownFileRefusal = (by: Actor, dossier: Dossier): Check =>
  isOwnFile(by, placeOfDossier(dossier))
    ? { type: 'DutiesMustBeSeparate', rule: 'concerned-does-not-decide' }
    : null;

/** The role, and the class that it is for. */
export const actorRefusal = (by: Actor, allowed: readonly Role[], classId: ClassId | null): Check =>
  roleRefusal(by, allowed) ??
  ((by.role === 'homeroomTeacher' || by.classId !== null) && by.classId !== classId
    ? { type: 'NotInYourClass' }
    : null);

export const leftRefusal = ({ exitedOn }: Dossier): Check =>
  exitedOn === null ? null : { type: 'ChildHasLeft', exitedOn };

/** A day of the calendar within bounds, both included. */
export const dayRefusal = (field: string, day: LocalDate, from: string, through: string): Check =>
  isLocalDate(day) && day >= from && day <= through ? null : { type: 'DateIsInvalid', field };
