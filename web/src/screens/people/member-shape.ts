import type { ResultOf } from '../../api/graphql.js';
import type { StaffMember } from './people.operations.js';

export type StaffMemberAnswer = ResultOf<typeof StaffMember>;

export type Member = NonNullable<StaffMemberAnswer['person']>;
