/** Kinds of entries that people tell apart; which types of entries they are is the screen's. */
export const entryKinds = ['values', 'corrections', 'approvals', 'places', 'disposal'] as const;
export type EntryKind = (typeof entryKinds)[number];

export const tabs = ['profile', 'sheets', 'consents', 'timeline', 'views'] as const;
export type Tab = (typeof tabs)[number];

/** What of a dossier is looked at. Only ids, names of fields and codes: others see addresses. */
export interface DossierAddress {
  readonly tab?: Exclude<Tab, 'profile'>;
  /** The record shown; without it the profile. */
  readonly record?: string;
  /** The timeline of that record alone. */
  readonly only?: 'record';
  readonly field?: string;
  readonly actor?: string;
  readonly kind?: EntryKind;
  readonly order?: 'oldest';
  /** The record as it was after this entry of the log. */
  readonly at?: number;
  /** The record as it was at the end of this day. */
  readonly day?: string;
}

const idForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const fieldForm = /^[A-Za-z][A-Za-z0-9]{0,63}$/;
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** Whatever does not look like it is left out, as if it had not been there. */
export const addressFrom = (search: Readonly<Record<string, unknown>>): DossierAddress => {
  const text = (name: string, form: RegExp): string | undefined => {
    const value = search[name];
    return typeof value === 'string' && form.test(value) ? value : undefined;
  };
  const code = <C extends string>(name: string, codes: readonly C[]): C | undefined =>
    codes.find((one) => one === search[name]);
  const at = search['at'];
  const found: { readonly [K in keyof DossierAddress]: DossierAddress[K] | undefined } = {
    tab: code('tab', ['sheets', 'consents', 'timeline', 'views']),
    record: text('record', idForm),
    only: code('only', ['record']),
    field: text('field', fieldForm),
    actor: text('actor', idForm),
    kind: code('kind', entryKinds),
    order: code('order', ['oldest']),
    at: typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 ? at : undefined,
    day: text('day', dayForm),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
};
