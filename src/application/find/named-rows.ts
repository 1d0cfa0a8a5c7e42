import {
  recordStream,
  type SchoolId,
  schoolStream,
  type StreamId,
} from '../../domain/shared/ids.js';
import type { FieldName } from '../../domain/shared/protected-block.js';
import type { PersonRow, RecordRow, ValuePointer } from '../ports/read-model-rows.js';

/** Something with a name, as a read model points at it: a child by its profile, one of the staff. */
export interface NamedRow {
  readonly id: string;
  /** The entry that changed it last. */
  readonly logIndex: bigint;
  readonly streamId: StreamId;
  /** Of the blocks that hold the texts; null for fields of a form. */
  readonly purpose: string | null;
  /** Where each text lies by which it is found; none once they are disposed of. */
  readonly texts: Readonly<Record<FieldName, ValuePointer>>;
}

export interface NamedChild extends NamedRow {
  readonly record: Pick<
    RecordRow,
    'recordId' | 'dossierId' | 'kind' | 'catalogueId' | 'catalogueVersion' | 'schoolYear'
  >;
}

export interface NamedPerson extends NamedRow {
  readonly person: Pick<PersonRow, 'personId'>;
}

export const nameField = 'fullName';
/** By these a child is found, beside the name. */
const codeFields = ['pupilCode', 'moetCode', 'registerNo'];
const childTexts = [nameField, ...codeFields];

export const namedChild = (row: RecordRow): NamedChild => {
  const { recordId, dossierId, kind, catalogueId, catalogueVersion, schoolYear } = row;
  const present = childTexts.flatMap((field) => {
    const pointer = row.values[field];
    return pointer === undefined ? [] : [[field, pointer] as const];
  });
  return {
    id: recordId,
    logIndex: row.logIndex,
    streamId: recordStream(recordId),
    purpose: null,
    texts: row.status === 'disposed' ? {} : Object.fromEntries(present),
    record: { recordId, dossierId, kind, catalogueId, catalogueVersion, schoolYear },
  };
};

export const namedPerson = (schoolId: SchoolId, row: PersonRow): NamedPerson => {
  const { personId, staffCode, nameRevision } = row;
  const revision = Number(nameRevision);
  return {
    id: personId,
    logIndex: row.logIndex,
    streamId: schoolStream(schoolId),
    purpose: 'staff-identity',
    texts: { [nameField]: revision, staffCode: { revision, value: staffCode } },
    person: { personId },
  };
};
