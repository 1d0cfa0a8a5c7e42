import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import type {
  LocalDate,
  NamedSystem,
  RecordId,
  RecordSystem,
} from '../../application/vocabulary.js';
import { LocalDateScalar, RevisionScalar } from '../scalars/scalars.js';
import { RecordSystemEnum, systemNameText } from '../school/leading-system.types.js';
import { CommandInput } from '../shared/command-input.js';

@ObjectType({
  description:
    'Số của bản ghi này ở một hệ thống khác, số mới nhất. / Under which number another system keeps the ' +
    'record; the last one that was noted.',
})
export class ExternalReference {
  @Field(() => RecordSystemEnum)
  system!: RecordSystem;

  @Field(() => String, { nullable: true, description: systemNameText })
  systemName!: string | null;

  @Field(() => LocalDateScalar, { description: 'Có số từ ngày nào. / Since when it has it.' })
  on!: LocalDate;

  @Field(() => RevisionScalar, {
    description: 'Gửi lại khi ghi số khác (`basedOnRevision`). / Sent back with another number.',
  })
  revision!: number;
}

@InputType()
export class ReferenceRecordInput extends CommandInput implements NamedSystem {
  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => RecordSystemEnum, { description: 'Không phải ENGINE. / Not ENGINE.' })
  system!: RecordSystem;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: `${systemNameText} Không ghi tên người. / Name nobody.`,
  })
  @IsOptional()
  @MaxLength(200)
  systemName!: string | null;

  @Field(() => String, { description: 'Số, mã ở hệ thống đó. / The number there.' })
  @MaxLength(200)
  number!: string;

  @Field(() => LocalDateScalar, { description: 'Có số từ ngày nào. / Since when it has it.' })
  on!: LocalDate;

  @Field(() => RevisionScalar, {
    nullable: true,
    defaultValue: null,
    description:
      '`revision` của số đã xem ở hệ thống đó; null: chưa có số. / The `revision` of the number in that ' +
      'system that you looked at; null when there was none.',
  })
  basedOnRevision!: bigint | null;
}
