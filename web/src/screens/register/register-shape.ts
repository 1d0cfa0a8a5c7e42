import type { ResultOf } from '../../api/graphql.js';
import type { Definition } from '../../parts/form-values.js';
import type { DaysOfRegister, LinesOfRegister, NumberedKinds } from './register.operations.js';

export type RegisterKind = NonNullable<
  ResultOf<typeof NumberedKinds>['school']
>['kindsInForce'][number];
export type Line = ResultOf<typeof LinesOfRegister>['registerEntries']['edges'][number]['node'];
export type Day = ResultOf<typeof DaysOfRegister>['registerDays']['edges'][number]['node'];

/** Set by a correction once a number was given by mistake. */
export const voidedField = 'voided';

/** What a register has a column for; the rest stands together in the last one. */
export const columnsOf = (fields: readonly Definition[]) => ({
  columns: fields.filter(({ required }) => required),
  others: fields.filter(({ required, name }) => !required && name !== voidedField),
});

export const valueOf = ({ record }: Line, name: string) =>
  record.fields.find((one) => one.name === name)?.value;

export const isVoided = (line: Line): boolean => {
  const value = valueOf(line, voidedField);
  return value?.__typename === 'ReadableValue' && value.value === true;
};
