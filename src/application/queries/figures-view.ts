import type { PlaceInYear } from '../../domain/policy/reading.js';
import { type FigureReaders, whatCounts } from '../../domain/record/figure-names.js';
import type { ReportsBelow } from '../../domain/record/record.events.js';
import { kindEverNamed, kindsEver } from '../../domain/school/kinds-in-force.js';
import type { PersonId } from '../../domain/shared/ids.js';
import type {
  FigureDefinition,
  FigureMeasure,
  RecordKind,
} from '../../domain/shared/record-kind.js';
import type { CountedReport } from '../ports/read-model-rows.js';
import type { Reader } from './reader.js';

/** A figure with what it is called. */
export interface FigureView extends Pick<FigureDefinition, 'code' | 'label' | 'unit'> {
  /** Null when what is counted is not for the reader. */
  readonly value: number | null;
  readonly erased: number;
  /** Of how many reports a sum is; null of what is no sum. */
  readonly reports: ReportsBelow | null;
}

/** What a report counts, over the entries up to and with that one. */
export interface FiguresView {
  readonly logIndex: bigint;
  readonly figures: readonly FigureView[];
}

/**
 * Under a grant a figure is of every kind through which it is counted. What is in files of the staff is
 * for whoever reads those of all, not for an office of one class.
 */
export const figureReaders = (reader: Reader, count: FigureMeasure): FigureReaders => {
  const { school } = reader.facts;
  const { kinds, readers } = whatCounts(count, kindsEver(school));
  const last = kinds.at(-1);
  const isInFiles = last !== undefined && kindEverNamed(school, last)?.about === 'staff';
  const isForReader =
    kinds.every((kind) => reader.readsKind(kind)) &&
    (!isInFiles || reader.readsField(readers, allStaff));
  return isForReader ? readers : { readers: [] };
};

/** Nobody's own file, and of no year: they go on. */
const allStaff: PlaceInYear = {
  of: 'staff',
  personId: '00000000-0000-0000-0000-000000000000' as PersonId,
  schoolYear: null,
};

/** A figure of one is a value, and two of them tell what came between: it is for whoever reads that. */
export const readsFigure = (reader: Reader, count: FigureMeasure, place: PlaceInYear): boolean =>
  reader.readsField(figureReaders(reader, count), place);

interface FiguresOf {
  readonly form: Pick<RecordKind, 'figures'> | null;
  /** Null where nothing was counted. */
  readonly counted: CountedReport | null;
}

/** In the order of the form. */
export const figuresView = (
  { form, counted }: FiguresOf,
  mayRead: (count: FigureMeasure) => boolean,
): FiguresView | null => {
  if (counted === null) return null;
  const figures = (form?.figures ?? []).flatMap(({ code, label, unit, count }) => {
    const found = counted.figures.find((one) => one.code === code);
    const shown =
      found && mayRead(count) ? valuesOf(found) : { value: null, erased: 0, reports: null };
    return found ? [{ code, label, ...(unit && { unit }), ...shown }] : [];
  });
  return { logIndex: BigInt(counted.upTo), figures };
};

const valuesOf = ({ value, erased, reports }: CountedReport['figures'][number]) => ({
  value,
  erased,
  reports,
});

/**
 * An authority counts up to now or to what was submitted, and nowhere between: what two entries differ
 * by is a value that it would have looked at without a record of it.
 */
export const readsFigureAt = (
  reader: Reader,
  { at, kept }: { readonly at: bigint | null; readonly kept: CountedReport | null },
): boolean =>
  reader.requestNo === null || at === null || (kept !== null && at === BigInt(kept.upTo));
