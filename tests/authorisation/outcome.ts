/** What came of asking, as far as authorisation goes. */
export type Outcome =
  /** Not signed in. */
  | 'unauthenticated'
  /** Stopped by role, class or power. */
  | 'forbidden'
  /** Null, an empty list, or not found: the same whether or not there is something. */
  | 'nothing'
  /** Carried out, or answered, or refused for a reason beyond authorisation. */
  | 'reached';

export interface RawAnswer {
  readonly data?: { readonly result?: unknown } | null;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

const forbidding: readonly unknown[] = ['RoleIsNotAllowed', 'NotInYourClass'];

export const outcomeOf = ({ data, errors }: RawAnswer): Outcome => {
  const [error] = errors ?? [];
  if (error?.extensions?.['code'] === 'UNAUTHENTICATED') return 'unauthenticated';
  if (error) throw new Error(JSON.stringify(error));
  const result = data?.result;
  if (result === null || result === undefined) return 'nothing';
  if (Array.isArray(result)) return result.length > 0 ? 'reached' : 'nothing';
  if (typeof result !== 'object') return 'reached';
  if ('code' in result) return forbidding.includes(result.code) ? 'forbidden' : 'reached';
  if ('edges' in result) return (result.edges as unknown[]).length > 0 ? 'reached' : 'nothing';
  return 'reached';
};
