import {
  figureAnswerEntity,
  figureRequestEntity,
} from '../../../projections/figures/figures.entity.js';
import type {
  DueDays,
  FigureAnswerRow,
  FigureRequestRow,
} from '../../application/ports/owed-rows.js';
import type { FigureRequestId } from '../../domain/shared/ids.js';
import type { SchoolReader } from './school-reader.js';

export const readFigureRequests = (
  reader: SchoolReader,
  schoolYear: string | null,
): Promise<readonly FigureRequestRow[]> => {
  const all = reader.rows(figureRequestEntity);
  const asked =
    schoolYear === null ? all : all.andWhere('r.schoolYear = :schoolYear', { schoolYear });
  return asked.orderBy('r.logIndex', 'DESC').getMany();
};

export const readFigureRequestsDue = (
  reader: SchoolReader,
  { from, to }: DueDays,
): Promise<readonly FigureRequestRow[]> =>
  reader
    .rows(figureRequestEntity)
    .andWhere('r.dueOn BETWEEN :from AND :to', { from, to })
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
