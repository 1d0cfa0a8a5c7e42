import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { DossierRow } from '../../application/ports/read-model-rows.js';
import type {
  AccessedDossier,
  AccessRow,
  DossierViewRow,
} from '../../application/ports/reads-rows.js';
import { AccessLogQuery } from '../../application/queries/access-log-queries.js';
import type { PersonId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { Dossier } from '../dossier/dossier.types.js';
import { Person } from '../person/person.types.js';
import { personOf } from '../shared/act.js';
import { PageArgs, pageRequest, toConnection } from '../shared/connection.js';
import { Sized } from '../shared/sized-field.js';
import {
  AccessedDossierFields,
  AccessLogConnection,
  AccessLogEntry,
  DossierView,
  DossierViewConnection,
} from './reads.types.js';

@ArgsType()
export class AccessLogArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Chỉ của người này. / By this person only.' })
  person?: PersonId | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Chỉ các lượt xem của thanh tra. / By inspectors only.',
  })
  inspectorsOnly!: boolean;
}

@Resolver(() => AccessLogEntry)
export class AccessLogResolver {
  @Query(() => AccessLogConnection, {
    nullable: true,
    description:
      'Sổ truy cập của trường: ai đã xem dữ liệu nhạy cảm nào, mới nhất trước; null nếu không được ' +
      'xem. / Who saw which sensitive data, newest first; null for all but the leadership.',
  })
  @Sized({ page: true, weight: 0 })
  async accessLog(@Args() args: AccessLogArgs, @Context() context: RequestContext) {
    const request = pageRequest(args, 'backward');
    const filter = {
      ...(args.person ? { personId: args.person } : {}),
      ...(args.inspectorsOnly ? { forAuthority: true as const } : {}),
    };
    const page = await context.ask((reader) => new AccessLogQuery(reader, filter, request));
    return page && toConnection(page, request);
  }

  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: AccessRow): PersonId | null {
    return personOf(personId);
  }
}

@Resolver(() => AccessedDossierFields)
export class AccessedDossierResolver {
  @ResolveField(() => Dossier, {
    nullable: true,
    description: 'null nếu không được xem. / null when the caller does not see it.',
  })
  dossier(@Parent() { dossierId }: AccessedDossier, @Context() { loaders }: RequestContext) {
    return loaders.dossiers.load(dossierId);
  }
}

@Resolver(() => DossierView)
export class DossierViewResolver {
  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: DossierViewRow): PersonId | null {
    return personOf(personId);
  }
}

@Resolver(() => Dossier)
export class DossierViewsResolver {
  @ResolveField(() => DossierViewConnection, {
    nullable: true,
    description:
      'Ai đã xem dữ liệu nhạy cảm của trẻ này, mới nhất trước; null nếu không được xem. / Who saw ' +
      'sensitive data of this child, newest first; null for all but the leadership.',
  })
  @Sized({ page: true, weight: 0 })
  async views(
    @Parent() dossier: DossierRow,
    @Args() args: PageArgs,
    @Context() { loaders }: RequestContext,
  ) {
    const request = pageRequest(args, 'backward');
    const page = await loaders.viewsOf(request).load(dossier);
    return page && toConnection(page, request);
  }
}
