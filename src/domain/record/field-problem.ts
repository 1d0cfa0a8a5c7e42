import type { FieldName } from '../shared/protected-block.js';
import type { FieldRelation, LocalizedText } from '../shared/record-kind.js';

export type FieldProblem = ValueProblem | RuleProblem;

/** A value that is wrong by itself. */
export interface ValueProblem {
  readonly field: FieldName;
  readonly problem:
    | 'unknown-field'
    | 'required'
    | 'wrong-type'
    | 'too-long'
    | 'out-of-range'
    | 'not-a-date'
    | 'in-the-future'
    | 'not-a-school-day'
    | 'not-an-option'
    /** The school has no such record, or it is not for whoever names it. */
    | 'no-such-record'
    | 'wrong-form'
    /** The row of somebody who was not in the class at the time. */
    | 'not-in-class'
    /** The row of a child whose dossier was destroyed or is about to be. */
    | 'dossier-closed';
}

/** Values that do not go together, said of one of them. */
export interface RuleProblem {
  readonly field: FieldName;
  readonly problem: 'against-rule';
  readonly rule: LabelledRule;
}

/** A rule between fields with what they are called; of a row, under the names in that row. */
export interface LabelledRule {
  readonly left: readonly NamedField[];
  readonly is: FieldRelation;
  readonly right: NamedField;
}

export interface NamedField {
  readonly name: FieldName;
  readonly label: LocalizedText;
}
