import type {
  CatalogueRow,
  SchoolClassRow,
  SchoolRow,
  SchoolYearRow,
} from '../../src/application/ports/read-model-rows.js';
import { entityOf, tableOf } from '../table.js';

export const schoolTable = tableOf<SchoolRow>({
  table: 'school',
  key: [],
  columns: {
    code: 'text',
    name: 'text',
    level: 'text',
    decisionNo: 'text',
    registeredAt: 'text',
    boardDecisionNo: 'text?',
    boardFrom: 'text?',
  },
});
export const schoolYearTable = tableOf<SchoolYearRow>({
  table: 'school_year',
  key: ['schoolYear'],
  columns: { schoolYear: 'text', startsOn: 'text', endsOn: 'text', calendar: 'json?' },
});
export const schoolClassTable = tableOf<SchoolClassRow>({
  table: 'school_class',
  key: ['classId'],
  columns: { classId: 'uuid', schoolYear: 'text', name: 'text', levelSet: 'json?' },
});
export const catalogueTable = tableOf<CatalogueRow>({
  table: 'catalogue',
  key: ['catalogueId', 'catalogueVersion'],
  columns: {
    catalogueId: 'text',
    catalogueVersion: 'integer',
    legalBasis: 'text',
    effectiveFrom: 'text',
    effectiveTo: 'text?',
    needsLegalReview: 'boolean',
    decisionNo: 'text',
    adopted: 'json',
    childRetention: 'json',
    kinds: 'json',
  },
});

export const schoolEntity = entityOf(schoolTable);
export const schoolYearEntity = entityOf(schoolYearTable);
export const schoolClassEntity = entityOf(schoolClassTable);
export const catalogueEntity = entityOf(catalogueTable);
