import { ArgsType, Field, ID } from '@nestjs/graphql';
import type { RecordRow } from '../../application/ports/read-model-rows.js';
import type { ClassId } from '../../application/vocabulary.js';
import { PageArgs } from '../shared/connection.js';
import { RecordStatusEnum } from '../shared/enums.js';

@ArgsType()
export class RecordsArgs {
  @Field(() => RecordStatusEnum)
  status!: RecordRow['status'] | 'absent';

  @Field(() => ID, {
    nullable: true,
    description: 'Chỉ trẻ của lớp này. / Only of children of that class.',
  })
  classId?: ClassId | null;

  @Field(() => String, { nullable: true, description: 'Chỉ loại này. / Only of that kind.' })
  kind?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Chỉ của kỳ này, ví dụ 2026-W37. / Only of that period.',
  })
  period?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Chỉ những bản đang chờ bước của tôi. / Only those that wait for a step which is mine to take.',
  })
  forMyStep!: boolean;
}

@ArgsType()
export class DossierRecordsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Chỉ loại này. / Only of that kind.' })
  kind?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Chỉ của kỳ này, ví dụ một ngày. / Only of that period, such as a day.',
  })
  period?: string | null;
}
