import { ArgsType, Field, ID } from '@nestjs/graphql';
import type { OwedState } from '../../application/queries/progress/owed-counts.js';
import type { ClassId, LocalDate, WaiverId } from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { WaitArgs, WaitPageArgs } from '../shared/connection.js';
import { OwedStateEnum } from './owed.enums.js';

@ArgsType()
export class ProgressArgs extends WaitArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Mặc định là năm học đang diễn ra. / The year that has begun last if not given.',
  })
  schoolYear?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ lớp này. / Only that class.' })
  classId?: ClassId | null;

  @Field(() => [String], { nullable: true, description: 'Chỉ các loại này. / Only these kinds.' })
  kinds?: readonly string[] | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Chỉ những kỳ tính vào từ ngày này: kỳ nào cũng tính vào ngày học cuối của nó, hay vào hạn nộp nếu ' +
      'hạn tính từ đầu kỳ. / Only periods counted from that day on: each to its last day in a term, or ' +
      'to its due day if that is counted from its start.',
  })
  from?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Đến hết ngày này. / To that day.' })
  to?: LocalDate | null;
}

@ArgsType()
export class OwedPeriodsArgs extends WaitArgs {
  @Field(() => String)
  schoolYear!: string;

  @Field(() => ID)
  classId!: ClassId;

  @Field(() => String)
  kind!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  from?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true })
  to?: LocalDate | null;
}

@ArgsType()
export class DeadlinesArgs extends WaitPageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Mặc định là năm học đang diễn ra. / The year that has begun last if not given.',
  })
  schoolYear?: string | null;
}

@ArgsType()
export class UnitsOwedArgs extends WaitPageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'Mặc định là năm học đang diễn ra. / The year that has begun last if not given.',
  })
  schoolYear?: string | null;

  @Field(() => [OwedStateEnum], {
    nullable: true,
    description: 'Chỉ những bản ghi như vậy. / Only what stands so.',
  })
  states?: readonly OwedState[] | null;
}

@ArgsType()
export class OwedItemsArgs extends WaitPageArgs {
  @Field(() => String)
  schoolYear!: string;

  @Field(() => ID)
  classId!: ClassId;

  @Field(() => String)
  kind!: string;

  @Field(() => String, { description: 'Như bản ghi ghi kỳ. / As records name it.' })
  period!: string;

  @Field(() => [OwedStateEnum], {
    nullable: true,
    description: 'Chỉ những bản ghi như vậy. / Only what stands so.',
  })
  states?: readonly OwedState[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Chỉ những gì được miễn theo việc miễn này. / Only what this waiver lets off.',
  })
  waiverId?: WaiverId | null;
}
