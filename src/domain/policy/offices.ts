import type { Account, Delegation, ServiceOffice } from '../shared/access.js';
import { isNamed, officeFilled } from '../shared/deputies.js';
import type { AppointmentId, ClassId, DelegationId, PersonId, TeamId } from '../shared/ids.js';
import type { Instant, LocalDate } from '../shared/instant.js';
import { countsFor, type Place } from '../shared/place.js';
import type { RecordKind } from '../shared/record-kind.js';
import {
  type Actor,
  type Appointment,
  isInForce,
  type Power,
  powers,
  type Role,
  rolesAmong,
} from '../shared/roles.js';

/** A capacity in which somebody can act today. */
export interface Office {
  readonly actor: Actor;
  /** The delegation it is held through; null for one's own. */
  readonly delegationId: DelegationId | null;
  /** Which of the role's powers come with it; null means all of them. */
  readonly powers: readonly Power[] | null;
}

/** Who calls, as the access register knows the account. */
export interface Caller {
  readonly personId: PersonId;
  readonly account: Account;
  /** What the credential was issued for; null when only the offices limit it. */
  readonly scopes: readonly Power[] | null;
}

export interface Moment {
  readonly at: Instant;
  readonly today: LocalDate;
}

/** Facts of the school and of its access register that offices follow from. */
export interface OfficeFacts {
  readonly appointments: readonly Appointment[];
  /** Those to the caller that were not revoked. */
  readonly delegations: readonly Delegation[];
  /** Teams of the present school year, and those that go on from year to year. */
  readonly teamsNow: readonly TeamId[];
}

/**
 * The offices of a caller at this moment, own ones first. Evaluated at each use and never stored:
 * what ended yesterday is not there today. An inspector holds none and so can write nothing.
 */
export const officesOf = (
  { personId, account, scopes }: Caller,
  facts: OfficeFacts,
  moment: Moment,
): readonly Office[] => {
  if (account.status !== 'open') return [];
  switch (account.kind) {
    case 'inspector':
      return [];
    case 'service':
      return account.office ? serviceOffice(account, account.office, moment.at, scopes) : [];
    case 'person':
      return [...ownOffices(personId, facts, moment), ...delegatedOffices(personId, facts, moment)];
  }
};

const ownOffices = (
  personId: PersonId,
  { appointments, teamsNow }: OfficeFacts,
  { today }: Moment,
): readonly Office[] => {
  const inForce = appointments.filter((one) => isInForce(one, today));
  return inForce
    .filter((one) => one.personId === personId)
    .map((one) => {
      const standsInFor = officeFilled(one, { inForce, teamsNow });
      const actor = { ...actorIn(one, personId), ...(standsInFor && { standsInFor }) };
      return { actor, delegationId: null, powers: null };
    });
};

/** A delegation ends with the appointment whose powers it lends. */
const delegatedOffices = (
  personId: PersonId,
  { appointments, delegations }: OfficeFacts,
  { today }: Moment,
): readonly Office[] =>
  delegations
    .filter((one) => one.toPersonId === personId && one.validFrom <= today && today <= one.validTo)
    .flatMap(({ appointmentId, delegationId, powers }) =>
      appointments
        .filter((one) => one.appointmentId === appointmentId && isInForce(one, today))
        .map((one) => ({
          actor: { ...actorIn(one, personId), isLent: true },
          delegationId,
          powers,
        })),
    );

const serviceOffice = (
  { accountId, personId }: Account,
  { role, powers, expiresAt }: ServiceOffice,
  at: Instant,
  scopes: readonly Power[] | null,
): readonly Office[] => {
  if (at >= expiresAt) return [];
  // The account is its own appointment: nobody appointed it to anything else.
  const appointmentId = accountId as string as AppointmentId;
  const actor = { personId, appointmentId, role, classId: null, teamId: null };
  const usable = scopes === null ? powers : powers.filter((power) => scopes.includes(power));
  return [{ actor, delegationId: null, powers: usable }];
};

const actorIn = (
  { appointmentId, role, classId, teamId }: Appointment,
  personId: PersonId,
): Actor => ({ personId, appointmentId, role, classId, teamId });

/** What is to be done: a power, the roles that may, and the part of the school concerned, if any. */
export interface Use {
  readonly power: Power;
  readonly roles: readonly Role[];
  readonly place: Place | null;
}

/** Who may hold a power; who enters, approves and acknowledges records, these kinds say. */
export const rolesFor = (power: Power, kinds: readonly RecordKind[]): readonly Role[] => {
  if (power === 'enterRecord') return rolesAmong(kinds.flatMap(({ owners }) => owners));
  if (power === 'acknowledgeRecord') {
    return rolesAmong(kinds.flatMap(({ acknowledgedBy = [] }) => acknowledgedBy));
  }
  if (power === 'referenceRecord') {
    return rolesAmong([...powers[power], ...kinds.flatMap(({ owners }) => owners)]);
  }
  if (power !== 'approveRecord' && power !== 'returnRecord') return powers[power];
  const steps = kinds.flatMap(({ chain }) => chain.flatMap((step) => step.roles));
  return rolesAmong([...powers[power], ...steps]);
};

/** A power with the office that carries it. */
export interface HeldPower {
  readonly power: Power;
  readonly appointmentId: AppointmentId;
  /** Null for the whole school. */
  readonly classId: ClassId | null;
  readonly delegationId: DelegationId | null;
}

/** Everything that somebody can do at all, office by office, own ones first. */
export const heldPowers = (
  offices: readonly Office[],
  kinds: readonly RecordKind[],
): readonly HeldPower[] => {
  const uses = (Object.keys(powers) as Power[]).map((power) => ({
    power,
    roles: rolesFor(power, kinds),
  }));
  return offices.flatMap((office) =>
    uses
      .filter((use) => carries(office, use))
      .map(({ power }) => {
        const { appointmentId, classId } = office.actor;
        return { power, appointmentId, classId, delegationId: office.delegationId };
      }),
  );
};

/** Whether a power of the role comes with the office: one that was lent may bring some of them only. */
export const brings = ({ powers: lent }: Pick<Office, 'powers'>, power: Power): boolean =>
  lent?.includes(power) ?? true;

const carries = (office: Office, { power, roles: may }: Pick<Use, 'power' | 'roles'>): boolean =>
  isNamed(office.actor, may) && brings(office, power);

const rankIn = (may: readonly Role[], { role, standsInFor }: Actor): number =>
  may.findIndex((one) => one === role || one === standsInFor);

/**
 * The office to act in; null when there is none. The order of `roles` decides between several, but
 * one that counts for the place concerned comes before one for another.
 */
export const officeFor = (
  offices: readonly Office[],
  { power, roles: may, place }: Use,
): Office | null => {
  const held = offices
    .filter((office) => carries(office, { power, roles: may }))
    .toSorted((a, b) => rankIn(may, a.actor) - rankIn(may, b.actor));
  const fitting = held.find(({ actor }) => place === null || countsFor(actor, place));
  // One for another place is what the decider needs to say so.
  return fitting ?? held[0] ?? null;
};
