import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  DelegatedOffice as DelegatedOfficeView,
  Reader,
} from '../../application/queries/reader.js';
import type { RequestContext } from '../context/request-context.js';
import { SchoolClass } from '../school/school.types.js';
import { Sized } from '../shared/sized-field.js';
import { DelegatedOffice, HeldPower, Me } from './me.types.js';

type HeldPowerView = Reader['powers'][number];

@Resolver(() => DelegatedOffice)
export class MeResolver {
  @Query(() => Me, {
    description:
      'Tôi là ai, đang giữ nhiệm vụ gì, được ủy quyền gì, được xem theo văn bản nào. / Who I am, what I ' +
      'am appointed to, what was delegated to me, and under which request I read.',
  })
  async me(@Context() context: RequestContext) {
    const { principal, accountKind, appointments, delegatedOffices, powers, rights } =
      await context.reader();
    return {
      person: principal.personId,
      schoolId: principal.schoolId,
      accountId: principal.accountId,
      accountKind,
      appointments: appointments.map(({ from, to, ...one }) => ({
        ...one,
        fromDay: from,
        toDay: to,
      })),
      delegatedOffices,
      // A program is its own appointment only inside the engine.
      powers: powers.map((one) =>
        accountKind === 'service' ? { ...one, appointmentId: null } : one,
      ),
      grant: rights.grant,
    };
  }

  @ResolveField(() => SchoolClass, {
    name: 'class',
    nullable: true,
    description: 'null: toàn trường. / null: the whole school.',
  })
  ofClass(@Parent() { classId }: DelegatedOfficeView, @Context() { loaders }: RequestContext) {
    return classId && loaders.classes.load(classId);
  }
}

@Resolver(() => HeldPower)
export class HeldPowerResolver {
  @ResolveField(() => SchoolClass, {
    name: 'class',
    nullable: true,
    description: 'null: toàn trường. / null: the whole school.',
  })
  @Sized({ weight: 0.02 })
  ofClass(@Parent() { classId }: HeldPowerView, @Context() { loaders }: RequestContext) {
    return classId && loaders.classes.load(classId);
  }
}
