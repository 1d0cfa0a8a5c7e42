import type { LivingSchool } from './school.js';

interface Page<T> {
  readonly edges: readonly { readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What has to be selected of a list that is read to its end. */
export const page = 'pageInfo { hasNextPage endCursor }';

/** What the principal asks for, once the read models show everything. */
export class Asked {
  constructor(
    private readonly school: LivingSchool,
    private readonly waitFor: string,
  ) {}

  one<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { people, principal } = this.school;
    return people.ask<T>(principal, query, { waitFor: this.waitFor, ...variables });
  }

  /** @param of where in the answer the list is; null is a list of nothing */
  async pages<T>(
    query: string,
    variables: Record<string, unknown>,
    of: (answer: Record<string, unknown>) => unknown,
  ): Promise<readonly T[]> {
    const all: T[] = [];
    let after: string | null = null;
    do {
      const answer: Record<string, unknown> = await this.one(query, { ...variables, after });
      const found = of(answer) as Page<T> | null;
      all.push(...(found?.edges.map(({ node }) => node) ?? []));
      after = found?.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
    } while (after !== null);
    return all;
  }
}
