import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import { type ReadingRights, readsForm, readsPlace } from '../../domain/policy/reading.js';
import type { RecordFacts } from '../../domain/record/record.commands.js';
import { recordsNamed } from '../../domain/record/named-records.js';
import { recordDecider } from '../../domain/record/record.decider.js';
import type { RegisteredRecord } from '../../domain/record/record.state.js';
import { kindOf } from '../../domain/school/kinds-in-force.js';
import { dossierStream, type RecordId, recordStream } from '../../domain/shared/ids.js';
import { invariant } from '../../domain/shared/invariant.js';
import { placeOfDossier } from '../../domain/shared/place.js';
import type { FieldName, FieldValue } from '../../domain/shared/protected-block.js';
import type { RecordKind } from '../../domain/shared/record-kind.js';
import type { Decision } from '../decision.js';

/**
 * Of the records that values of a form name, those that the caller may read: one that is not for them
 * is left out like one that does not exist. What was looked at guards the append.
 */
export const namedRecords = async (
  decision: Decision,
  { fields }: Pick<RecordKind, 'fields'>,
  values: Readonly<Record<FieldName, FieldValue>>,
): Promise<RecordFacts['namedRecords']> => {
  const named = recordsNamed(fields, values);
  if (named.length === 0) return [];
  const rights = await decision.readingRights();
  const isRead = await Promise.all(named.map((id) => readsRecord(decision, rights, id)));
  return named.filter((_, index) => isRead[index]);
};

const readsRecord = async (
  decision: Decision,
  rights: ReadingRights,
  recordId: RecordId,
): Promise<boolean> => {
  const record = await decision.observe(recordDecider, recordStream(recordId));
  if (record.status === 'absent') return false;
  const dossier = await decision.observe(dossierDecider, dossierStream(record.dossierId));
  invariant(dossier.status !== 'absent', 'a record belongs to a dossier');
  const kind = kindOf(await decision.school(), record);
  const place = { ...placeOfDossier(dossier), schoolYear: null };
  if (kind === null || !readsPlace(rights, place)) return false;
  return readsForm(rights, kind, place) || hadAHand(record, rights);
};

const hadAHand = (
  { enteredBy, submittedBy }: RegisteredRecord,
  { offices }: ReadingRights,
): boolean =>
  offices.some(
    ({ actor: { personId } }) => enteredBy.includes(personId) || submittedBy === personId,
  );
