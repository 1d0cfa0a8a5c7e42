import type { Correction } from '../../domain/record/correction.state.js';
import type { RecordFacts } from '../../domain/record/record.commands.js';
import type { RegisteredRecord } from '../../domain/record/record.state.js';
import { comparedWith } from '../../domain/record/rules-between-fields.js';
import { recordStream } from '../../domain/shared/ids.js';
import type { FieldName, FieldValue } from '../../domain/shared/protected-block.js';
import type { RecordKind } from '../../domain/shared/record-kind.js';
import type { Decision } from '../decision.js';
import { valueInEvent } from './value-in-event.js';

interface Written {
  readonly values: Readonly<Record<FieldName, FieldValue>>;
  /** One that is applied: what it proposes counts as the value of its field. */
  readonly correction: Correction | undefined;
}

/**
 * What the record holds in the fields that rules compare with what is written. Looked up only where there
 * is such a rule, in one read.
 */
export const comparedValues = async (
  decision: Decision,
  kind: RecordKind,
  { recordId, valueRevisions }: Pick<RegisteredRecord, 'recordId' | 'valueRevisions'>,
  { values, correction }: Written,
): Promise<RecordFacts['compared']> => {
  const written = correction ? [correction.field] : Object.keys(values);
  const places = comparedWith(kind, written).flatMap((name) => {
    const revision = name === correction?.field ? correction.requestRevision : valueRevisions[name];
    return revision === undefined || Object.hasOwn(values, name)
      ? []
      : [{ name, revision: BigInt(revision) }];
  });
  if (places.length === 0) return {};
  const streamId = recordStream(recordId);
  const revisions = new Set(places.map(({ revision }) => revision));
  const events = new Map(
    (await decision.reveal([...revisions].map((revision) => ({ streamId, revision })))).map(
      (event) => [event.stored.revision, event],
    ),
  );
  return Object.fromEntries(
    places.flatMap(({ name, revision }) => {
      const event = events.get(revision);
      const value = event && valueInEvent(event, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
};
