/** Groups in which a form is read; a purpose that is not known here goes to the others. */
const fieldGroups = ['identity', 'contact', 'guardians', 'health', 'others'] as const;
type FieldGroup = (typeof fieldGroups)[number];

interface Grouped {
  readonly definition: { readonly purpose: string | null };
}

/** Fields by the purpose that their values are kept for, in the order of the form. */
export const groupFields = <F extends Grouped>(
  fields: readonly F[],
): readonly { readonly group: FieldGroup; readonly fields: readonly F[] }[] =>
  fieldGroups
    .map((group) => ({ group, fields: fields.filter((field) => groupOf(field) === group) }))
    .filter(({ fields: ofGroup }) => ofGroup.length > 0);

const groupOf = ({ definition: { purpose } }: Grouped): FieldGroup =>
  fieldGroups.find((group) => group === purpose) ?? 'others';
