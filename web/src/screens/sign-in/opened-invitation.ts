import type { ResultOf } from '../../api/graphql.js';
import type { BeginInvitation } from './invitation.operations.js';

export type AppToSetUp = Extract<
  ResultOf<typeof BeginInvitation>['beginInvitation'],
  { readonly __typename: 'AppToSetUp' }
>;

/** An invitation that was opened: its code and the app that it sets up. In no address, nowhere kept. */
export interface Opened {
  readonly code: string;
  readonly app: AppToSetUp;
}
