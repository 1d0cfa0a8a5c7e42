import { Field, ID } from '@nestjs/graphql';
import type { ConclusionId } from '../../application/vocabulary.js';
import { GrantPartEnum } from '../shared/enums.js';
import type { RefusalBody } from './public-refusal.js';
import { Refusal, RefusalType } from './refusal.js';

@RefusalType('AuthorityIsNotYours')
export class AuthorityIsNotYours extends Refusal {}

@RefusalType('ScopeExceedsGrant')
export class ScopeExceedsGrant extends Refusal {
  @Field(() => GrantPartEnum)
  part!: RefusalBody<'ScopeExceedsGrant'>['part'];
}

@RefusalType('ConclusionIsRecorded')
export class ConclusionIsRecorded extends Refusal {
  @Field(() => ID)
  conclusionId!: ConclusionId;
}

@RefusalType('ConclusionNotFound')
export class ConclusionNotFound extends Refusal {}

@RefusalType('ConclusionIsNotYours')
export class ConclusionIsNotYours extends Refusal {}

@RefusalType('ConclusionIsWithdrawn')
export class ConclusionIsWithdrawn extends Refusal {}
