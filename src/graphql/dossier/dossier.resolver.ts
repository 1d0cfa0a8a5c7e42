import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  Disposition as DispositionRow,
  DossierRow,
} from '../../application/ports/read-model-rows.js';
import { DossiersByIdsQuery } from '../../application/queries/dossier-queries.js';
import type { DossierId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Record } from '../record/record.types.js';
import { SchoolClass } from '../school/school.types.js';
import { WaitArgs } from '../shared/connection.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { Disposition } from './disposition.types.js';
import { Dossier, Hold } from './dossier.types.js';

/** A step's own data beside the act that did it. */
const withAct = <S extends object>(step: S | undefined) => step && { ...step, act: step };

@Resolver(() => Dossier)
export class DossierResolver {
  @Query(() => Dossier, {
    nullable: true,
    description: 'Một hồ sơ; null nếu không có hoặc không được xem. / A dossier, or null.',
  })
  async dossier(
    @Args('id', { type: () => ID }) id: DossierId,
    @Args() { waitFor }: WaitArgs,
    @Context() context: RequestContext,
  ) {
    const [found] = await context.ask((reader) => new DossiersByIdsQuery(reader, [id]), waitFor);
    return found ?? null;
  }

  @ResolveField(() => SchoolClass, { name: 'class', nullable: true })
  presentClass(@Parent() { classId }: DossierRow, @Context() { loaders }: RequestContext) {
    return loaders.classes.load(classId);
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

  @ResolveField(() => [Record])
  @Sized({ listMax: 40 })
  records(@Parent() { dossierId }: DossierRow, @Context() { loaders }: RequestContext) {
    return loaders.recordsOfDossiers.load(dossierId);
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
