import type { ResultOf } from '../../api/graphql.js';
import type { MyAccount } from './account.operations.js';

type Answer = ResultOf<typeof MyAccount>;
export type Factor = Answer['myFactors'][number];
export type SessionOfMine = Answer['mySessions'][number];
export type DoorEntry = Answer['signInLog'][number];
