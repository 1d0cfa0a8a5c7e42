import { Args, Context, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ReadinessQuery, type ReadinessStep } from '../../application/queries/readiness-queries.js';
import type { RecordKind as Kind } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { WaitArgs } from '../shared/connection.js';
import { enumOf } from '../shared/enums.js';
import { Sized } from '../shared/sized-field.js';
import { RecordKind } from './catalogue.types.js';

const ReadinessStepEnum = enumOf<ReadinessStep>(
  'ReadinessStep',
  { year: 0, calendar: 0, catalogue: 0, board: 0, 'to-be-read': 0 },
  { vi: 'Việc phải xong trước khi vận hành.', en: 'What is settled before work begins.' },
);

@ObjectType({
  description: 'Một việc phải xong trước khi vận hành. / Something to be settled first.',
})
export class ReadinessItem {
  @Field(() => ReadinessStepEnum)
  step!: ReadinessStep;

  @Field(() => RecordKind, {
    nullable: true,
    description: 'TO_BE_READ: loại văn bản nào. / Of what everybody has to read, which kind.',
  })
  @Sized({ weight: 0 })
  kind!: Kind | null;

  @Field(() => Boolean)
  isDone!: boolean;
}

@Resolver()
export class ReadinessResolver {
  @Query(() => [ReadinessItem], {
    description:
      'Trước khi vận hành còn thiếu gì; cho lãnh đạo và quản trị hệ thống. / What has to be settled before ' +
      'work begins, and whether it is; for the leadership and the administrator.',
  })
  @Sized({ listMax: 12 })
  readiness(@Args() { waitFor }: WaitArgs, @Context() context: RequestContext) {
    return context.ask((reader) => new ReadinessQuery(reader), waitFor);
  }
}
