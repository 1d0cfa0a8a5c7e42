/** Kinds of records by their code, as the newest of the catalogues calls them. */
export const kindsOf = <Kind extends { readonly kind: string }>(
  catalogues: readonly { readonly kinds: readonly Kind[] }[],
): readonly Kind[] => [
  ...new Map(catalogues.flatMap(({ kinds }) => kinds).map((one) => [one.kind, one])).values(),
];
