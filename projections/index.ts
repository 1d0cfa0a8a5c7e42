import type { Projection } from '../src/application/ports/projection.js';
import { correctionEntity } from './correction/correction.entity.js';
import { correctionProjection } from './correction/correction.projection.js';
import { classPlacementEntity, dossierEntity, holdEntity } from './dossier/dossier.entity.js';
import { dossierProjection } from './dossier/dossier.projection.js';
import { lockEntity, lockUnlockEntity, unlockEntity } from './lock/lock.entity.js';
import { lockProjection } from './lock/lock.projection.js';
import {
  appointmentEntity,
  handOverEntity,
  personEntity,
  teamEntity,
} from './people/people.entity.js';
import { peopleProjection } from './people/people.projection.js';
import { recordEntity } from './record/record.entity.js';
import { recordProjection } from './record/record.projection.js';
import { recordHistoryEntity } from './record-history/record-history.entity.js';
import { recordHistoryProjection } from './record-history/record-history.projection.js';
import {
  catalogueEntity,
  schoolClassEntity,
  schoolEntity,
  schoolYearEntity,
} from './school/school.entity.js';
import { schoolProjection } from './school/school.projection.js';

/** Every read model of the engine. */
export const projections: readonly Projection[] = [
  schoolProjection,
  peopleProjection,
  dossierProjection,
  recordProjection,
  recordHistoryProjection,
  correctionProjection,
  lockProjection,
];

/** What TypeORM reads them with. */
export const readEntities = [
  schoolEntity,
  schoolYearEntity,
  schoolClassEntity,
  catalogueEntity,
  personEntity,
  appointmentEntity,
  teamEntity,
  handOverEntity,
  dossierEntity,
  classPlacementEntity,
  holdEntity,
  recordEntity,
  recordHistoryEntity,
  correctionEntity,
  lockEntity,
  unlockEntity,
  lockUnlockEntity,
];
