import type { ProjectedEvent, Projection } from '../../src/application/ports/projection.js';
import type { AccessedDossier, AccessRow } from '../../src/application/ports/reads-rows.js';
import {
  copyOfRecord,
  type ReadsEvent,
  type SeenFields,
} from '../../src/domain/reads/reads.events.js';
import { type DossierId, type RecordId, recordStream } from '../../src/domain/shared/ids.js';
import { type Handlers, handle } from '../entry.js';
import { insert } from '../table.js';
import { accessTable, dossierViewTable, recordCopyTable } from './reads.entity.js';

const recordPrefix = recordStream('' as RecordId);

const handlers: Handlers<ReadsEvent> = {
  'reads.values-seen': ({ operation, requestNo, seen }, entry) => {
    const reading = { ...readerOf(entry), operation, requestNo };
    const dossiers = perDossier(seen);
    const forAuthority = requestNo !== null || reading.role === 'inspector';
    return [
      insert(accessTable, { ...reading, forAuthority, dossiers }),
      ...dossiers.map(({ dossierId, fields }) =>
        insert(dossierViewTable, { ...reading, dossierId, fields }),
      ),
      ...copied(seen).map((recordId) => insert(recordCopyTable, { ...reading, recordId })),
    ];
  },
};

const copied = (seen: readonly SeenFields[]): readonly RecordId[] =>
  seen
    .filter(({ fields }) => fields.includes(copyOfRecord))
    .map(({ streamId }) => streamId.slice(recordPrefix.length) as RecordId);

const readerOf = ({
  facts,
  sealed,
}: ProjectedEvent): Pick<AccessRow, 'personId' | 'accountId' | 'role' | 'appointmentId' | 'at'> => {
  const { personId, accountId, role, appointmentId } = facts.actor;
  return { personId, accountId, role, appointmentId, at: sealed.recordedAt };
};

/** A dossier is seen once, whichever of its records the fields are of. */
const perDossier = (seen: readonly SeenFields[]): readonly AccessedDossier[] => {
  const fields = new Map<DossierId, Set<string>>();
  for (const one of seen) {
    const known = fields.get(one.dossierId) ?? new Set<string>();
    for (const field of one.fields) known.add(field);
    fields.set(one.dossierId, known);
  }
  return [...fields].map(([dossierId, names]) => ({ dossierId, fields: [...names].sort() }));
};

/** Who saw what of whom, by entry and by dossier. The history of a child's data is another list. */
export const readsProjection: Projection = {
  name: 'reads',
  version: 2,
  tables: [accessTable, dossierViewTable, recordCopyTable],
  categories: ['reads'],
  apply: (entry, rows) => handle(handlers, entry, rows),
};
