import type { Session } from '../api/session.js';

interface Office {
  readonly role: string;
  /** Of a deputy, the office that they fill while nobody holds it. */
  readonly standsInFor?: string | null;
}

const isNamed = ({ role, standsInFor }: Office, roles: readonly string[]): boolean =>
  roles.includes(role) || (typeof standsInFor === 'string' && roles.includes(standsInFor));

/** Whether this person enters records of a kind for children of a class. */
export const mayEnter = (
  { me, may }: Session,
  owners: readonly string[],
  classId: string | null,
): boolean => {
  if (!may('ENTER_RECORD', classId)) return false;
  const isOf = (office: { readonly class: { readonly id: string } | null }) =>
    office.class === null || classId === null || office.class.id === classId;
  return [...me.appointments, ...me.delegatedOffices].some(
    (office) => isNamed(office, owners) && isOf(office),
  );
};

/** Whoever leads one team enters nothing of another; of what is of no team anybody may. */
export const countsForTeam = (
  { me }: Session,
  owners: readonly string[],
  teamId: string | null,
): boolean =>
  teamId === null ||
  me.appointments.some(
    (office) => isNamed(office, owners) && (office.team === null || office.team.id === teamId),
  );

/** What each enters of themselves alone is theirs in no file of another; `dossierId` is whose it is. */
export const isOwnIfItMustBe = (
  { me }: Session,
  { ownFileOnly }: { readonly ownFileOnly: boolean },
  dossierId: string | null,
): boolean => !ownFileOnly || dossierId === me.person.id;

/** Of what is of children and classes a teacher asks; of anything else, whoever enters it. */
export const mayAskCorrection = (
  session: Session,
  classId: string | null,
  owners: readonly string[] = [],
): boolean =>
  classId === null ? holdsOneOf(session, owners) : session.may('REQUEST_CORRECTION', classId);

/** Whether one of the offices held today is among these roles. */
export const holdsOneOf = ({ me }: Session, roles: readonly string[]): boolean =>
  [...me.appointments, ...me.delegatedOffices].some((office) => isNamed(office, roles));
