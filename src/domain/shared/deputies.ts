import type { Actor, Appointment, Role } from './roles.js';

/** Whose deputy an office is. */
const leadOf: Partial<Record<Role, Role>> = { subjectTeamDeputy: 'subjectTeamLead' };

/**
 * The office that a deputy fills beside the own one: that of the lead of their team, as long as none of
 * the appointments in force is to it. Whoever is away holds it all the same.
 */
export const officeFilled = (
  { role, teamId }: Pick<Appointment, 'role' | 'teamId'>,
  inForce: readonly Pick<Appointment, 'role' | 'teamId'>[],
): Role | null => {
  const lead = leadOf[role];
  const isHeld = inForce.some((one) => one.role === lead && one.teamId === teamId);
  return lead === undefined || isHeld ? null : lead;
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
