import { ArgsType, Field, ID, registerEnumType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import type { RecordRow } from '../../application/ports/read-model-rows.js';
import type { RecordsWanted } from '../../application/queries/records-wanted-queries.js';
import type { ClassId, RecordId } from '../../application/vocabulary.js';
import type { PageRequest } from '../../application/ports/read-models.js';
import { InputIsInvalid } from '../input-problem.js';
import { PageArgs } from '../shared/connection.js';
import { RecordStatusEnum } from '../shared/enums.js';

export enum RecordOrder {
  OLDEST_FIRST = 'OLDEST_FIRST',
  NEWEST_FIRST = 'NEWEST_FIRST',
  SUBMITTED_OLDEST_FIRST = 'SUBMITTED_OLDEST_FIRST',
  SUBMITTED_NEWEST_FIRST = 'SUBMITTED_NEWEST_FIRST',
}
registerEnumType(RecordOrder, {
  name: 'RecordOrder',
  description: 'Thứ tự các bản ghi / In which order',
  valuesMap: {
    OLDEST_FIRST: { description: 'Lập trước đứng trước / By registration' },
    NEWEST_FIRST: { description: 'Lập sau đứng trước / By registration, the last first' },
    SUBMITTED_OLDEST_FIRST: {
      description:
        'Trình duyệt sớm nhất đứng đầu; không có bản nháp, và phải nêu trạng thái / By submission, ' +
        'without drafts; with a status only',
    },
    SUBMITTED_NEWEST_FIRST: {
      description:
        'Trình duyệt muộn nhất đứng đầu; phải nêu trạng thái / By submission, the last first; with a ' +
        'status only',
    },
  },
});

interface Ordering {
  readonly along: RecordsWanted['along'];
  readonly direction: PageRequest['direction'];
}
const orderings: Readonly<Record<RecordOrder, Ordering>> = {
  OLDEST_FIRST: { along: 'registeredLogIndex', direction: 'forward' },
  NEWEST_FIRST: { along: 'registeredLogIndex', direction: 'backward' },
  SUBMITTED_OLDEST_FIRST: { along: 'submittedLogIndex', direction: 'forward' },
  SUBMITTED_NEWEST_FIRST: { along: 'submittedLogIndex', direction: 'backward' },
};
export const directionOf = ({ order }: RecordsArgs): Ordering['direction'] =>
  orderings[order].direction;

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

  @Field(() => RecordOrder, { defaultValue: RecordOrder.OLDEST_FIRST })
  order!: RecordOrder;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Chỉ những bản đang chờ bước của tôi. / Only those that wait for a step which is mine to take.',
  })
  forMyStep!: boolean;
}

/**
 * The status that is asked for, if any. Submissions are in order within each status: without one, all
 * records would be read and sorted for every page.
 * @throws InputIsInvalid
 */
export const statusOf = ({
  status = null,
  order,
}: RecordsArgs): NonNullable<RecordsArgs['status']> | null => {
  if (status !== null || orderings[order].along !== 'submittedLogIndex') return status;
  throw new InputIsInvalid([
    {
      path: 'status',
      problem: 'required',
      message: {
        vi: 'Xếp theo lúc trình duyệt thì phải nêu trạng thái.',
        en: 'By submission, a status has to be named.',
      },
    },
  ]);
};

export const wantedOf = ({
  classId = null,
  kind = null,
  period = null,
  schoolYear = null,
  from = null,
  to = null,
  naming = null,
  forMyStep,
  order,
}: RecordsArgs): Omit<RecordsWanted, 'status'> => ({
  ...{ classId, kind, period, schoolYear, from, to, naming, forMyStep },
  along: orderings[order].along,
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
