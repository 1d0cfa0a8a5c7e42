import {
  appointmentEntity,
  handOverEntity,
  personEntity,
  teamEntity,
} from '../../../projections/people/people.entity.js';
import {
  catalogueEntity,
  schoolClassEntity,
  schoolEntity,
  schoolYearEntity,
} from '../../../projections/school/school.entity.js';
import { byName, byYearAndName } from './class-order.js';
import { among, type Queries, type Read } from './queries.js';

export const schoolQueries = (
  read: Read,
): Queries<
  | 'school'
  | 'classes'
  | 'classesByIds'
  | 'people'
  | 'peopleByIds'
  | 'peopleChangedAfter'
  | 'appointmentsOf'
  | 'teams'
  | 'teamsByIds'
  | 'handOversOf'
> => ({
  school: (schoolId) =>
    read(schoolId, async (reader) => {
      const [school] = await reader.rows(schoolEntity).getMany();
      if (!school) return null;
      const years = await reader.rows(schoolYearEntity).orderBy('r.startsOn').getMany();
      const catalogues = await reader.rows(catalogueEntity).orderBy('r.logIndex').getMany();
      return { school, years, catalogues };
    }),
  classes: (schoolId, schoolYear) =>
    read(schoolId, async (reader) => {
      const query = reader.rows(schoolClassEntity);
      if (schoolYear !== null) query.andWhere('r.schoolYear = :schoolYear', { schoolYear });
      return (await query.getMany()).sort(byYearAndName);
    }),
  classesByIds: among(read, schoolClassEntity, 'classId'),
  people: (schoolId, holding, page) =>
    read(schoolId, (reader) => {
      const query = reader.rows(personEntity);
      if (holding) query.andWhere(holdsOffice, holding);
      return reader.page(query, 'registeredLogIndex', page);
    }),
  peopleByIds: among(read, personEntity, 'personId'),
  peopleChangedAfter: (schoolId, after) =>
    read(schoolId, (reader) => reader.changedAfter(reader.rows(personEntity), after)),
  appointmentsOf: among(read, appointmentEntity, 'personId'),
  teams: (schoolId) =>
    read(schoolId, async (reader) =>
      (await reader.rows(teamEntity).getMany()).sort((a, b) => byName.compare(a.name, b.name)),
    ),
  teamsByIds: among(read, teamEntity, 'teamId'),
  handOversOf: (schoolId, appointmentIds) =>
    read(schoolId, async (reader) => {
      const taken = await reader.among(handOverEntity, 'toAppointmentId', appointmentIds);
      const given = await reader.among(handOverEntity, 'fromAppointmentId', appointmentIds);
      const known = new Set(taken.map(({ toAppointmentId }) => toAppointmentId));
      return [...taken, ...given.filter(({ toAppointmentId }) => !known.has(toAppointmentId))];
    }),
});

/** Days are `YYYY-MM-DD`, so they compare as text. */
const holdsOffice = `EXISTS (
  SELECT FROM read.${appointmentEntity.options.tableName} a
   WHERE a.school_id = r.schoolId AND a.person_id = r.personId AND a.role = :role
     AND a.from_day <= :on AND (a.to_day IS NULL OR a.to_day >= :on))`;
