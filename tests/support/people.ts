import type {
  AppointmentId,
  ClassId,
  DelegationId,
  PersonId,
} from '../../src/domain/shared/ids.js';
import type { Instant, LocalDate } from '../../src/domain/shared/instant.js';
import type { Actor, Role } from '../../src/domain/shared/roles.js';

export const at = (text: string): Instant => text as Instant;
export const day = (text: string): LocalDate => text as LocalDate;

export const now = at('2026-11-21T03:00:00.000Z');
export const today = day('2026-11-21');

export const classA = 'class-a' as ClassId;
export const classB = 'class-b' as ClassId;

/** One invented member of staff for each part that somebody plays in a correction. */
export const as = (personId: string, role: Role, classId: ClassId | null = null): Actor => ({
  personId: personId as PersonId,
  appointmentId: `${personId}-${role}` as AppointmentId,
  role,
  classId,
  teamId: null,
});

/** What the envelope says beside the office, of somebody who acts in another's. */
export interface Through {
  readonly delegationId: DelegationId;
}
/** The person in an office of another, as a delegation lets them. */
export const through = (
  delegationId: string,
  { personId }: Actor,
  office: Actor,
): Actor & Through => ({ ...office, personId, delegationId: delegationId as DelegationId });

export const staff = {
  homeroom: as('hoa', 'homeroomTeacher', classA),
  homeroomB: as('binh', 'homeroomTeacher', classB),
  teacher: as('tam', 'teacher'),
  teamLead: as('lan', 'subjectTeamLead'),
  principal: as('hanh', 'principal'),
  vicePrincipal: as('phuc', 'vicePrincipal'),
  board: as('bao', 'boardMember'),
  secondBoard: as('quynh', 'boardMember'),
  administrator: as('an', 'systemAdministrator'),
  registrar: as('van', 'registrar'),
  accountant: as('ke', 'accountant'),
  inspector: as('thanh', 'inspector'),
} as const satisfies Record<string, Actor>;
