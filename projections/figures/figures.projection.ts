import type { Projection } from '../../src/application/ports/projection.js';
import type { ObligationEvent } from '../../src/domain/obligation/obligation.events.js';
import { actOf, type Handlers, handle, unchanged } from '../entry.js';
import { insert, update } from '../table.js';
import { figureAnswerTable, figureRequestTable } from './figures.entity.js';

const handlers: Handlers<ObligationEvent> = {
  'obligation.figures-asked': (request, entry) => [
    insert(figureRequestTable, { ...request, asked: actOf(entry), withdrawn: null }),
  ],
  'obligation.figures-given': ({ requestId, unitId }, entry) => [
    insert(figureAnswerTable, { requestId, unitId, given: actOf(entry) }),
  ],
  'obligation.request-withdrawn': ({ requestId }, entry) => [
    update(figureRequestTable, { requestId }, { withdrawn: actOf(entry) }),
  ],
  'obligation.waived': unchanged,
  'obligation.waiver-withdrawn': unchanged,
  'obligation.deadline-set': unchanged,
  'obligation.deadline-withdrawn': unchanged,
};

/** Which figures were asked for, of whom and by when, and who has answered. */
export const figuresProjection: Projection = {
  name: 'figures',
  version: 1,
  tables: [figureRequestTable, figureAnswerTable],
  categories: ['obligation'],
  reads: () => [],
  apply: (entry, rows) => handle(handlers, entry, rows),
};
