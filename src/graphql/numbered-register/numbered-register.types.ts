import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Act as ActRow } from '../../application/ports/read-model-rows.js';
import type { RegisterDayView } from '../../application/queries/numbered-register-queries.js';
import type { LocalDate, RecordId } from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { FieldOption } from '../school/catalogue.types.js';
import { Act } from '../shared/act.js';
import { connectionOf } from '../shared/connection.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';

const topicText = {
  nullable: true,
  description:
    'Dãy số nào, như đến hay đi; null nếu sổ chỉ có một dãy. / Which series; null where there is one only.',
};

@ObjectType({
  description:
    'Một dòng của sổ có đánh số: số theo năm dương lịch, không nhảy, không dùng lại. / A line of a ' +
    'register: its number is that of the calendar year, none is left out and none is used twice.',
})
export class RegisterEntry {
  @Field(() => ID)
  recordId!: RecordId;

  @Field(() => Int)
  number!: number;

  @Field(() => String, { description: 'Năm dương lịch của số. / The calendar year of the number.' })
  year!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày vào sổ. / On which it was entered.' })
  day!: LocalDate;

  @Field(() => Act, {
    nullable: true,
    description:
      'Ai đã chốt ngày vào sổ; null khi chưa chốt. / Who closed its day; null until then.',
  })
  @Sized(partOfOwner)
  closed!: ActRow | null;
}

@ObjectType({ description: 'Các số cấp trong một ngày. / Which numbers were given on a day.' })
export class NumbersOfDay {
  @Field(() => FieldOption, topicText)
  @Sized({ weight: 0 })
  topic!: unknown;

  @Field(() => Int)
  first!: number;

  @Field(() => Int)
  last!: number;
}

@ObjectType({ description: 'Một ngày của sổ. / A day of a register.' })
export class RegisterDay {
  @Field(() => LocalDateScalar)
  day!: LocalDate;

  @Field(() => [NumbersOfDay], {
    description: 'Rỗng nếu hôm ấy không vào sổ gì. / Empty when nothing was entered on it.',
  })
  @Sized({ ...partOfOwner, listMax: 5 })
  numbers!: RegisterDayView['numbers'];

  @Field(() => Act, { nullable: true, description: 'Ai đã chốt; null khi chưa. / Who closed it.' })
  @Sized(partOfOwner)
  closed!: ActRow | null;
}

export const RegisterEntryConnection = connectionOf('RegisterEntry', () => RegisterEntry);
export const RegisterDayConnection = connectionOf('RegisterDay', () => RegisterDay);
