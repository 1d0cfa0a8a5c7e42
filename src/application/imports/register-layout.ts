import type { LocalDate } from '../../domain/shared/instant.js';
import type { FieldName } from '../../domain/shared/protected-block.js';

/**
 * What the columns of a register mean: data, not code. A circular that renames a column or adds
 * a choice gives a new version of the layout.
 */
export interface RegisterLayout {
  readonly layoutId: string;
  readonly layoutVersion: number;
  readonly legalBasis: string;
  /** Names under which the ministry's template and its exports carry the sheet. */
  readonly usualSheetNames: readonly string[];
  readonly columns: readonly RegisterColumn[];
}

export interface RegisterColumn {
  readonly field: FieldName;
  readonly header: string;
  /** Other headers that mean the same; case, spaces and a trailing `(*)` never matter. */
  readonly alsoCalled?: readonly string[];
  /** `cell`: the column must exist and every row must fill it. `no`: the column may be missing. */
  readonly required: 'cell' | 'no';
  /** Null: recognised and left alone, like the row counter. */
  readonly rule: CellRule | null;
  /** A value that two rows share refuses both, or is said. */
  readonly unique?: 'refuse' | 'warn';
}

export type CellRule =
  /** The name of a person: letters, no line breaks, nothing unseen. */
  | { readonly is: 'name'; readonly lengthMax: number }
  /** ASCII letters, digits and `. _ / -`, kept in capitals. */
  | { readonly is: 'code'; readonly lengthMax: number }
  | { readonly is: 'text'; readonly lengthMax: number }
  /** `next-year`: up to the end of next year, because next year's children are listed before. */
  | {
      readonly is: 'date';
      readonly earliest: LocalDate;
      readonly latest: 'today' | 'next-year';
    }
  | { readonly is: 'year'; readonly min: number }
  /** Ten or eleven digits from 0; a leading +84 is rewritten. */
  | { readonly is: 'phone' }
  | { readonly is: 'personal-number' }
  | { readonly is: 'choice'; readonly options: readonly ChoiceOption[] }
  /** `Có`, `x` or a true boolean; an empty cell is "no", not "unknown". */
  | { readonly is: 'yes-no' };

export interface ChoiceOption {
  readonly code: string;
  /** The ministry's word first. */
  readonly words: readonly string[];
}
