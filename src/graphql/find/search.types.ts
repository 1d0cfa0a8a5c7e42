import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { DossierRow, SchoolClassRow } from '../../application/ports/read-model-rows.js';
import type { PersonId } from '../../application/vocabulary.js';
import { Dossier } from '../dossier/dossier.types.js';
import { limits } from '../limits/limits.js';
import { Person } from '../person/person.types.js';
import { SchoolClass } from '../school/school.types.js';
import { WaitArgs } from '../shared/connection.js';
import { Sized } from '../shared/sized-field.js';

@ObjectType({
  description:
    'Kết quả tìm kiếm theo nhóm: bản khớp đúng dấu trước, rồi theo thứ tự tên. / What was found, in ' +
    'groups: exact diacritics first, then in order of names.',
})
export class SearchResult {
  @Field(() => [Dossier], {
    description: 'Trẻ, kể cả đã rời trường. / Children, former ones too.',
  })
  @Sized({ paged: true })
  dossiers!: readonly DossierRow[];

  @Field(() => [SchoolClass], { description: 'Năm học mới nhất trước. / Newest year first.' })
  @Sized({ paged: true, weight: 0.1 })
  classes!: readonly SchoolClassRow[];

  @Field(() => [Person], { description: 'Nhân sự của trường. / The school’s staff.' })
  @Sized({ paged: true })
  people!: readonly PersonId[];

  @Field(() => Boolean, {
    description: 'Có nhóm còn nữa: gõ thêm. / Some group has more: type more of it.',
  })
  hasMore!: boolean;
}

@ArgsType()
export class SearchArgs extends WaitArgs {
  @Field(() => String, {
    description:
      `Tên có dấu hoặc không dấu, mã, lớp; nhiều nhất ${limits.searchTextMax} ký tự. Mỗi từ phải là ` +
      'đầu của một từ trong tên hoặc của một mã; để trống thì không tìm gì. / A name with or without ' +
      'diacritics, a code, a class. Each word has to begin a word of the name, or a code; a blank ' +
      'text finds nothing.',
  })
  text!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: limits.searchGroupDefault,
    description: `Mỗi nhóm nhiều nhất, 1 đến ${limits.searchGroupMax}. / Of each group at most.`,
  })
  first?: number | null;
}
