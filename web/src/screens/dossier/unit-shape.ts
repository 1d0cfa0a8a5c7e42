import type { ResultOf } from '../../api/graphql.js';
import type { FiledInDossier, KindsOfUnits } from './unit-dossier.operations.js';

export type UnitKind = NonNullable<ResultOf<typeof KindsOfUnits>['school']>['kindsInForce'][number];
export type Unit = NonNullable<ResultOf<typeof FiledInDossier>['dossier']>;
