export interface Call {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Body {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** One request with that credential, or with none. */
export const send = async (url: string, token: string | null, call: Call): Promise<string> => {
  const request = () => requested(url, token, call);
  // Again when the server closed the connection just as it was used again, and so the next.
  const response = await request().catch(request).catch(request).catch(request);
  return response.text();
};

const requested = (url: string, token: string | null, call: Call): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(call),
  });

/** The code of an error, the member of a union, or whether there was anything to see. */
export const outcomeIn = (body: string, alias = 'result'): string => {
  const { data, errors } = JSON.parse(body) as Body;
  const code = errors?.[0]?.extensions?.code;
  if (code) return code;
  const value = data?.[alias];
  if (Array.isArray(value)) return value.length > 0 ? 'shown' : 'nothing';
  if (value === null || value === undefined) return 'nothing';
  const { __typename, edges } = value as { __typename?: string; edges?: readonly unknown[] };
  if (edges) return edges.length > 0 ? 'shown' : 'nothing';
  const { entries } = value as { entries?: { edges?: readonly unknown[] } };
  if (entries?.edges) return entries.edges.length > 0 ? 'shown' : 'nothing';
  // Several groups, of which each may be empty.
  const parts = Object.values(value);
  if (parts.length > 1 && parts.every((part) => Array.isArray(part) && part.length === 0))
    return 'nothing';
  return __typename ?? 'shown';
};
