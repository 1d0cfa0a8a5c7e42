import type { QueryBus } from '@nestjs/cqrs';
import { recordsOfValue } from '../../domain/record/named-records.js';
import type { RecordId } from '../../domain/shared/ids.js';
import type { FieldDefinition, LocalizedText } from '../../domain/shared/record-kind.js';
import type { RevealedValue } from '../ports/event-codec.js';
import type { ReadModels } from '../ports/read-models.js';
import { ChildrenQuery } from './child-queries.js';
import { numberedLabel, recordLabel } from './periods.js';
import type { Reader } from './reader.js';
import { RecordsByIdsQuery } from './record-queries.js';
import type { VisibleValue } from './visible-value.js';

export type CopiedValue = RevealedValue | { readonly state: 'restricted' };

/** A record that a value names, as far as it is for the reader. */
export interface CopiedRecord {
  readonly label: LocalizedText;
  /** What or whom it is about. */
  readonly about: VisibleValue | null;
}

/** The records that a value to read names, in their order. */
export const recordsOfLine = ({
  definition: { type },
  value,
}: {
  readonly definition: FieldDefinition;
  readonly value: CopiedValue;
}): readonly RecordId[] =>
  type.is === 'record' && value.state === 'readable' ? recordsOfValue(value.value) : [];

/** Those among them that the reader may read, asked for together. @throws AccessLogUnavailable */
export const copiedRecords = async (
  { queries, models }: { readonly queries: QueryBus; readonly models: ReadModels },
  reader: Reader,
  ids: readonly RecordId[],
): Promise<ReadonlyMap<RecordId, CopiedRecord>> => {
  if (ids.length === 0) return new Map();
  const found = await queries.execute(new RecordsByIdsQuery(reader, [...new Set(ids)]));
  const dossierIds = [...new Set(found.map(({ dossierId }) => dossierId))];
  const children = await queries.execute(new ChildrenQuery(reader, dossierIds));
  const names = new Map(children.map(({ dossierId, name }) => [dossierId, name]));
  const numbered = found.filter(({ form }) => form?.numbered).map(({ recordId }) => recordId);
  const entries = await models.registerEntriesByIds(reader.schoolId, numbered);
  return new Map(
    found.map((record) => {
      const { recordId, dossierId } = record;
      const entry = entries.find((one) => one.recordId === recordId);
      const label = entry ? numberedLabel(record, entry) : recordLabel(record);
      return [recordId, { label, about: names.get(dossierId) ?? null }];
    }),
  );
};
