import { ArgsType, Field, ObjectType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import type { RuleVersionView } from '../../application/queries/rule-version-queries.js';
import type { LocalDate, VersionStanding } from '../../application/vocabulary.js';
import { LocalDateScalar } from '../scalars/scalars.js';
import { connectionOf, WaitArgs, WaitPageArgs } from '../shared/connection.js';
import { enumOf } from '../shared/enums.js';

export const VersionStandingEnum = enumOf<VersionStanding>(
  'VersionStanding',
  { 'not-approved': 0, coming: 0, 'in-force': 0, former: 0 },
  {
    vi: 'Chưa ban hành, sắp có hiệu lực, đang có hiệu lực, hay đã được thay thế',
    en: 'Not approved yet, to come, in force, or replaced by another',
  },
);

@ArgsType()
export class RulesInForceArgs extends WaitArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Vào ngày nào; hôm nay nếu để trống. / On which day; today when it is left out.',
  })
  @IsOptional()
  on?: LocalDate | null;
}

@ArgsType()
export class RuleVersionsArgs extends WaitPageArgs {
  @Field(() => String, {
    description: 'Loại có phiên bản trong danh mục. / A kind of the catalogue that has versions.',
  })
  @MaxLength(60)
  kind!: string;
}

@ObjectType({
  description:
    'Một phiên bản quy chế: từ ngày ghi trong văn bản, nhưng không trước ngày ký. / A version of the ' +
    'school’s rules: in force from the day that it names, and not before it was approved.',
})
export class RuleVersion {
  @Field(() => VersionStandingEnum)
  standing!: RuleVersionView['standing'];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Có hiệu lực từ; null khi chưa ban hành. / First day in force; null until approved.',
  })
  inForceFrom!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày cuối có hiệu lực; null khi chưa có bản thay thế. Trước ngày bắt đầu nghĩa là chưa từng có ' +
      'hiệu lực. / Last day in force; null until another follows. Before the first day: it never was.',
  })
  inForceUntil!: LocalDate | null;
}

export const RuleVersionConnection = connectionOf('RuleVersion', () => RuleVersion);
