import type { FieldValue } from '../../api/graphql.js';
import { type Definition, type Typed, typedOf, valueOf } from '../../parts/form-values.js';
import type { RecordValue } from '../../parts/recorded-value.js';

/** What stands in a sheet already, by its address; null for what this person may not see. */
export type Stored = ReadonlyMap<string, string | null>;

export interface SheetFields {
  readonly fields: readonly Definition[];
  readonly rowFields: readonly Definition[];
}

interface Named {
  readonly name: string;
  readonly value: RecordValue;
}

/** A value in the row of a child, under the name that it has in the record. */
export const addressOf = (dossierId: string, field: string): string => `${dossierId}/${field}`;

export const rowIn = (address: string): { readonly dossierId: string; readonly field: string } => {
  const [dossierId = '', field = ''] = address.split('/');
  return { dossierId, field };
};

export const storedIn = (
  record: {
    readonly fields: readonly Named[];
    readonly rows: readonly { readonly fields: readonly Named[] }[];
  } | null,
): Stored =>
  new Map(
    [...(record?.fields ?? []), ...(record?.rows ?? []).flatMap(({ fields }) => fields)].map(
      ({ name, value }) => [name, typedOf(value)],
    ),
  );

/** What a choice that has to be made begins with: the first of its options holds for most. */
export const presetOf = ({ required, type }: Pick<Definition, 'required' | 'type'>): string =>
  required && type.is === 'CHOICE' ? (type.options?.[0]?.code ?? '') : '';

/** What an input shows: what was typed, else what stands there, else what it begins with. */
export const shownAt = (
  address: string,
  { typed, stored }: { readonly typed: Typed; readonly stored: Stored },
  preset = '',
): string => typed[address] ?? stored.get(address) ?? preset;

interface Sheet extends SheetFields {
  /** The children who have a row in it, in their order. */
  readonly children: readonly string[];
  readonly typed: Typed;
  readonly stored: Stored;
}

interface Place {
  readonly address: string;
  readonly definition: Definition;
  readonly preset: string;
}

const placesIn = ({ fields, rowFields, children }: Sheet): readonly Place[] => [
  ...fields.map((definition) => ({ address: definition.name, definition, preset: '' })),
  ...children.flatMap((dossierId) =>
    rowFields.map((definition) => ({
      address: addressOf(dossierId, definition.name),
      definition,
      preset: presetOf(definition),
    })),
  ),
];

/** What has to be sent: what differs from what stands there, and nothing for what stays empty. */
export const changesIn = (sheet: Sheet): { readonly name: string; readonly value: FieldValue }[] =>
  placesIn(sheet).flatMap(({ address, definition, preset }) => {
    const before = sheet.stored.get(address);
    if (before === null) return [];
    const value = valueOf(definition, shownAt(address, sheet, preset));
    return value === valueOf(definition, before ?? '') ? [] : [{ name: address, value }];
  });

export interface Difference {
  readonly address: string;
  readonly definition: Definition;
  readonly mine: string;
  readonly theirs: string;
}

/** What was typed here and stands otherwise in the sheet by now. */
export const differencesIn = (sheet: Sheet): readonly Difference[] =>
  placesIn(sheet).flatMap(({ address, definition }) => {
    const [mine, theirs] = [sheet.typed[address], sheet.stored.get(address)];
    if (mine === undefined || theirs === null) return [];
    const isSame = valueOf(definition, mine) === valueOf(definition, theirs ?? '');
    return isSame ? [] : [{ address, definition, mine, theirs: theirs ?? '' }];
  });

/** How many children each option of a choice stands for. */
export const countsOf = (
  definition: Definition,
  { children, typed, stored }: Pick<Sheet, 'children' | 'typed' | 'stored'>,
): ReadonlyMap<string, number> => {
  const counts = new Map((definition.type.options ?? []).map(({ code }) => [code, 0]));
  for (const dossierId of children) {
    const address = addressOf(dossierId, definition.name);
    const code = shownAt(address, { typed, stored }, presetOf(definition));
    if (counts.has(code)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
};
