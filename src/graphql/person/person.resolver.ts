import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AppointmentRow } from '../../application/ports/read-model-rows.js';
import { PeopleByIdsQuery } from '../../application/queries/school-queries.js';
import type { AppointmentId, ClassId, PersonId, TeamId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { SchoolClass, Team } from '../school/school.types.js';
import { WaitArgs } from '../shared/connection.js';
import { RoleEnum } from '../shared/enums.js';
import { Sized } from '../shared/sized-field.js';
import { RecordValue, showValue } from '../shared/values.js';
import { HandOver } from './hand-over.types.js';
import { Appointment, Person } from './person.types.js';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, {
    nullable: true,
    description: 'Một nhân sự; null nếu không có. / A member of staff, or null.',
  })
  async person(
    @Args('id', { type: () => ID }) id: PersonId,
    @Args() { waitFor }: WaitArgs,
    @Context() context: RequestContext,
  ) {
    const [found] = await context.ask((reader) => new PeopleByIdsQuery(reader, [id]), waitFor);
    return found?.personId ?? null;
  }

  @ResolveField(() => ID)
  id(@Parent() id: PersonId): PersonId {
    return id;
  }

  @ResolveField(() => String, { nullable: true, description: 'Mã cán bộ. / Staff code.' })
  async staffCode(@Parent() id: PersonId, @Context() { loaders }: RequestContext) {
    return (await loaders.people.load(id))?.staffCode ?? null;
  }

  @ResolveField(() => RecordValue, {
    nullable: true,
    description: 'Họ và tên. / Full name; null for nobody of this school.',
  })
  @Sized({ weight: 0.1 })
  async fullName(@Parent() id: PersonId, @Context() { loaders }: RequestContext) {
    const person = await loaders.people.load(id);
    return person && showValue(loaders, { state: 'protected', ref: person.fullName });
  }

  @ResolveField(() => [Appointment], {
    description: 'Mọi nhiệm vụ, kể cả đã hết hạn. / All appointments, past ones too.',
  })
  @Sized({ listMax: 20 })
  appointments(@Parent() id: PersonId, @Context() { loaders }: RequestContext) {
    return loaders.appointments.load(id);
  }
}

@Resolver(() => Appointment)
export class AppointmentResolver {
  @ResolveField(() => SchoolClass, {
    name: 'class',
    nullable: true,
    description: 'null: toàn trường. / null: the whole school.',
  })
  ofClass(
    @Parent() { classId }: { readonly classId: ClassId | null },
    @Context() { loaders }: RequestContext,
  ) {
    return classId && loaders.classes.load(classId);
  }
  @ResolveField(() => Team, { nullable: true, description: 'Tổ. / The team.' })
  team(
    @Parent() { teamId }: { readonly teamId: TeamId | null },
    @Context() { loaders }: RequestContext,
  ) {
    return teamId && loaders.teams.load(teamId);
  }

  @ResolveField(() => RoleEnum, {
    nullable: true,
    description:
      'Nhiệm vụ đang thay vì chưa có ai giữ; null nếu không. / The office that it fills today beside its ' +
      'own, as nobody holds it; null otherwise.',
  })
  async standsInFor(
    @Parent() { fromDay: from, toDay: to, ...office }: AppointmentRow,
    @Context() context: RequestContext,
  ) {
    return (await context.reader()).officeFilledIn({ ...office, from, to });
  }

  @ResolveField(() => [HandOver], {
    description: 'Nhận từ người trước, giao cho người sau. / Taken over, and handed on.',
  })
  @Sized({ listMax: 2, weight: 0.1 })
  handOvers(
    @Parent() { appointmentId }: { readonly appointmentId: AppointmentId },
    @Context() { loaders }: RequestContext,
  ) {
    return loaders.handOvers.load(appointmentId);
  }
}
