import { isNamed } from './deputies.js';
import type { RecordKind } from './record-kind.js';
import { err, ok, type Result } from './result.js';
import { type Actor, type Power, powers, type Role } from './roles.js';

export interface RoleIsNotAllowed {
  readonly type: 'RoleIsNotAllowed';
  readonly allowed: readonly string[];
}

/** Null when the actor's present office is one of these, or fills one of them. */
export const roleRefusal = (by: Actor, allowed: readonly Role[]): RoleIsNotAllowed | null =>
  isNamed(by, allowed) ? null : { type: 'RoleIsNotAllowed', allowed };

export interface NotInYourClass {
  readonly type: 'NotInYourClass';
}

/** What is done for the whole school is not done in an office of one class. */
export const schoolOfficeRefusal = (
  by: Actor,
  power: Power,
): RoleIsNotAllowed | NotInYourClass | null =>
  roleRefusal(by, powers[power]) ?? (by.classId === null ? null : { type: 'NotInYourClass' });

/** A teacher's request of what is of children and classes; of anything else, of who enters it. */
export const rolesToCorrect = ({
  about = 'child',
  owners,
}: Pick<RecordKind, 'about' | 'owners'>): readonly Role[] =>
  about === 'child' || about === 'class' ? powers.requestCorrection : owners;

/** The events, unless one of the checks found a reason to refuse. */
export const unless = <T, R>(
  refusal: R | null,
  events: () => readonly T[],
): Result<readonly T[], R> => (refusal === null ? ok(events()) : err(refusal));
