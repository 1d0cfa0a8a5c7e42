import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { TeamsQuery } from '../../application/queries/office-queries.js';
import type {
  CatalogueRow,
  SchoolClassRow,
  SchoolYearRow,
} from '../../application/ports/read-model-rows.js';
import type { SchoolOverview } from '../../application/ports/read-models.js';
import { DossiersOfClassQuery } from '../../application/queries/class-queries.js';
import type { Standing } from '../../application/queries/class-standings.js';
import { classLevels, levelOfClass, levelSetOf } from '../../application/queries/class-levels.js';
import { periodsToEnter } from '../../application/queries/periods.js';
import {
  ClassesByIdsQuery,
  ClassesQuery,
  PeopleQuery,
  SchoolQuery,
} from '../../application/queries/school-queries.js';
import type {
  ClassId,
  FieldDefinition as Definition,
  RecordKind as Kind,
  Role,
} from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { DossierConnection } from '../dossier/dossier.types.js';
import { recordsIn } from '../record/records-in-dossier.js';
import { DossierRecordsArgs } from '../record/records.inputs.js';
import { RecordConnection } from '../record/record.types.js';
import { PersonConnection } from '../person/person.types.js';
import { PageArgs, pageRequest, toConnection, WaitArgs } from '../shared/connection.js';
import { RoleEnum } from '../shared/enums.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { showValue } from '../shared/values.js';
import { Catalogue, FieldDefinition, FieldOption, RecordKind } from './catalogue.types.js';
import { shownRules } from './field-rule.js';
import { shownRetention } from './retention-rule.js';
import { ChildStanding, ClassStandings } from './class-standings.types.js';
import { ClassLevelSet, School, SchoolClass, SchoolYear, Team } from './school.types.js';

@Resolver(() => School)
export class SchoolResolver {
  @Query(() => School, {
    nullable: true,
    description: 'Trường của tôi. / My school; null without an appointment.',
  })
  async school(@Args() { waitFor }: WaitArgs, @Context() context: RequestContext) {
    const overview = await context.ask((reader) => new SchoolQuery(reader), waitFor);
    return overview && { ...overview.school, ...overview };
  }

  @ResolveField(() => [SchoolYear])
  @Sized({ ...partOfOwner, listMax: 30 })
  years(@Parent() { years }: SchoolOverview) {
    return years;
  }

  @ResolveField(() => [SchoolClass], {
    description: 'Các lớp của một năm học, hoặc mọi năm. / Classes of one year, or of all.',
  })
  @Sized({ ...partOfOwner, listMax: 100 })
  classes(
    @Args('schoolYear', { type: () => String, nullable: true }) schoolYear: string | null,
    @Context() context: RequestContext,
  ) {
    return context.ask((reader) => new ClassesQuery(reader, schoolYear ?? null));
  }

  @ResolveField(() => [Team], { description: 'Các tổ. / The teams of the staff.' })
  @Sized({ ...partOfOwner, listMax: 40 })
  teams(@Context() context: RequestContext) {
    return context.ask((reader) => new TeamsQuery(reader));
  }

  @ResolveField(() => [Catalogue], { description: 'Theo thứ tự ban hành. / In order of adoption.' })
  @Sized({ listMax: 10 })
  catalogues(@Parent() { catalogues }: SchoolOverview) {
    return catalogues;
  }

  @ResolveField(() => [RecordKind], {
    description:
      'Các loại hồ sơ lập được hôm nay (danh mục đang áp dụng), hoặc chỉ những loại nêu tên. / The kinds ' +
      'of which records are entered today, by the catalogue in force; all, or only those named.',
  })
  @Sized({ ...partOfOwner, perValueOf: 'only', listMax: 60 })
  async kindsInForce(
    @Args('only', { type: () => [String], nullable: true }) only: readonly string[] | null,
    @Context() context: RequestContext,
  ) {
    const kinds = (await context.reader()).kindsInForce;
    return only ? kinds.filter(({ kind }) => only.includes(kind)) : kinds;
  }

  @ResolveField(() => [String], {
    description:
      'Mã những loại trường tự thêm, trong số lập được hôm nay. / Codes of those kinds in force that the ' +
      'school added itself.',
  })
  async ownKinds(@Context() context: RequestContext) {
    return (await context.reader()).ownKinds;
  }

  @ResolveField(() => PersonConnection)
  @Sized({ page: true, weight: 0 })
  async people(
    @Args() args: PageArgs,
    @Args('role', {
      type: () => RoleEnum,
      nullable: true,
      description: 'Chỉ những người hôm nay giữ nhiệm vụ này. / Only who holds this office today.',
    })
    role: Role | null,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(args);
    const page = await context.ask((reader) => new PeopleQuery(reader, role ?? null, request));
    const ids = page.entries.map(({ cursor, row }) => ({ cursor, row: row.personId }));
    return toConnection({ ...page, entries: ids }, request);
  }
}

@Resolver(() => SchoolYear)
export class SchoolYearResolver {
  @ResolveField(() => [FieldOption], {
    description:
      'Khối hoặc nhóm tuổi mà một lớp của năm đó có thể thuộc về. / Grades or groups of age that a class of ' +
      'that year can be of.',
  })
  @Sized({ ...partOfOwner, listMax: 10 })
  async classLevels(@Parent() { schoolYear }: SchoolYearRow, @Context() context: RequestContext) {
    return classLevels(await context.reader(), schoolYear);
  }
}

