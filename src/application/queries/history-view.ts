import { fieldOf, fieldsWithRows } from '../../domain/record/field-rules.js';
import { referenceAsField } from '../../domain/record/reference.js';
import { figureAsField } from '../../domain/record/figure-names.js';
import { rowOf } from '../../domain/record/sheet.js';
import { filePurposes } from '../../domain/shared/attachment.js';
import type { DelegationId, DossierId, PersonId } from '../../domain/shared/ids.js';
import type {
  FieldDefinition,
  FieldOption,
  FieldType,
  LocalizedText,
  RecordKind,
} from '../../domain/shared/record-kind.js';
import type { FieldChange, HistoryRow } from '../ports/history-rows.js';
import type { NotePointer, ValuePointer, WitnessAct } from '../ports/read-model-rows.js';
import { entryLabel } from './entry-labels.js';
import { figureReaders } from './figures-view.js';
import {
  seenHash,
  type View,
  type VisibleHash,
  type VisibleValue,
  visibleFile,
  visibleHash,
  visibleNote,
  visibleRemark,
  visibleValue,
} from './visible-value.js';

export interface SeenValue {
  readonly value: VisibleValue;
  readonly hash: VisibleHash;
  /** Of a choice, what there is to choose, with the words for each. */
  readonly options: readonly FieldOption[];
}

export interface ChangeView {
  readonly field: string;
  /** The child in whose row of a sheet the field stands; null for a field of the record itself. */
  readonly rowOf: DossierId | null;
  readonly label: LocalizedText;
  /** Null when the form does not know the field. */
  readonly type: FieldType | null;
  /** Null when the field had no value before. */
  readonly from: SeenValue | null;
  readonly to: SeenValue;
}

export interface NoteView {
  /** What the text is: `reason`, `comment`, `evidence`, `reissuedDocuments`, or the `name` of a file. */
  readonly note: string;
  readonly value: VisibleValue;
}

/** A witness with the hashes they attested to; null where the reader may not know them. */
export interface WitnessView extends Omit<WitnessAct, 'sawOldHash' | 'sawNewHash'> {
  readonly sawOldHash: VisibleHash;
  readonly sawNewHash: VisibleHash;
}

export interface HistoryView
  extends Omit<HistoryRow, 'changes' | 'proposal' | 'notes' | 'schoolId' | 'fields' | 'witnesses'> {
  readonly label: LocalizedText;
  /** In whose office a delegate acted; null for whoever acted in their own. */
  readonly onBehalfOf: PersonId | null;
  readonly witnesses: readonly WitnessView[];
  readonly changes: readonly ChangeView[];
  readonly proposal: ChangeView | null;
  readonly notes: readonly NoteView[];
}

type Form = Pick<RecordKind, 'owners' | 'chain' | 'about' | 'fields' | 'rowFields' | 'figures'>;

interface Of {
  /** The record's own, which may not know all that an entry is about. */
  readonly form: Form;
  /** Whether the reader entered something of the record, or submitted it. */
  readonly hadAHand: boolean;
}

export const historyView = (row: HistoryRow, view: View, { form, hadAHand }: Of): HistoryView => {
  const { changes, proposal, notes, schoolId: _, fields, ...rest } = row;
  const definitionOf = (name: string) =>
    fieldOf(form, name) ??
    figureAsField(form, name, (count) => figureReaders(view.reader, count)) ??
    referenceAsField(form, name);
  const about = fields.map(definitionOf);
  // A correction is about one field, and what is said of it about whoever that is about.
  const own = row.correctionId === null ? view : inRow(view, fields[0] ?? '');
  const isOfWhole = row.recordId !== null && about.length === 0;
  const valueOf = (note: NotePointer): VisibleValue => {
    if (filePurposes.includes(note.purpose)) {
      return visibleFile(view, form, { ...note, file: 'names' });
    }
    return isOfWhole
      ? visibleRemark(view, { form, hadAHand }, note)
      : visibleNote(own, about, note);
  };
  return {
    ...rest,
    onBehalfOf: delegatorIn(view, row),
    witnesses: row.witnesses.map((witness) => witnessView(own, about, witness)),
    label: entryLabel(row.type),
    changes: inOrderOf(form, changes).map((change) =>
      changeView(view, definitionOf(change.field), change),
    ),
    proposal: proposal && changeView(view, definitionOf(proposal.field), proposal),
    notes: notes.map((note) => ({ note: note.field, value: valueOf(note) })),
  };
};

/** As people know the form, whatever order the entry was stored in. */
const inOrderOf = (form: Form, changes: readonly FieldChange[]): readonly FieldChange[] => {
  const known = fieldsWithRows(
    form,
    changes.map(({ field }) => field),
  );
  const places = new Map(known.map(({ name }, at) => [name, at]));
  const placeOf = ({ field }: FieldChange): number => places.get(field) ?? known.length;
  return changes.toSorted((a, b) => placeOf(a) - placeOf(b));
};

const delegatorIn = ({ reader }: View, { delegationId }: HistoryRow): PersonId | null =>
  delegationId === null ? null : reader.delegatorOf(delegationId as DelegationId);

const changeView = (
  view: View,
  definition: FieldDefinition | null,
  { field, from, to }: FieldChange,
): ChangeView => {
  const own = inRow(view, field);
  return {
    field,
    rowOf: rowOf(field)?.dossierId ?? null,
    label: definition?.label ?? { vi: field, en: field },
    type: definition?.type ?? null,
    from: from === null ? null : seen(own, definition, { field, pointer: from }),
    to: seen(own, definition, { field, pointer: to }),
  };
};

/** What stands in a child's row of a sheet is read as of that child. */
export const inRow = (view: View, field: string): View => {
  const row = rowOf(field);
  return row ? { ...view, dossierId: row.dossierId } : view;
};

export const witnessView = (
  view: View,
  about: readonly (FieldDefinition | null)[],
  witness: WitnessAct,
): WitnessView => {
  const { reader, place } = view;
  const mayKnow = about.every((field) =>
    reader.readsField({ readers: field?.readers ?? [] }, place),
  );
  if (!mayKnow) return { ...witness, sawOldHash: null, sawNewHash: null };
  // A correction is about one field.
  const definition = about[0] ?? null;
  return {
    ...witness,
    sawOldHash: seenHash(view, definition, witness.sawOldHash),
    sawNewHash: seenHash(view, definition, witness.sawNewHash),
  };
};

export const seen = (
  view: View,
  definition: FieldDefinition | null,
  { field, pointer }: { readonly field: string; readonly pointer: ValuePointer },
): SeenValue => {
  const value = visibleValue(view, definition, pointer);
  const type = definition?.type;
  return {
    value,
    hash: visibleHash(value, pointer, { streamId: view.streamId, field }),
    options: type?.is === 'choice' ? type.options : [],
  };
};
