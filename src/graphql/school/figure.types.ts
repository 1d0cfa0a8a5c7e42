import { Field, ObjectType } from '@nestjs/graphql';
import type { ChildrenWhen, FigureMeasure as Measure, Role } from '../../application/vocabulary.js';
import { RoleEnum } from '../shared/enums.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { Sized } from '../shared/sized-field.js';
import { ChildrenWhenEnum, FigureMeasureEnum } from './catalogue.enums.js';

@ObjectType({
  description: 'Một ô chọn và những lựa chọn được đếm. / A choice, and what of it is counted.',
})
export class ValuesOfKind {
  @Field(() => String)
  kind!: string;

  @Field(() => String)
  field!: string;

  @Field(() => [String])
  values!: readonly string[];
}

@ObjectType({
  description:
    'Đếm gì; phần nào không liên quan thì null. / What is counted; members that do not apply are null.',
})
export class FigureMeasure {
  @Field(() => FigureMeasureEnum)
  of!: Measure['of'];

  @Field(() => String, { nullable: true, description: 'Loại hồ sơ được đếm. / Of which kind.' })
  kind?: string;

  @Field(() => String, { nullable: true, description: 'ROWS, RECORDS: ô nào. / Which field.' })
  field?: string;

  @Field(() => [String], { nullable: true, description: 'ROWS, RECORDS: giá trị nào. / Values.' })
  values?: readonly string[];

  @Field(() => String, { nullable: true, description: 'RECORDS: nội dung nào. / Which topic.' })
  topic?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'RECORDS, APPROVED: ô ngày cho biết bản ghi thuộc kỳ nào. / The date that says when it was.',
  })
  on?: string;

  @Field(() => [RoleEnum], { nullable: true, description: 'STAFF: chức vụ nào. / In which roles.' })
  roles?: readonly Role[];

  @Field(() => ValuesOfKind, {
    nullable: true,
    description: 'STAFF: người có bản ghi như thế. / Of whom a record says so.',
  })
  @Sized({ weight: 0 })
  having?: ValuesOfKind;

  @Field(() => ChildrenWhenEnum, { nullable: true, description: 'CHILDREN' })
  when?: ChildrenWhen;

  @Field(() => String, { nullable: true, description: 'REPORTS: số liệu nào. / Which figure.' })
  figure?: string;
}

@ObjectType({ description: 'Một số liệu của báo cáo. / A figure that a report counts.' })
export class FigureDefinition {
  @Field(() => String)
  code!: string;

  @Words('Tên số liệu. / What it is called.')
  label!: LocalizedText;

  @Field(() => LocalizedText, { nullable: true, description: 'Đơn vị. / Of what.' })
  @Sized({ weight: 0 })
  unit?: LocalizedText;

  @Field(() => FigureMeasure)
  @Sized({ weight: 0 })
  count!: Measure;
}
