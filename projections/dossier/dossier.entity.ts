import type {
  ClassPlacementRow,
  ConsentRow,
  DossierRow,
  HoldRow,
} from '../../src/application/ports/read-model-rows.js';
import type { MovementRow } from '../../src/application/ports/movement-rows.js';
import { entityOf, tableOf } from '../table.js';

export const dossierTable = tableOf<DossierRow>({
  table: 'dossier',
  key: ['dossierId'],
  columns: {
    dossierId: 'uuid',
    openedLogIndex: 'bigint',
    revision: 'bigint',
    subjectId: 'uuid',
    status: 'text',
    about: 'text',
    classId: 'uuid?',
    schoolYear: 'text?',
    admittedOn: 'text?',
    admissionKind: 'text?',
    admissionNo: 'text?',
    predecessorId: 'uuid?',
    successorId: 'uuid?',
    source: 'json',
    exit: 'json?',
    serviceEnd: 'json?',
    retention: 'json?',
    activeHolds: 'integer',
    disposition: 'json?',
  },
});
export const classPlacementTable = tableOf<ClassPlacementRow>({
  table: 'class_placement',
  key: ['classId', 'dossierId'],
  columns: {
    classId: 'uuid',
    dossierId: 'uuid',
    schoolYear: 'text',
    placedLogIndex: 'bigint',
    fromDay: 'text',
    leftDay: 'text?',
  },
  indexes: [['classId', 'placedLogIndex'], ['dossierId']],
});
export const movementTable = tableOf<MovementRow>({
  table: 'movement',
  key: ['logIndex'],
  columns: {
    dossierId: 'uuid',
    day: 'text',
    what: 'text',
    admissionKind: 'text?',
    exitKind: 'text?',
    fromClassId: 'uuid?',
    toClassId: 'uuid?',
    decisionNo: 'text?',
    recorded: 'json',
  },
  indexes: [['day']],
});
export const holdTable = tableOf<HoldRow>({
  table: 'hold',
  key: ['holdId'],
  columns: {
    holdId: 'uuid',
    dossierId: 'uuid',
    authority: 'text',
    requestNo: 'text',
    placed: 'json',
    released: 'json?',
  },
  indexes: [['dossierId']],
});
export const consentTable = tableOf<ConsentRow>({
  table: 'consent',
  key: ['consentId'],
  columns: {
    consentId: 'uuid',
    dossierId: 'uuid',
    purpose: 'text',
    from: 'text',
    until: 'text?',
    childAgreed: 'boolean',
    given: 'json',
    withdrawn: 'json?',
  },
  indexes: [['dossierId']],
});

export const dossierEntity = entityOf(dossierTable);
export const classPlacementEntity = entityOf(classPlacementTable);
export const holdEntity = entityOf(holdTable);
export const consentEntity = entityOf(consentTable);