@Resolver(() => Catalogue)
export class CatalogueResolver {
  @ResolveField(() => [RecordKind], {
    description: 'Tất cả, hoặc chỉ những loại nêu tên. / All, or only the kinds named.',
  })
  @Sized({ ...partOfOwner, perValueOf: 'only', listMax: 60 })
  kinds(
    @Parent() { kinds }: CatalogueRow,
    @Args('only', { type: () => [String], nullable: true }) only: readonly string[] | null,
  ) {
    return only ? kinds.filter(({ kind }) => only.includes(kind)) : kinds;
  }
}

@Resolver(() => RecordKind)
export class RecordKindResolver {
  @ResolveField()
  about(@Parent() { about }: Kind) {
    return about ?? 'child';
  }

  @ResolveField()
  namingField(@Parent() { fields }: Kind) {
    return fields.find(({ type }) => type.is === 'record')?.name ?? null;
  }

  @ResolveField()
  ownFileOnly(@Parent() { ownFileOnly }: Kind) {
    return ownFileOnly ?? false;
  }

  @ResolveField()
  rules(@Parent() { rules, fields }: Kind) {
    return shownRules(rules, fields);
  }

  @ResolveField()
  rowRules(@Parent() { rowRules, rowFields }: Kind) {
    return shownRules(rowRules, rowFields);
  }

  @ResolveField()
  numbered(@Parent() { numbered }: Kind) {
    return numbered ?? false;
  }

  @ResolveField()
  retention(@Parent() { retention }: Kind) {
    return retention ? shownRetention(retention) : null;
  }

  @ResolveField(() => [FieldOption], {
    description:
      'Các kỳ đã bắt đầu hoặc được lập trước, mới nhất trước; loại lập theo ngày thì nhập ngày. / Periods ' +
      'that have begun, or may be planned already, newest first; of a kind of every day, the day is ' +
      'entered.',
  })
  @Sized({ ...partOfOwner, listMax: 60 })
  async periods(@Parent() kind: Kind, @Context() context: RequestContext) {
    return periodsToEnter(await context.reader(), kind);
  }
}

@Resolver(() => SchoolClass)
export class SchoolClassResolver {
  @Query(() => SchoolClass, {
    name: 'class',
    nullable: true,
    description: 'Một lớp; null nếu không có. / A class, or null.',
  })
  async oneClass(
    @Args('id', { type: () => ID }) id: ClassId,
    @Args() { waitFor }: WaitArgs,
    @Context() context: RequestContext,
  ) {
    const [found] = await context.ask((reader) => new ClassesByIdsQuery(reader, [id]), waitFor);
    return found ?? null;
  }

  @ResolveField(() => FieldOption, {
    nullable: true,
    description:
      'Khối hoặc nhóm tuổi; null nếu chưa ghi. / Grade or group of age; null if nobody said it.',
  })
  @Sized({ weight: 0 })
  async level(@Parent() { classId }: SchoolClassRow, @Context() context: RequestContext) {
    return levelOfClass(await context.reader(), classId);
  }

  @ResolveField(() => ClassLevelSet, {
    nullable: true,
    description:
      'Ai sửa khối hoặc nhóm tuổi lần cuối và vì sao; null nếu vẫn như khi mở lớp. / Who put the level right ' +
      'last and why; null while it is as the class was opened.',
  })
  @Sized({ weight: 0 })
  async levelSet(@Parent() row: SchoolClassRow, @Context() context: RequestContext) {
    const set = levelSetOf(await context.reader(), row);
    return set && { act: set.act, reason: showValue(context.loaders, set.reason) };
  }

  @ResolveField(() => DossierConnection, {
    description:
      'Hồ sơ của lớp theo thứ tự tên gọi (tên, rồi họ và đệm); giáo viên chỉ thấy lớp mình. / Dossiers ' +
      'of the class in Vietnamese order of names (given name first); a homeroom teacher sees the own ' +
      'class only.',
  })
  // Each class is a statement of its own, so this is too dear below a list of classes.
  @Sized({ page: true, weight: 15 })
  async dossiers(
    @Parent() { classId }: SchoolClassRow,
    @Args() args: PageArgs,
    @Args('standing', {
      type: () => ChildStanding,
      nullable: true,
      description: 'Chỉ những trẻ như vậy. / Only children of whom this holds.',
    })
    standing: Standing | null,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(args);
    const page = await context.ask(
      (reader) => new DossiersOfClassQuery(reader, classId, standing ?? null, request),
    );
    return toConnection(page, request);
  }

  @ResolveField(() => RecordConnection, {
    description:
      'Sổ và hồ sơ của chính lớp (điểm danh, nhận xét hằng ngày, …), mới nhất trước. / What is recorded ' +
      'of the class itself, newest first; its dossier has the id of the class.',
  })
  // As dear as the list of children, for the same reason.
  @Sized({ page: true, weight: 15 })
  records(
    @Parent() { classId }: SchoolClassRow,
    @Args() args: DossierRecordsArgs,
    @Context() context: RequestContext,
  ) {
    return recordsIn(context, classId, args);
  }

  @ResolveField(() => ClassStandings, {
    nullable: true,
    description:
      'Số trẻ của lớp theo tình trạng hồ sơ, trong phạm vi được xem; null khi không được xem lớp. / How ' +
      'many children of the class stand where, of those whom the caller may see; null of a class that ' +
      'is not for the caller.',
  })
  @Sized({ weight: 0.5 })
  standings(@Parent() { classId }: SchoolClassRow, @Context() { loaders }: RequestContext) {
    return loaders.classCounts.load(classId);
  }
}

@Resolver(() => FieldDefinition)
export class FieldDefinitionResolver {
  @ResolveField()
  sensitive(@Parent() { sensitive }: Definition): boolean {
    return sensitive ?? false;
  }
}
