import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  Disposition as DispositionRow,
  DossierRow,
} from '../../application/ports/read-model-rows.js';
import { DossierQuery } from '../../application/queries/dossier-queries.js';
import { SheetRowsQuery } from '../../application/queries/sheet-queries.js';
import type { DossierId, PersonId, TeamId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { DispositionBlocker } from '../refusals/dossier-refusals.types.js';
import { presentBlocker } from '../refusals/present-refusal.js';
import { recordsIn } from '../record/records-in-dossier.js';
import { Record, RecordConnection, SheetRowConnection } from '../record/record.types.js';
import { DossierRecordsArgs } from '../record/records.inputs.js';
import { Person } from '../person/person.types.js';
import { SchoolClass, Team } from '../school/school.types.js';
import { PageArgs, pageRequest, toConnection, WaitArgs } from '../shared/connection.js';
import { RecordStatusEnum } from '../shared/enums.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { RecordValue, showValue } from '../shared/values.js';
import { Disposition } from './disposition.types.js';
import { Dossier, Hold } from './dossier.types.js';

/** Read for all dossiers of a request at once. */
const fromProfile = { weight: 0.2 } as const;

/** A step's own data beside the act that did it. */
const withAct = <S extends object>(step: S | undefined) => step && { ...step, act: step };

@Resolver(() => Dossier)
export class DossierResolver {
  @Query(() => Dossier, {
    nullable: true,
    description: 'Một hồ sơ; null nếu không có hoặc không được xem. / A dossier, or null.',
  })
  dossier(
    @Args('id', { type: () => ID }) id: DossierId,
    @Args() { waitFor }: WaitArgs,
    @Context() context: RequestContext,
  ) {
    return context.ask((reader) => new DossierQuery(reader, id), waitFor);
  }

  @ResolveField(() => SchoolClass, { name: 'class', nullable: true })
  presentClass(@Parent() { classId }: DossierRow, @Context() { loaders }: RequestContext) {
    return classId && loaders.classes.load(classId);
  }

  @ResolveField(() => Team, {
    nullable: true,
    description: 'Tổ mà hồ sơ này thuộc về. / The team whose dossier it is.',
  })
  team(@Parent() { about, dossierId }: DossierRow, @Context() { loaders }: RequestContext) {
    return about === 'team' ? loaders.teams.load(dossierId as string as TeamId) : null;
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Người mà hồ sơ này thuộc về. / The member of staff whose dossier it is.',
  })
  person(@Parent() { about, dossierId }: DossierRow): PersonId | null {
    return about === 'staff' ? (dossierId as string as PersonId) : null;
  }

  @ResolveField(() => RecordValue, {
    description:
      'Họ tên hiện tại của trẻ, như trong bản ghi hồ sơ học sinh; giá trị null nếu chưa lập; hồ sơ khác ' +
      'mang tên của lớp, tổ, nhân sự hoặc trường. / The child’s present full name, on the terms of the ' +
      'field of the profile; a null value before there is one. Any other dossier is called as what it ' +
      'is about.',
  })
  @Sized(fromProfile)
  async name(@Parent() { dossierId }: DossierRow, @Context() { loaders }: RequestContext) {
    const child = await loaders.children.load(dossierId);
    return child && showValue(loaders, child.name);
  }

  @ResolveField(() => RecordValue, {
    nullable: true,
    description: 'Mã học sinh; null nếu không có. / The pupil code; null when there is none.',
  })
  @Sized(fromProfile)
  async code(@Parent() { dossierId }: DossierRow, @Context() { loaders }: RequestContext) {
    const child = await loaders.children.load(dossierId);
    return child?.code ? showValue(loaders, child.code) : null;
  }

  @ResolveField(() => RecordStatusEnum, {
    nullable: true,
    description:
      'Trạng thái bản ghi hồ sơ học sinh; null nếu không có. / Status of the profile; null when there ' +
      'is none.',
  })
  async profileStatus(@Parent() { dossierId }: DossierRow, @Context() { loaders }: RequestContext) {
    return (await loaders.children.load(dossierId))?.profileStatus ?? null;
  }

  @ResolveField(() => Int, {
    description:
      'Số đề nghị điều chỉnh chưa kết thúc của mọi bản ghi được xem. / Open corrections of all records ' +
      'that the caller may see.',
  })
  async openCorrections(
    @Parent() { dossierId }: DossierRow,
    @Context() { loaders }: RequestContext,
  ) {
    return (await loaders.openCorrections.load(dossierId))?.count ?? 0;
  }

  @ResolveField(() => Dossier, {
    nullable: true,
    description:
      'Hồ sơ cũ (đã hủy) của cùng trẻ. / The child’s earlier dossier, if it was disposed of before ' +
      'the child came back.',
  })
  predecessor(@Parent() { predecessorId }: DossierRow, @Context() { loaders }: RequestContext) {
    return predecessorId && loaders.dossiers.load(predecessorId);
  }

  @ResolveField(() => Dossier, {
    nullable: true,
    description:
      'Hồ sơ tiếp theo, khi trẻ học lại. / The dossier that goes on from this one, of a child that came ' +
      'back; null as well where it was opened before that was recorded.',
  })
  successor(@Parent() { successorId }: DossierRow, @Context() { loaders }: RequestContext) {
    return successorId && loaders.dossiers.load(successorId);
  }

  @ResolveField(() => [Record], {
    description:
      'Mọi bản ghi của trẻ; của lớp thì xem `class.records`. / All records of the child; for those of ' +
      'a class see `class.records`.',
  })
  @Sized({ listMax: 40 })
  records(@Parent() { dossierId, about }: DossierRow, @Context() { loaders }: RequestContext) {
    return about === 'child' ? loaders.recordsOfDossiers.load(dossierId) : [];
  }

  @ResolveField(() => SheetRowConnection, {
    description:
      'Những dòng của trẻ trong các sổ của lớp (điểm danh, nhận xét, …), mới nhất trước. / The rows of ' +
      'the child in the sheets of its classes, newest first.',
  })
  // Each dossier is a statement of its own, so this is too dear below a list of dossiers.
  @Sized({ page: true, weight: 15 })
  async sheetRows(
    @Parent() { dossierId }: DossierRow,
    @Args() args: PageArgs,
    @Args('kind', { type: () => String, nullable: true }) kind: string | null,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(args, 'backward');
    const page = await context.ask(
      (reader) => new SheetRowsQuery(reader, dossierId, kind ?? null, request),
    );
    return toConnection(page, request);
  }

  @ResolveField(() => RecordConnection, {
    description:
      'Các bản ghi trong hồ sơ, mới nhất trước; dùng cho mọi hồ sơ, kể cả của lớp, tổ, nhân sự, nhà ' +
      'trường. / The records in the dossier, newest first; of any dossier, also of a class, a team, a ' +
      'member of staff or the school.',
  })
  // Each dossier is a statement of its own, so this is too dear below a list of dossiers.
  @Sized({ page: true, weight: 15 })
  filed(
    @Parent() { dossierId }: DossierRow,
    @Args() args: DossierRecordsArgs,
    @Context() context: RequestContext,
  ) {
    return recordsIn(context, dossierId, args);
  }

  @ResolveField(() => Record, {
    nullable: true,
    description: 'Bản ghi đầu tiên của một loại. / The first record of a kind.',
  })
  record(
    @Parent() { dossierId }: DossierRow,
    @Args('kind', { type: () => String }) kind: string,
    @Context() { loaders }: RequestContext,
  ) {
    return loaders.firstRecords.load({ dossierId, kind });
  }

  @ResolveField(() => [Hold])
  @Sized({ listMax: 10 })
  holds(@Parent() { dossierId }: DossierRow, @Context() { loaders }: RequestContext) {
    return loaders.holds.load(dossierId);
  }

  @ResolveField(() => [DispositionBlocker], {
    description:
      'Những gì hôm nay còn ngăn việc hủy; trống nếu hủy được, hoặc đã hủy. / What stands against the ' +
      'destruction today; empty if nothing does, and of a dossier that was disposed of.',
  })
  @Sized({ ...partOfOwner, listMax: 20 })
  async dispositionBlockers(
    @Parent() { dossierId }: DossierRow,
    @Context() { loaders }: RequestContext,
  ) {
    const found = await loaders.dispositionBlockers.load(dossierId);
    return found?.blockers.map(presentBlocker) ?? [];
  }

  @ResolveField(() => Disposition, { nullable: true })
  @Sized(partOfOwner)
  disposition(@Parent() { disposition }: DossierRow): object | null {
    if (!disposition) return null;
    const { appraised, approved, notice, backup, certificate }: DispositionRow = disposition;
    return {
      ...disposition,
      appraised: withAct(appraised),
      approved: withAct(approved),
      notice: withAct(notice),
      backup: withAct(backup),
      certificate: withAct(certificate),
    };
  }
}
