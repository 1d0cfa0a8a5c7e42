import type { ResultOf } from '../../api/graphql.js';
import type { CorrectionProgress, FieldTypeShown } from './correction.fragments.js';
import type {
  CorrectionOfRecord,
  CorrectionsForMe,
  CorrectionsPage,
  FieldToCorrect,
} from './correction.operations.js';

export type ShownRecord = NonNullable<ResultOf<typeof CorrectionOfRecord>['record']>;
export type ShownCorrection = ShownRecord['corrections'][number];
export type ListedCorrection = ResultOf<
  typeof CorrectionsPage
>['corrections']['edges'][number]['node'];
export type DutyOfCorrection = ResultOf<typeof CorrectionsForMe>['duties']['edges'][number]['node'];
export type Progress = ResultOf<typeof CorrectionProgress>;
export type ShownFieldType = ResultOf<typeof FieldTypeShown>;
export type RecordToCorrect = NonNullable<ResultOf<typeof FieldToCorrect>['record']>;
export type FieldShown = RecordToCorrect['fields'][number];
export type ShownUnlock = NonNullable<ShownRecord['locks'][number]['lock']>['unlocks'][number];
