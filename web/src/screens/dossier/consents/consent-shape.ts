import type { ResultOf } from '../../../api/graphql.js';
import type { ConsentsOfChild } from './consents.operations.js';

export type ShownConsent = NonNullable<
  ResultOf<typeof ConsentsOfChild>['dossier']
>['consents'][number];
