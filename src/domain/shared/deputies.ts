import type { TeamId } from './ids.js';
import type { Actor, Appointment, Role } from './roles.js';

/** Whose deputy an office is. */
const leadOf: Partial<Record<Role, Role>> = { subjectTeamDeputy: 'subjectTeamLead' };

interface OfficesToday {
  readonly inForce: readonly Pick<Appointment, 'role' | 'teamId'>[];
  /** Teams of the present school year, and those that go on from year to year. */
  readonly teamsNow: readonly TeamId[];
}

/**
 * The office that a deputy fills beside the own one: that of the lead of their team, as long as none of
 * the appointments in force is to it. Whoever is away holds it all the same. A team of another year
 * needs no lead, whether or not the deputy's own appointment was ended with it.
 */
export const officeFilled = (
  { role, teamId }: Pick<Appointment, 'role' | 'teamId'>,
  { inForce, teamsNow }: OfficesToday,
): Role | null => {
  const lead = leadOf[role];
  if (lead === undefined || teamId === null || !teamsNow.includes(teamId)) return null;
  return inForce.some((one) => one.role === lead && one.teamId === teamId) ? null : lead;
};

/** Whether an office is among those named, itself or by the one that it fills. */
export const isNamed = (
  { role, standsInFor }: Pick<Actor, 'role' | 'standsInFor'>,
  named: readonly Role[],
): boolean => named.includes(role) || (standsInFor !== undefined && named.includes(standsInFor));

/** Whether what is for these roles is shown to that one: a deputy is shown what the lead is. */
export const isShownTo = (role: Role, readers: readonly Role[]): boolean => {
  const lead = leadOf[role];
  return readers.includes(role) || (lead !== undefined && readers.includes(lead));
};
