import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { DossierRow } from '../../application/ports/read-model-rows.js';
import type { ConsentView } from '../../application/queries/consent-queries.js';
import type { RequestContext } from '../context/request-context.js';
import { partOfOwner, Sized } from '../shared/sized-field.js';
import { RecordValue, showValue } from '../shared/values.js';
import { Consent, ConsentWithdrawal } from './consent.types.js';
import { Dossier } from './dossier.types.js';

@Resolver(() => Dossier)
export class ConsentsOfDossierResolver {
  @ResolveField(() => [Consent], {
    description:
      'Mọi sự đồng ý từng được ghi, theo thứ tự. / Every consent that was recorded, in order.',
  })
  @Sized({ listMax: 10 })
  consents(@Parent() { dossierId }: DossierRow, @Context() { loaders }: RequestContext) {
    return loaders.consents.load(dossierId);
  }
}

@Resolver(() => Consent)
export class ConsentResolver {
  @ResolveField(() => RecordValue, { description: 'Ai đồng ý. / Who agreed.' })
  @Sized({ weight: 0 })
  guardian(@Parent() { guardian }: ConsentView, @Context() { loaders }: RequestContext) {
    return showValue(loaders, guardian);
  }

  @ResolveField(() => RecordValue, { description: 'Là gì của trẻ. / What they are to the child.' })
  @Sized({ weight: 0 })
  relation(@Parent() { relation }: ConsentView, @Context() { loaders }: RequestContext) {
    return showValue(loaders, relation);
  }

  @ResolveField(() => RecordValue, { description: 'Giấy nào. / Which paper says so.' })
  @Sized({ weight: 0 })
  paper(@Parent() { paper }: ConsentView, @Context() { loaders }: RequestContext) {
    return showValue(loaders, paper);
  }

  @ResolveField(() => ConsentWithdrawal, { nullable: true })
  @Sized(partOfOwner)
  withdrawal(@Parent() { withdrawn, withdrawal }: ConsentView): Withdrawal | null {
    return withdrawn && withdrawal && { ...withdrawal, ...withdrawn, act: withdrawn };
  }
}

type Withdrawal = NonNullable<ConsentView['withdrawal']> &
  NonNullable<ConsentView['withdrawn']> & { readonly act: ConsentView['withdrawn'] };

@Resolver(() => ConsentWithdrawal)
export class ConsentWithdrawalResolver {
  @ResolveField(() => RecordValue, { description: 'Ai rút. / Who withdrew it.' })
  @Sized({ weight: 0 })
  guardian(@Parent() { guardian }: Withdrawal, @Context() { loaders }: RequestContext) {
    return showValue(loaders, guardian);
  }

  @ResolveField(() => RecordValue, { description: 'Giấy nào. / Which paper says so.' })
  @Sized({ weight: 0 })
  paper(@Parent() { paper }: Withdrawal, @Context() { loaders }: RequestContext) {
    return showValue(loaders, paper);
  }
}
