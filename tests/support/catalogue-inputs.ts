import type { RecordCatalogue } from '../../src/domain/shared/record-kind.js';
import { catalogueDocument } from '../../src/graphql/system/catalogue-document.js';
import { done, lastIndexOf } from './graphql-children.js';
import type { GraphqlSchool } from './graphql-school.js';

/** As the console gives an offered catalogue back. */
export const catalogueInput = (catalogue: RecordCatalogue): Record<string, unknown> =>
  JSON.parse(catalogueDocument(catalogue)) as Record<string, unknown>;

/** The principal adopts it; the number of the last entry. */
export const adoptCatalogue = async (
  school: GraphqlSchool,
  catalogue: RecordCatalogue,
): Promise<string> => {
  const input = { catalogue: catalogueInput(catalogue), decisionNo: '70/QĐ' };
  return lastIndexOf(done(await school.give('principal', 'adoptCatalogue', input)));
};
