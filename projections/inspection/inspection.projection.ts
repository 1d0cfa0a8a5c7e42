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
        }),
      ),
    ];
  },
  'inspection.conclusion-withdrawn': ({ conclusionId }, entry) => [
    update(conclusionTable, { conclusionId }, { withdrawn: actOf(entry) }),
  ],
};

/** What supervising authorities concluded, and what they asked to be put right by when. */
export const inspectionProjection: Projection = {
  name: 'inspection',
  version: 1,
  tables: [conclusionTable, findingTable],
  categories: ['inspection'],
  reads: () => [],
  apply: (entry, rows) => handle(handlers, entry, rows),
};
