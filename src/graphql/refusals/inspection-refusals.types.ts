import { Field, ID } from '@nestjs/graphql';
import type { ConclusionId } from '../../application/vocabulary.js';
import { RevisionScalar } from '../scalars/scalars.js';
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

@RefusalType('FindingNotFound')
export class FindingNotFound extends Refusal {}

@RefusalType('FindingIsAccepted')
export class FindingIsAccepted extends Refusal {}

@RefusalType('FindingIsNotAnswered')
export class FindingIsNotAnswered extends Refusal {}

@RefusalType('AnswerHasChanged')
export class AnswerHasChanged extends Refusal {
  @Field(() => RevisionScalar, { description: 'Báo cáo sau cùng. / The last answer.' })
  revision!: bigint;
}

@RefusalType('AnswerIsSigned')
export class AnswerIsSigned extends Refusal {}

@RefusalType('AnswerIsNotSigned')
export class AnswerIsNotSigned extends Refusal {}

@RefusalType('SignerHasAnswered')
export class SignerHasAnswered extends Refusal {}
