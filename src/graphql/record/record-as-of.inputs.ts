import { ArgsType, Field, ID } from '@nestjs/graphql';
import type { Instant, RecordId } from '../../application/vocabulary.js';
import { InstantScalar, LogIndexScalar } from '../scalars/scalars.js';
import { WaitArgs } from '../shared/connection.js';

@ArgsType()
export class AsOfArgs extends WaitArgs {
  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Những gì đã được ghi đến lúc đó. / What had been recorded by then.',
  })
  recordedAt?: Instant | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description:
      'Những gì được khai là xảy ra đến lúc đó. / What is claimed to have happened by then.',
  })
  claimedAt?: Instant | null;

  @Field(() => LogIndexScalar, {
    nullable: true,
    description: 'Đến hết mục này của sổ gốc. / Up to and with that entry of the log.',
  })
  logIndex?: bigint | null;
}
