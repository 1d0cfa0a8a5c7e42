import { Context, Field, ID, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Act as ActRow } from '../../application/ports/read-model-rows.js';
import type { Instant, PersonId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Person } from '../person/person.types.js';
import { InstantScalar, LogIndexScalar } from '../scalars/scalars.js';
import { cite } from './citation.js';
import { type ActingRole, ActingRoleEnum } from './enums.js';
import { LocalizedText } from './localized-text.js';
import { Sized } from './sized-field.js';

@ObjectType({
  description:
    'Ai làm, với tư cách gì, lúc nào, ở mục nào. / Who did it, in what role, when, and the entry ' +
    'that says so.',
})
export class Act {
  @Field(() => ActingRoleEnum)
  role!: ActingRole;

  @Field(() => ID, { nullable: true })
  appointmentId!: string | null;

  @Field(() => InstantScalar, {
    name: 'recordedAt',
    description: 'Giờ máy chủ ghi. / Server time.',
  })
  at!: Instant;

  @Field(() => InstantScalar, {
    description: 'Giờ người làm khai. / The time that the actor claimed.',
  })
  claimedAt!: Instant;

  @Field(() => LogIndexScalar)
  logIndex!: number;
}

const uuidForm = /^[0-9a-f]{8}-/;

/** The engine and the installation act too, and are no person. */
export const personOf = (actorId: string): PersonId | null =>
  uuidForm.test(actorId) ? (actorId as PersonId) : null;

@Resolver(() => Act)
export class ActResolver {
  @ResolveField(() => Person, {
    nullable: true,
    description: 'null: phần mềm lõi tự làm. / null: the engine itself.',
  })
  person(@Parent() { personId }: ActRow): PersonId | null {
    return personOf(personId);
  }

  @ResolveField(() => LocalizedText, { nullable: true })
  @Sized({ weight: 0 })
  citation(@Parent() { logIndex }: ActRow, @Context() { loaders }: RequestContext) {
    return cite(loaders, logIndex);
  }
}
