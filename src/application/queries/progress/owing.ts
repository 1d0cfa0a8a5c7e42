import { brings, type Office } from '../../../domain/policy/offices.js';
import { levelOf } from '../../../domain/school/school.state.js';
import { isNamed } from '../../../domain/shared/deputies.js';
import type { OwedPeriod } from '../../../domain/shared/due.js';
import type { ClassId } from '../../../domain/shared/ids.js';
import { countsFor, isOwnFile, type Place } from '../../../domain/shared/place.js';
import type { RecordKind } from '../../../domain/shared/record-kind.js';
import type { Reader } from '../reader.js';
import { type OwedKind, topicsOf } from './owed-kinds.js';

/** What somebody owes of a kind in a class. */
export interface Owing {
  readonly classId: ClassId;
  readonly kind: RecordKind;
  readonly periods: readonly OwedPeriod[];
  /** Those that are theirs. */
  readonly topics: readonly (string | null)[];
}

/** What they have to enter, in which classes; with the topics that are theirs. */
export const owedBy = (
  reader: Reader,
  classIds: readonly ClassId[],
  owed: readonly OwedKind[],
): readonly Owing[] => {
  const offices = reader.rights.offices.filter(mayEnter);
  return classIds.flatMap((classId) =>
    owed.flatMap(({ kind, periods }) => {
      const theirs = offices.filter((office) => owes(office, kind, classId));
      const all = topicsOf(kind, levelOf(reader.facts.school, classId));
      const topics = all.filter((topic) =>
        theirs.some((office) => isOfSubject(reader, office, { topic, all })),
      );
      return topics.length > 0 && periods.length > 0 ? [{ classId, kind, periods, topics }] : [];
    }),
  );
};

/**
 * Whoever is there for the class owes what their role enters. Whoever is there for the whole school
 * owes a kind that their role is named first for; as for the rest, each class has somebody nearer.
 */
const owes = ({ actor }: Office, { owners }: RecordKind, classId: ClassId): boolean => {
  if (!isNamed(actor, owners)) return false;
  if (actor.classId !== null) return actor.classId === classId;
  return actor.role !== 'homeroomTeacher' && isNamed(actor, owners.slice(0, 1));
};

const mayEnter = (office: Office): boolean => brings(office, 'enterRecord');

/**
 * What is of a team is owed by whoever leads it; what is of staff or of the school by the role that
 * the kind names first.
 */
export const owesUnit = (reader: Reader, kind: RecordKind, place: Place): boolean =>
  reader.rights.offices.filter(mayEnter).some((office) => isOwedIn(office, kind, place));

const isOwedIn = ({ actor }: Office, { owners, ownFileOnly }: RecordKind, place: Place): boolean =>
  isNamed(actor, owners) &&
  countsFor(actor, place) &&
  (!ownFileOnly || isOwnFile(actor, place)) &&
  (place.of === 'team' && actor.teamId !== null ? true : isNamed(actor, owners.slice(0, 1)));

/** Whoever was appointed for a subject that is a topic owes that one. */
const isOfSubject = (
  { facts: { school } }: Reader,
  { actor }: Office,
  { topic, all }: { readonly topic: string | null; readonly all: readonly (string | null)[] },
): boolean => {
  const { subject = null } =
    school.appointments.find(({ appointmentId }) => appointmentId === actor.appointmentId) ?? {};
  return subject === null || !all.includes(subject) || subject === topic;
};
