import { type Decided, decided } from '../shared/event.js';
import type { ClassId } from '../shared/ids.js';
import { isLocalDate, type LocalDate } from '../shared/instant.js';
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

/** The role, and the class that it is for. */
export const actorRefusal = (by: Actor, allowed: readonly Role[], classId: ClassId | null): Check =>
  roleRefusal(by, allowed) ??
  ((by.role === 'homeroomTeacher' || by.classId !== null) && by.classId !== classId
    ? { type: 'NotInYourClass' }
    : null);

/** Why a child's dossier cannot be gone on with in a new one, whose child comes on that day. */
export const predecessorRefusal = (before: DossierState, admittedOn: LocalDate): Check => {
  if (before.status === 'absent') return { type: 'DossierNotFound' };
  if (before.admittedOn === null) return { type: 'DossierIsNotOfChild' };
  const { status, exitedOn, dossierId } = before;
  if (status !== 'disposed' && exitedOn === null) return { type: 'ChildIsStillHere', dossierId };
  const isBefore = exitedOn !== null && admittedOn < exitedOn;
  return isBefore ? { type: 'DateIsInvalid', field: 'admittedOn' } : null;
};

export const leftRefusal = ({ exitedOn }: Dossier): Check =>
  exitedOn === null ? null : { type: 'ChildHasLeft', exitedOn };

/** A day of the calendar within bounds, both included. */
export const dayRefusal = (field: string, day: LocalDate, from: string, through: string): Check =>
  isLocalDate(day) && day >= from && day <= through ? null : { type: 'DateIsInvalid', field };
