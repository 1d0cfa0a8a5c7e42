import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import type { RecordRow } from '../../application/ports/read-model-rows.js';
import type { RecordsWanted } from '../../application/queries/records-wanted.js';
import type { ClassId, RecordId } from '../../application/vocabulary.js';
import { HistoryOrder } from '../history/history.types.js';
import { PageArgs } from '../shared/connection.js';
import { RecordStatusEnum } from '../shared/enums.js';

const periodLengthMax = 20;
const idLength = 36;

@ArgsType()
export class RecordsArgs {
  @Field(() => RecordStatusEnum, { nullable: true })
  status?: RecordRow['status'] | 'absent' | null;

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

  @Field(() => String, {
    nullable: true,
    description: 'Chỉ của năm học này. / Only of that school year.',
  })
  schoolYear?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Từ kỳ này, ví dụ một ngày; chỉ so với kỳ cùng dạng. / From that period on, such as a day; compared with ' +
      'periods of its form alone.',
  })
  @IsOptional()
  @MaxLength(periodLengthMax)
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Đến hết kỳ này. / Up to that period.' })
  @IsOptional()
  @MaxLength(periodLengthMax)
  to?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Chỉ những bản nêu bản ghi này trong một ô, như báo cáo sự cố. / Only those that name that record in a ' +
      'field, such as incidents.',
  })
  @IsOptional()
  @MaxLength(idLength)
  naming?: RecordId | null;

  @Field(() => HistoryOrder, { defaultValue: HistoryOrder.OLDEST_FIRST })
  order!: HistoryOrder;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Chỉ những bản đang chờ bước của tôi. / Only those that wait for a step which is mine to take.',
  })
  forMyStep!: boolean;
}

export const wantedOf = ({
  classId = null,
  kind = null,
  period = null,
  schoolYear = null,
  from = null,
  to = null,
  naming = null,
  forMyStep,
}: RecordsArgs): Omit<RecordsWanted, 'status'> => ({
  ...{ classId, kind, period, schoolYear, from, to, naming, forMyStep },
});

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
