import {
  accessAccountEntity,
  accountReviewEntity,
  authorityCatalogueEntity,
  authorityGrantEntity,
  delegationEntity,
} from '../../../projections/access/access.entity.js';
import { accessEntity, dossierViewEntity } from '../../../projections/reads/reads.entity.js';
import { sharingSuspicionEntity } from '../../../projections/sign-in/sign-in.entity.js';
import { among, type Queries, type Read } from './queries.js';

export const accessQueries = (
  read: Read,
): Queries<
  | 'accessAccountsByIds'
  | 'delegations'
  | 'authorityGrantsByIds'
  | 'inspectorsOf'
  | 'authorityGrants'
  | 'authorityCatalogues'
  | 'accountReviews'
  | 'sharingSuspicions'
> => ({
  accessAccountsByIds: among(read, accessAccountEntity, 'accountId'),
  delegations: (schoolId, page) =>
    read(schoolId, (reader) => reader.page(reader.rows(delegationEntity), 'grantedLogIndex', page)),
  authorityGrantsByIds: among(read, authorityGrantEntity, 'grantId'),
  inspectorsOf: among(read, accessAccountEntity, 'grantId'),
  authorityGrants: (schoolId, page) =>
    read(schoolId, (reader) =>
      reader.page(reader.rows(authorityGrantEntity), 'givenLogIndex', page),
    ),
  authorityCatalogues: (schoolId) =>
    read(schoolId, (reader) =>
      reader.rows(authorityCatalogueEntity).orderBy('r.logIndex').getMany(),
    ),
  accountReviews: (schoolId, page) =>
    read(schoolId, (reader) =>
      reader.page(reader.rows(accountReviewEntity), 'signedLogIndex', page),
    ),
  sharingSuspicions: (schoolId, page) =>
    read(schoolId, (reader) => reader.page(reader.rows(sharingSuspicionEntity), 'logIndex', page)),
});

export const readingQueries = (read: Read): Queries<'accesses' | 'viewsOfDossiers'> => ({
  accesses: (schoolId, { personId, forAuthority }, page) =>
    read(schoolId, (reader) => {
      const query = reader.rows(accessEntity);
      if (personId) query.andWhere('r.personId = :personId', { personId });
      if (forAuthority) query.andWhere('r.forAuthority = true');
      return reader.page(query, 'logIndex', page);
    }),
  viewsOfDossiers: (schoolId, dossierIds, page) =>
    read(schoolId, (reader) =>
      reader.pagesOf(dossierViewEntity, { by: 'dossierId', along: 'logIndex' }, dossierIds, page),
    ),
});
