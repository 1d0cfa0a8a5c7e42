/** What of an address is an id, a code or a year: nothing else is taken from there. */
const idForm = /^[\w-]{1,64}$/;

/** Of these search parameters the ones that can be ids; whatever else stands there is left out. */
export const idIn = <Name extends string>(
  given: Readonly<Record<Name, unknown>>,
): Partial<Record<Name, string>> =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => typeof value === 'string' && idForm.test(value)),
  ) as Partial<Record<Name, string>>;
