import type { Projection, RowReader } from '../../src/application/ports/projection.js';
import type { CatalogueRow } from '../../src/application/ports/read-model-rows.js';
import type { CatalogueContinued, SchoolEvent } from '../../src/domain/school/school.events.js';
import { invariant } from '../../src/domain/shared/invariant.js';
import { actOf, type Handlers, handle, unchanged } from '../entry.js';
import { insert, keyOf, update } from '../table.js';
import { catalogueTable, schoolClassTable, schoolTable, schoolYearTable } from './school.entity.js';

type Continued = CatalogueContinued['payload'];

const keyOfCatalogue = ({ catalogueId, catalogueVersion }: Continued) => ({
  catalogueId,
  catalogueVersion,
});

const adoptedKinds = (continued: Continued, rows: RowReader): CatalogueRow['kinds'] => {
  const row = rows.find(catalogueTable, keyOfCatalogue(continued));
  invariant(row !== null, 'a catalogue is continued after its adoption');
  return row.kinds;
};

const handlers: Handlers<SchoolEvent> = {
  'school.registered': ({ code, name, level, decisionNo }, { sealed }) => [
    insert(schoolTable, {
      code,
      name,
      level,
      decisionNo,
      registeredAt: sealed.recordedAt,
      boardDecisionNo: null,
      boardFrom: null,
    }),
  ],
  'school.board-established': ({ decisionNo, from }) => [
    update(schoolTable, {}, { boardDecisionNo: decisionNo, boardFrom: from }),
  ],
  'school.catalogue-adopted': ({ catalogue, decisionNo }, entry) => [
    insert(catalogueTable, {
      catalogueId: catalogue.catalogueId,
      catalogueVersion: catalogue.catalogueVersion,
      legalBasis: catalogue.legalBasis,
      effectiveFrom: catalogue.effectiveFrom,
      effectiveTo: catalogue.effectiveTo,
      needsLegalReview: catalogue.needsLegalReview,
      decisionNo,
      adopted: actOf(entry),
      childRetention: catalogue.childRetention,
      kinds: catalogue.kinds,
    }),
  ],
  'school.catalogue-continued': (continued, _, rows) => [
    update(catalogueTable, keyOfCatalogue(continued), {
      kinds: [...adoptedKinds(continued, rows), ...continued.kinds],
    }),
  ],
  'school.kinds-added': unchanged,
  'school.leading-system-set': unchanged,
  'school.year-opened': ({ schoolYear, startsOn, endsOn }) => [
    insert(schoolYearTable, { schoolYear, startsOn, endsOn, calendar: null }),
  ],
  'school.calendar-set': ({ schoolYear, ...calendar }, entry) => [
    update(schoolYearTable, { schoolYear }, { calendar: { ...calendar, act: actOf(entry) } }),
  ],
  'school.class-opened': ({ classId, schoolYear, name }) => [
    insert(schoolClassTable, { classId, schoolYear, name, levelSet: null }),
  ],
  'school.class-level-set': ({ classId }, entry) => [
    update(schoolClassTable, { classId }, { levelSet: actOf(entry) }),
  ],
  'school.person-registered': unchanged,
  'school.person-appointed': unchanged,
  'school.appointment-ended': unchanged,
  'school.team-opened': unchanged,
  'school.office-handed-over': unchanged,
};

/** The school, its years with their calendars, its classes, and the catalogues it adopted. */
export const schoolProjection: Projection = {
  name: 'school',
  version: 3,
  tables: [schoolTable, schoolYearTable, schoolClassTable, catalogueTable],
  categories: ['school'],
  reads: ({ event }) =>
    event.type === 'school.catalogue-continued'
      ? [keyOf(catalogueTable, keyOfCatalogue(event.payload as Continued))]
      : [],
  apply: (entry, rows) => handle(handlers, entry, rows),
};
