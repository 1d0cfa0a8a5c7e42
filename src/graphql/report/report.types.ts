import { Field, Int, ObjectType } from '@nestjs/graphql';
import { catalogueLimits } from '../../application/vocabulary.js';
import { LogIndexScalar } from '../scalars/scalars.js';
import { FieldOption } from '../school/catalogue.types.js';
import { connectionOf } from '../shared/connection.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { Sized } from '../shared/sized-field.js';

@ObjectType({
  description:
    'Tổng cộng từ bao nhiêu báo cáo cấp dưới, trên bao nhiêu báo cáo phải có. / Of how many reports below a ' +
    'sum is, of how many that are expected.',
})
export class ReportsBelow {
  @Field(() => Int)
  counted!: number;

  @Field(() => Int, {
    description:
      'Kể cả báo cáo được miễn: tổng vẫn thiếu. / Also those that were waived: the sum lacks them all the same.',
  })
  expected!: number;
}

@ObjectType({ description: 'Một số liệu của báo cáo. / A figure of a report.' })
export class ReportFigure {
  @Field(() => String)
  code!: string;

  @Words('Tên số liệu. / What it is called.')
  label!: LocalizedText;

  @Field(() => LocalizedText, { nullable: true, description: 'Đơn vị. / Of what.' })
  @Sized({ weight: 0 })
  unit?: LocalizedText;

  @Field(() => Int, {
    nullable: true,
    description:
      'Null nếu không được xem ô được đếm. / Null when the field that is counted is not for the caller.',
  })
  value!: number | null;

  @Field(() => Int, {
    description:
      'Số giá trị nay không còn đọc được, vì hồ sơ đã hủy. / Values that nobody can read any more, since ' +
      'their dossier was destroyed.',
  })
  erased!: number;

  @Field(() => ReportsBelow, {
    nullable: true,
    description:
      'Null nếu không phải số tổng, không được xem, hoặc lúc nộp chưa ghi. / Null of what is no sum, is not for ' +
      'the caller, or was submitted before this was kept.',
  })
  @Sized({ weight: 0 })
  reports?: ReportsBelow | null;
}

@ObjectType({
  description:
    'Số liệu đếm từ sổ gốc, đến hết mục này: đếm lại ở mục này luôn ra như thế. / Figures counted from ' +
    'the log, up to and with that entry: counted again at that entry they are the same.',
})
export class ReportFigures {
  @Field(() => LogIndexScalar)
  logIndex!: bigint;

  @Field(() => [ReportFigure])
  @Sized({ weight: 0.02, listMax: catalogueLimits.figuresMax })
  figures!: readonly ReportFigure[];
}

@ObjectType({ description: 'Một mục được đếm trong số liệu. / One thing that a figure counts.' })
export class CountedEntry {
  @Field(() => Int, { description: 'Được tính bao nhiêu. / For how much it counts.' })
  value!: number;

  @Field(() => Int)
  erased!: number;

  @Field(() => FieldOption, {
    nullable: true,
    description:
      'Kỳ của bản ghi, hoặc của báo cáo còn thiếu. / For which period it was made, or is missing.',
  })
  @Sized({ weight: 0 })
  period?: FieldOption | null;
}

export const CountedEntryConnection = connectionOf('CountedEntry', () => CountedEntry);
