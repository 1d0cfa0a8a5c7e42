import type { ValuesSeen } from '../../src/domain/reads/reads.events.js';
import type { Recorded } from '../../src/domain/shared/event.js';
import { readsStream } from '../../src/domain/shared/ids.js';
import type { GraphqlSchool, Who } from './graphql-school.js';
import { until } from './until.js';

/** One recorded reading as the store has it. */
export interface ToldReading {
  readonly personId: string;
  readonly operation: string;
  readonly recordedAt: string;
  readonly commandId: string;
  readonly seen: ValuesSeen['payload']['seen'];
}

/** All recorded readings of the school, read from the ledger. */
export const readingsOf = async ({
  engine: { store, codec },
  schoolId,
}: GraphqlSchool): Promise<readonly ToldReading[]> => {
  const stored = await store.readStream(schoolId, readsStream(schoolId));
  return stored.map((event) => {
    const { operation, seen } = (codec.decode(event) as Recorded<ValuesSeen>).payload;
    const { personId } = codec.facts(event).actor;
    const { recordedAt, commandId } = event;
    return { personId, operation, recordedAt, commandId, seen };
  });
};

/** Waits until the read models show everything that is recorded now. */
export const shown = async (school: GraphqlSchool): Promise<void> => {
  const { store, readModels } = school.engine;
  const { schoolId } = school;
  const stream = readsStream(schoolId);
  await until(async () => {
    const last = (await store.readStream(schoolId, stream)).at(-1);
    if (!last) return true;
    if (last.logIndex === null) return false;
    return (await readModels.waitFor(schoolId, last.logIndex, 5_000)) === 'shown';
  });
};

export interface ShownView {
  readonly logIndex: string;
  readonly role: string;
  readonly operation: string;
  readonly fields: readonly string[];
  readonly person: { readonly staffCode: string };
}
interface Views {
  readonly edges: readonly { readonly cursor: string; readonly node: ShownView }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

const viewsQuery = `query ($id: ID!, $first: Int, $after: String) { dossier(id: $id) {
  views(first: $first, after: $after) {
    edges { cursor node { logIndex role operation fields recordedAt requestNo person { staffCode } } }
    pageInfo { hasNextPage } } } }`;

/** Who saw the dossier, as that person is shown it. */
export const viewsOf = async (
  school: GraphqlSchool,
  who: Who,
  variables: { readonly id: string; readonly first?: number; readonly after?: string },
): Promise<Views | null | undefined> => {
  const { data } = await school.ask<{ dossier: { views: Views | null } | null }>(
    who,
    viewsQuery,
    variables,
  );
  return data.dossier?.views;
};
