import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { limits } from '../limits/limits.js';

@InputType()
export class MarkRemindersReadInput {
  @Field(() => [ID], {
    nullable: true,
    defaultValue: null,
    description: 'Nhiều nhất 50; bỏ trống: tất cả. / At most 50; all of them when left out.',
  })
  @IsOptional()
  @ArrayMaxSize(limits.pageSizeMax)
  reminderIds!: readonly string[] | null;
}
