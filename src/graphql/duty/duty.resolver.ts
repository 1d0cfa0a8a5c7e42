import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Duty as DutyView,
  dutyKinds,
  type DutyKind,
} from '../../application/queries/duties/duty.js';
import { DutiesQuery, DutyCountsQuery } from '../../application/queries/duties/duty-queries.js';
import { AuthorityGrant } from '../access/grant.types.js';
import type { RequestContext } from '../context/request-context.js';
import { Correction } from '../correction/correction.types.js';
import { Dossier } from '../dossier/dossier.types.js';
import { InspectionFinding } from '../inspection/inspection.types.js';
import { Lock, Unlock } from '../lock/lock.types.js';
import { Person } from '../person/person.types.js';
import { Record } from '../record/record.types.js';
import { SchoolClass } from '../school/school.types.js';
import { pageRequest, toConnection, WaitArgs, WaitPageArgs } from '../shared/connection.js';
import { DutyKindEnum } from './duty.enums.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { Duty, DutyConnection, DutyCount } from './duty.types.js';

@Resolver(() => Duty)
export class DutyResolver {
  @Query(() => DutyConnection, {
    description:
      'Những việc đang chờ tôi, việc đến hạn trước đứng trước. / What waits for me, what is due first ' +
      'comes first; nothing for inspectors and programs.',
  })
  @Sized({ page: true, weight: 0 })
  async duties(
    @Args('kinds', {
      type: () => [DutyKindEnum],
      nullable: true,
      description: 'Chỉ những loại này. / Only these kinds.',
    })
    kinds: readonly DutyKind[] | null,
    @Args() args: WaitPageArgs,
    @Context() context: RequestContext,
  ) {
    const request = pageRequest(args);
    const page = await context.ask(
      (reader) => new DutiesQuery(reader, kinds ?? null, request),
      args.waitFor,
    );
    return toConnection(page, request);
  }

  @Query(() => [DutyCount], {
    description: 'Mỗi loại có bao nhiêu việc đang chờ tôi. / How much of each kind waits for me.',
  })
  @Sized({ ...partOfOwner, listMax: dutyKinds.length })
  dutyCounts(@Args() { waitFor }: WaitArgs, @Context() context: RequestContext) {
    return context.ask((reader) => new DutyCountsQuery(reader), waitFor);
  }

  @ResolveField(() => Correction, { nullable: true })
  correction(@Parent() { correctionId }: DutyView, @Context() { loaders }: RequestContext) {
    return correctionId && loaders.corrections.load(correctionId);
  }

  @ResolveField(() => Record, { nullable: true })
  record(@Parent() { recordId }: DutyView, @Context() { loaders }: RequestContext) {
    return recordId && loaders.records.load(recordId);
  }

  @ResolveField(() => Dossier, { nullable: true })
  dossier(@Parent() { dossierId }: DutyView, @Context() { loaders }: RequestContext) {
    return dossierId && loaders.dossiers.load(dossierId);
  }

  @ResolveField(() => Lock, { nullable: true })
  @Sized(partOfOwner)
  lock(@Parent() { lock }: DutyView) {
    return lock;
  }

  @ResolveField(() => Unlock, { nullable: true })
  @Sized(partOfOwner)
  unlock(@Parent() { unlock }: DutyView) {
    return unlock;
  }

  @ResolveField(() => InspectionFinding, {
    nullable: true,
    description:
      'Việc cơ quan quản lý yêu cầu khắc phục. / What an authority wants to be put right.',
  })
  @Sized(partOfOwner)
  finding(@Parent() { finding }: DutyView) {
    return finding;
  }

  @ResolveField(() => Person, {
    nullable: true,
    description: 'Nhận bàn giao từ ai. / From whom the office is taken over.',
  })
  predecessor(@Parent() { predecessorId }: DutyView) {
    return predecessorId;
  }

  @ResolveField(() => AuthorityGrant, { nullable: true })
  grant(@Parent() { grantId }: DutyView, @Context() { loaders }: RequestContext) {
    return grantId && loaders.authorityGrants.load(grantId);
  }

  @ResolveField(() => SchoolClass, {
    name: 'class',
    nullable: true,
    description: 'Lớp có liên quan. / The class concerned.',
  })
  ofClass(@Parent() { classId }: DutyView, @Context() { loaders }: RequestContext) {
    return classId && loaders.classes.load(classId);
  }
}
