import type { Projection } from '../src/application/ports/projection.js';
import {
  accessAccountEntity,
  accountReviewEntity,
  authorityCatalogueEntity,
  authorityGrantEntity,
  delegationEntity,
} from './access/access.entity.js';
import { accessProjection } from './access/access.projection.js';
import { acknowledgementEntity } from './acknowledgement/acknowledgement.entity.js';
import { acknowledgementProjection } from './acknowledgement/acknowledgement.projection.js';
import { correctionEntity } from './correction/correction.entity.js';
import { correctionProjection } from './correction/correction.projection.js';
import {
  classPlacementEntity,
  consentEntity,
  dossierEntity,
  holdEntity,
} from './dossier/dossier.entity.js';
import { dossierProjection } from './dossier/dossier.projection.js';
import { figureAnswerEntity, figureRequestEntity } from './figures/figures.entity.js';
import { figuresProjection } from './figures/figures.projection.js';
import { conclusionEntity, findingEntity } from './inspection/inspection.entity.js';
import { inspectionProjection } from './inspection/inspection.projection.js';
import { lockEntity, lockUnlockEntity, unlockEntity } from './lock/lock.entity.js';
import { lockProjection } from './lock/lock.projection.js';
import { deadlineEntity, slotEntity, waiverEntity } from './owed/owed.entity.js';
import { owedProjection } from './owed/owed.projection.js';
import {
  appointmentEntity,
  handOverEntity,
  personEntity,
  teamEntity,
} from './people/people.entity.js';
import { peopleProjection } from './people/people.projection.js';
import { accessEntity, dossierViewEntity, recordCopyEntity } from './reads/reads.entity.js';
import { readsProjection } from './reads/reads.projection.js';
import { recordEntity, sheetRowEntity } from './record/record.entity.js';
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
import { closedDayEntity, registerEntryEntity } from './register/register.entity.js';
import { registerProjection } from './register/register.projection.js';
import { sharingSuspicionEntity } from './sign-in/sign-in.entity.js';
import { signInProjection } from './sign-in/sign-in.projection.js';

/** Every read model of the engine. */
export const projections: readonly Projection[] = [
  schoolProjection,
  peopleProjection,
  dossierProjection,
  recordProjection,
  recordHistoryProjection,
  owedProjection,
  figuresProjection,
  inspectionProjection,
  registerProjection,
  acknowledgementProjection,
  correctionProjection,
  lockProjection,
  accessProjection,
  readsProjection,
  signInProjection,
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
  consentEntity,
  recordEntity,
  sheetRowEntity,
  recordHistoryEntity,
  slotEntity,
  waiverEntity,
  deadlineEntity,
  figureRequestEntity,
  figureAnswerEntity,
  conclusionEntity,
  findingEntity,
  registerEntryEntity,
  closedDayEntity,
  acknowledgementEntity,
  correctionEntity,
  lockEntity,
  unlockEntity,
  lockUnlockEntity,
  accessAccountEntity,
  delegationEntity,
  authorityGrantEntity,
  authorityCatalogueEntity,
  accountReviewEntity,
  accessEntity,
  dossierViewEntity,
  recordCopyEntity,
  sharingSuspicionEntity,
];
