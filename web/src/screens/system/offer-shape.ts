import type { ResultOf } from '../../api/graphql.js';
import type { OffersOfInstallation } from './system.operations.js';

type Offered = NonNullable<ResultOf<typeof OffersOfInstallation>['installation']>;
export type OfferKind = 'catalogues' | 'authorities';
export type Offer = Offered[OfferKind][number];
