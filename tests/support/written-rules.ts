import { done, lastIndexOf } from './graphql-children.js';
import type { GraphqlSchool, Who } from './graphql-school.js';
import { inputOf } from './letters.js';

export interface RulesWritten {
  readonly effectiveFrom: string;
  readonly text?: string;
  readonly topic?: string;
}

/** A draft of rules by the vice principal. */
export const writeRules = async (
  school: GraphqlSchool,
  { effectiveFrom, text = 'Điều 1. Phạm vi.', topic = 'ho-so' }: RulesWritten,
): Promise<Issued> => {
  const fields = inputOf({ title: 'Quy chế', decisionNo: '30/QĐ', effectiveFrom, text });
  const of = { dossierId: school.schoolId, kind: 'policy', topic, fields };
  const written = done(await school.give('vicePrincipal', 'registerRecord', of));
  return { recordId: String(written['createdId']), lastIndex: lastIndexOf(written) };
};

export interface Issued {
  readonly recordId: string;
  readonly lastIndex: string;
}

/** The same, submitted and signed by the principal. */
export const issueRules = async (school: GraphqlSchool, rules: RulesWritten): Promise<Issued> => {
  const { recordId } = await writeRules(school, rules);
  done(await school.give('vicePrincipal', 'submitRecord', { recordId }));
  const signed = done(await school.give('principal', 'approveRecord', { recordId }));
  return { recordId, lastIndex: lastIndexOf(signed) };
};

export interface ShownVersion {
  readonly standing: string;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  readonly record: { readonly id: string; readonly topic: { readonly code: string } | null };
}
const shown = 'standing inForceFrom inForceUntil record { id topic { code } }';

export const rulesOn = async (
  school: GraphqlSchool,
  { on, who, waitFor }: { readonly on: string | null; readonly who: Who; readonly waitFor: string },
): Promise<readonly ShownVersion[]> => {
  const { data } = await school.ask<{ rulesInForce: readonly ShownVersion[] }>(
    who,
    `query ($on: LocalDate, $waitFor: LogIndex) { rulesInForce(on: $on, waitFor: $waitFor) { ${shown} } }`,
    { on, waitFor },
  );
  return data.rulesInForce;
};

export const versionsOfRules = async (
  school: GraphqlSchool,
  { who, waitFor, page = 'first: 20' }: { who: Who; waitFor: string; page?: string },
) => {
  const { data } = await school.ask<{ ruleVersions: VersionsPage }>(
    who,
    `query ($waitFor: LogIndex) { ruleVersions(kind: "policy", ${page}, waitFor: $waitFor) {
       edges { node { ${shown} } } pageInfo { hasNextPage endCursor } } }`,
    { waitFor },
  );
  const { edges, pageInfo } = data.ruleVersions;
  return { versions: edges.map(({ node }) => node), ...pageInfo };
};
interface VersionsPage {
  readonly edges: readonly { readonly node: ShownVersion }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
