import type { ResultOf } from '../../api/graphql.js';
import type { InspectionConclusions } from './inspections.operations.js';

export type ShownConclusion = ResultOf<
  typeof InspectionConclusions
>['inspectionConclusions']['edges'][number]['node'];
export type ShownFinding = ShownConclusion['findings'][number];
