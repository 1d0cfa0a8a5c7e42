import { isAtItsEnd } from '../../domain/dossier/disposition.state.js';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import { wasIn } from '../../domain/dossier/dossier.state.js';
import type { RecordFacts, RowFacts } from '../../domain/record/record.commands.js';
import { rowsAmong } from '../../domain/record/sheet.js';
import { type ClassId, type DossierId, dossierStream } from '../../domain/shared/ids.js';
import { periodOf, type Span, yearNamed } from '../../domain/shared/period.js';
import { classOfPlace, type Place } from '../../domain/shared/place.js';
import type { FieldName } from '../../domain/shared/protected-block.js';
import type { RecordKind } from '../../domain/shared/record-kind.js';
import type { Decision } from '../decision.js';

interface Sheet {
  readonly kind: RecordKind;
  readonly place: Place;
  readonly schoolYear: string;
  readonly period: string | null;
}

/** The children in whose rows these values stand; each of their dossiers guards the append. */
export const rowFacts = async (
  decision: Decision,
  { place, ...sheet }: Sheet,
  names: readonly FieldName[],
): Promise<RecordFacts['rows']> => {
  const classId = classOfPlace(place);
  if (!sheet.kind.rowFields || classId === null) return {};
  const span = await spanOf(decision, sheet);
  const rows = await Promise.all(
    rowsAmong(names).map((dossierId) => rowOfChild(decision, dossierId, classId, span)),
  );
  return Object.fromEntries(rows.flatMap((row) => (row ? [row] : [])));
};

const rowOfChild = async (
  decision: Decision,
  dossierId: DossierId,
  classId: ClassId,
  span: Span | null,
): Promise<readonly [DossierId, RowFacts] | null> => {
  const dossier = await decision.observe(dossierDecider, dossierStream(dossierId));
  if (dossier.status === 'absent') return null;
  const { subjectId, status, disposition } = dossier;
  const isInClass = span !== null && wasIn(dossier, classId, span);
  const isOpen = status === 'open' && !isAtItsEnd(disposition);
  return [dossierId, { subjectId, isInClass, isOpen }];
};

/** The days of the sheet; null for a period that is none. */
const spanOf = async (
  decision: Decision,
  { kind, period, schoolYear }: Omit<Sheet, 'place'>,
): Promise<Span | null> => {
  const { years } = await decision.school();
  if (kind.every === undefined || period === null) return yearNamed(years, schoolYear);
  const found = periodOf(kind.every, period, years);
  return typeof found === 'string' ? null : found;
};
