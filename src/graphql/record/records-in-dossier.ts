import { RecordsInDossierQuery } from '../../application/queries/record-queries.js';
import type { DossierId } from '../../application/vocabulary.js';
import type { RequestContext } from '../context/request-context.js';
import { pageRequest, toConnection } from '../shared/connection.js';
import type { DossierRecordsArgs } from './records.inputs.js';

/**
 * What was filed in a dossier, newest first.
 *
 * @param id of the dossier, which a class, a team, a member of staff and the school have as their own
 */
export const recordsIn = async (
  context: RequestContext,
  id: string,
  { kind, period, ...args }: DossierRecordsArgs,
) => {
  const request = pageRequest(args, 'backward');
  const slot = { kind: kind ?? null, period: period ?? null };
  const page = await context.ask(
    (reader) => new RecordsInDossierQuery(reader, id as DossierId, slot, request),
  );
  return toConnection(page, request);
};
