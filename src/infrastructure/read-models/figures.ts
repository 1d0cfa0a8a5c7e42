import {
  figureAnswerEntity,
  figureRequestEntity,
} from '../../../projections/figures/figures.entity.js';
import type { FigureAnswerRow, FigureRequestRow } from '../../application/ports/owed-rows.js';
import type { FigureRequestId } from '../../domain/shared/ids.js';
import type { SchoolReader } from './school-reader.js';

export const readFigureRequests = (
  reader: SchoolReader,
  schoolYear: string,
): Promise<readonly FigureRequestRow[]> =>
  reader
    .rows(figureRequestEntity)
    .andWhere('r.schoolYear = :schoolYear', { schoolYear })
    .orderBy('r.logIndex', 'DESC')
    .getMany();

export const readFigureAnswers = (
  reader: SchoolReader,
  requestIds: readonly FigureRequestId[],
): Promise<readonly FigureAnswerRow[]> =>
  reader
    .rows(figureAnswerEntity)
    .andWhere('r.requestId = ANY(:requestIds)', { requestIds })
    .orderBy('r.logIndex')
    .getMany();
