import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RecordCopyRow } from '../../application/ports/reads-rows.js';
import type { RecordView } from '../../application/queries/record-view.js';
import type { Instant, PersonId, Role } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Person } from '../person/person.types.js';
import { InstantScalar } from '../scalars/scalars.js';
import { RoleEnum } from '../shared/enums.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { Record } from './record.types.js';

@ObjectType({
  description: 'Một lần tải bản sao mang theo. / A copy of an approved record that somebody took.',
})
export class RecordCopyTaken {
  @Field(() => InstantScalar)
  at!: Instant;

  @Field(() => RoleEnum, { nullable: true })
  role!: Role | null;

  @Field(() => String, {
    nullable: true,
    description: 'Số văn bản của cơ quan, nếu có. / Number of the authority’s request, if any.',
  })
  requestNo!: string | null;
}

@Resolver(() => Record)
export class CopiesOfRecordResolver {
  @ResolveField(() => [RecordCopyTaken], {
    description:
      'Ai đã tải bản sao của bản đã duyệt (`/records/<id>/copy`), mới nhất trước; lãnh đạo thấy tất cả, ' +
      'người khác thấy lần của mình. / Who took a copy of the approved record along, newest first: all ' +
      'for the leadership, for anybody else their own.',
  })
  @Sized({ ...partOfOwner, listMax: 20, weight: 0.2 })
  copies(@Parent() { recordId }: RecordView, @Context() { loaders }: RequestContext) {
    return loaders.copies.load(recordId);
  }
}

@Resolver(() => RecordCopyTaken)
export class RecordCopyTakenResolver {
  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: RecordCopyRow): PersonId {
    return personId as PersonId;
  }
}
