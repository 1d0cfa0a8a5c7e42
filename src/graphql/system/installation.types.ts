import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { OfferedChange } from '../../application/queries/installation-queries.js';
import { OfferedChangeEnum } from '../shared/enums.js';
import { LocalizedText, Words } from '../shared/localized-text.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { CatalogueHead } from '../school/catalogue-head.js';

/** How many offers of a kind are shown, and how many changes of each. */
export const offersMax = 10;
export const differencesMax = 30;
/** How many fields a change names; the totals count all. */
export const fieldsNamedMax = 10;

@ObjectType({
  description:
    'Một mục của danh mục sẽ thay đổi. / What becomes of one kind of record, or of one authority.',
})
export class CatalogueDifference {
  @Field(() => String, { description: 'Mã. / Of a kind of record, or of an authority.' })
  code!: string;

  @Words('Tên. / Name.')
  label!: LocalizedText;

  @Field(() => OfferedChangeEnum)
  change!: OfferedChange;

  @Field(() => [LocalizedText], {
    description: 'Những ô đầu tiên thêm vào. / The first of the fields that are new.',
  })
  @Sized({ weight: 0, listMax: fieldsNamedMax })
  fieldsAdded!: readonly LocalizedText[];

  @Field(() => Int)
  fieldsAddedTotal!: number;

  @Field(() => [LocalizedText], {
    description: 'Những ô đầu tiên bỏ đi. / The first of the fields that are left out.',
  })
  @Sized({ weight: 0, listMax: fieldsNamedMax })
  fieldsLeftOut!: readonly LocalizedText[];

  @Field(() => Int)
  fieldsLeftOutTotal!: number;
}

@ObjectType({
  description:
    'Danh mục có trong bản cài đặt mà trường chưa ban hành. / A catalogue that is installed and that ' +
    'the school has not adopted.',
})
export class OfferedCatalogue extends CatalogueHead {
  @Field(() => Int, {
    nullable: true,
    description:
      'Phiên bản trường đã ban hành; null nếu chưa. / The version that the school has; null for none.',
  })
  adoptedVersion!: number | null;

  @Field(() => Int, { description: 'Có bao nhiêu thay đổi. / How many changes there are in all.' })
  differencesTotal!: number;

  @Field(() => [CatalogueDifference], {
    description: 'Những thay đổi đầu tiên. / The first of them.',
  })
  @Sized({ ...partOfOwner, listMax: differencesMax })
  differences!: readonly CatalogueDifference[];

  @Field(() => String, {
    description:
      'JSON của `catalogue` trong adoptCatalogue hoặc adoptAuthorities, gửi lại nguyên vẹn. / JSON of ' +
      'the `catalogue` that adoptCatalogue or adoptAuthorities takes, to be given back as it is.',
  })
  @Sized({ weight: 1 })
  document!: string;
}

@ObjectType({ description: 'Bản cài đặt. / What is installed.' })
export class Installation {
  @Field(() => String, { description: 'Phiên bản phần mềm lõi. / Version of the engine.' })
  version!: string;

  @Field(() => [OfferedCatalogue], {
    description: 'Danh mục hồ sơ có thể ban hành. / Catalogues of kinds of records to adopt.',
  })
  @Sized({ ...partOfOwner, listMax: offersMax })
  catalogues!: readonly OfferedCatalogue[];

  @Field(() => [OfferedCatalogue], {
    description: 'Danh mục cơ quan quản lý có thể ban hành. / Catalogues of authorities to adopt.',
  })
  @Sized({ ...partOfOwner, listMax: offersMax })
  authorities!: readonly OfferedCatalogue[];
}
