import { Field, ObjectType } from '@nestjs/graphql';
import {
  kindsOfDecisionMax,
  type LocalDate,
  type RecordSystem,
} from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { connectionOf } from '../shared/connection.js';
import { enumOf } from '../shared/enums.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { FieldOption } from './catalogue.types.js';

export const RecordSystemEnum = enumOf<RecordSystem>(
  'RecordSystem',
  { engine: 0, 'sector-database': 0, misa: 0, vnedu: 0, paper: 0, other: 0 },
  {
    vi: 'Hệ thống lưu hồ sơ: phần mềm này, CSDL ngành, MISA, vnEdu, bản giấy, hay hệ thống khác có tên',
    en: 'Where records are kept: here, the sector’s database, MISA, vnEdu, on paper, another system by name',
  },
);

export const systemNameText =
  'Tên hệ thống, chỉ khi là OTHER. / What it is called; of OTHER alone.';

@ObjectType({
  description:
    'Quyết định bản chính của các loại hồ sơ được lưu ở đâu; ENGINE: bản điện tử ở đây thay bản giấy. / ' +
    'Where records of some kinds are kept in the first place; ENGINE: the electronic record stands in ' +
    'place of paper.',
})
export class LeadingSystem {
  @Field(() => RecordSystemEnum)
  system!: RecordSystem;

  @Field(() => String, { nullable: true, description: systemNameText })
  systemName!: string | null;

  @Field(() => [FieldOption])
  @Sized({ ...partOfOwner, listMax: kindsOfDecisionMax })
  kinds!: readonly FieldOption[];

  @Field(() => LocalDateScalar, { description: 'Từ ngày này. / From this day on.' })
  from!: LocalDate;

  @Field(() => String)
  decisionNo!: string;

  @Field(() => String, { description: 'Căn cứ pháp lý. / Legal basis.' })
  legalBasis!: string;
}

export const LeadingSystemConnection = connectionOf('LeadingSystem', () => LeadingSystem);
