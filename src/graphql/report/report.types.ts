import { Field, Int, ObjectType } from '@nestjs/graphql';
import { catalogueLimits } from '../../application/vocabulary.js';
import { LogIndexScalar } from '../scalars/scalars.js';
import { connectionOf } from '../shared/connection.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { Sized } from '../shared/sized-field.js';

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
  @Sized({ weight: 0.05, listMax: catalogueLimits.figuresMax })
  figures!: readonly ReportFigure[];
}

@ObjectType({ description: 'Một mục được đếm trong số liệu. / One thing that a figure counts.' })
export class CountedEntry {
  @Field(() => Int, { description: 'Được tính bao nhiêu. / For how much it counts.' })
  value!: number;

  @Field(() => Int)
  erased!: number;
}

export const CountedEntryConnection = connectionOf('CountedEntry', () => CountedEntry);
