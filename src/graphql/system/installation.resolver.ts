import { Context, Query, Resolver } from '@nestjs/graphql';
import {
  type AuthoritiesOffer,
  type CatalogueOffer,
  type Difference,
  InstallationQuery,
} from '../../application/queries/installation-queries.js';
import type { RequestContext } from '../context/request-context.js';
import { authoritiesDocument, catalogueDocument } from './catalogue-document.js';
import {
  type CatalogueDifference,
  differencesMax,
  fieldsNamedMax,
  Installation,
  type OfferedCatalogue,
  offersMax,
} from './installation.types.js';

@Resolver(() => Installation)
export class InstallationResolver {
  @Query(() => Installation, {
    nullable: true,
    description:
      'Bản cài đặt và những danh mục có thể ban hành; chỉ cho người phụ trách hệ thống. / What is ' +
      'installed and could be adopted; for those who answer for the engine, null for others.',
  })
  async installation(@Context() context: RequestContext): Promise<Installation | null> {
    const found = await context.ask((reader) => new InstallationQuery(reader));
    if (!found) return null;
    const { version, catalogues, authorities } = found;
    return {
      version,
      catalogues: catalogues
        .slice(0, offersMax)
        .map((offer) => offered(offer, catalogueDocument(offer.catalogue))),
      authorities: authorities
        .slice(0, offersMax)
        .map((offer) => offered(offer, authoritiesDocument(offer.catalogue))),
    };
  }
}

const offered = (
  { catalogue, adoptedVersion, differences }: CatalogueOffer | AuthoritiesOffer,
  document: string,
): OfferedCatalogue => ({
  catalogueId: catalogue.catalogueId,
  catalogueVersion: catalogue.catalogueVersion,
  legalBasis: catalogue.legalBasis,
  effectiveFrom: catalogue.effectiveFrom,
  effectiveTo: catalogue.effectiveTo,
  needsLegalReview: catalogue.needsLegalReview,
  adoptedVersion,
  differencesTotal: differences.length,
  differences: differences.slice(0, differencesMax).map(named),
  document,
});

const named = ({ fieldsAdded, fieldsLeftOut, ...difference }: Difference): CatalogueDifference => ({
  ...difference,
  fieldsAdded: fieldsAdded.slice(0, fieldsNamedMax),
  fieldsAddedTotal: fieldsAdded.length,
  fieldsLeftOut: fieldsLeftOut.slice(0, fieldsNamedMax),
  fieldsLeftOutTotal: fieldsLeftOut.length,
});
