import type { FigureAnswerRow, FigureRequestRow } from '../../src/application/ports/owed-rows.js';
import { entityOf, tableOf } from '../table.js';

export const figureRequestTable = tableOf<FigureRequestRow>({
  table: 'figure_request',
  key: ['requestId'],
  columns: {
    requestId: 'uuid',
    schoolYear: 'text',
    classIds: 'json',
    teamIds: 'json',
    dueOn: 'text',
    asked: 'json',
    withdrawn: 'json?',
  },
  indexes: [['schoolYear']],
});

export const figureRequestEntity = entityOf(figureRequestTable);

export const figureAnswerTable = tableOf<FigureAnswerRow>({
  table: 'figure_answer',
  key: ['requestId', 'unitId'],
  columns: {
    requestId: 'uuid',
    unitId: 'uuid',
    given: 'json',
  },
  indexes: [],
});

export const figureAnswerEntity = entityOf(figureAnswerTable);
