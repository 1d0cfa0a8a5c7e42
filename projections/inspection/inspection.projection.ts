import type { Projection } from '../../src/application/ports/projection.js';
import type { InspectionEvent } from '../../src/domain/inspection/inspection.events.js';
import { actOf, type Handlers, handle } from '../entry.js';
import { insert, update } from '../table.js';
import { conclusionTable, findingTable } from './inspection.entity.js';

const handlers: Handlers<InspectionEvent> = {
  'inspection.concluded': ({ findings, ...terms }, entry) => {
    const recorded = actOf(entry);
    const recordedLogIndex = entry.logIndex;
    return [
      insert(conclusionTable, { ...terms, recordedLogIndex, recorded, withdrawn: null }),
      ...findings.map((finding) =>
        insert(findingTable, {
          ...finding,
          conclusionId: terms.conclusionId,
          askedRevision: recorded.revision,
          status: 'open',
          answered: null,
          recordId: null,
          signed: null,
          judged: null,
        }),
      ),
    ];
  },
  'inspection.conclusion-withdrawn': ({ conclusionId }, entry) => [
    update(conclusionTable, { conclusionId }, { withdrawn: actOf(entry) }),
  ],
  'inspection.finding-answered': ({ recordId, ...finding }, entry) => [
    update(findingTable, finding, { status: 'answered', answered: actOf(entry), recordId }),
  ],
  'inspection.answer-signed': (finding, entry) => [
    update(findingTable, finding, { status: 'signed', signed: actOf(entry) }),
  ],
  'inspection.finding-judged': ({ conclusionId, findingNo, ...judgement }, entry) => {
    const { outcome, dueOn } = judgement;
    const judged = { ...actOf(entry), ...judgement };
    const change = { status: outcome, judged, ...(dueOn !== null && { dueOn, signed: null }) };
    return [update(findingTable, { conclusionId, findingNo }, change)];
  },
};

/** What supervising authorities concluded, what they asked for by when, and what became of it. */
export const inspectionProjection: Projection = {
  name: 'inspection',
  version: 2,
  tables: [conclusionTable, findingTable],
  categories: ['inspection'],
  reads: () => [],
  apply: (entry, rows) => handle(handlers, entry, rows),
};
