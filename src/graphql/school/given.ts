/** Without what was left out, which is the same as null. */
export const given = <T extends object>(
  members: T,
): { readonly [Name in keyof T]?: Exclude<T[Name], null | undefined> } =>
  Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== null && value !== undefined),
  ) as { readonly [Name in keyof T]?: Exclude<T[Name], null | undefined> };
