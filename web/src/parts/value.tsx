import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldValue } from '../api/graphql.js';
import { dayText } from '../format/moment.js';
import { numberText } from '../format/number.js';
import type { Bilingual } from '../i18n/index.js';
import { useLanguage } from '../i18n/use-language.js';

/** A value as the API gives it: readable, destroyed by decision, or not for this reader. */
export type RecordValue =
  | { readonly __typename: 'ReadableValue'; readonly value: FieldValue }
  | { readonly __typename: 'ErasedValue' }
  | { readonly __typename: 'RestrictedValue' };

/** What is needed of a field's type to write its values the way people do. */
export interface ShownType {
  readonly is: string;
  readonly min?: number | null;
  readonly max?: number | null;
  readonly options?: readonly { readonly code: string; readonly label: Bilingual }[] | null;
}

/** The words for a value; null for one that cannot be shown. */
export const useValueText = (): ((
  value: RecordValue | null | undefined,
  type?: ShownType | null,
) => string | null) => {
  const { t } = useTranslation();
  const { language, said } = useLanguage();
  return (recorded, type) => {
    if (recorded?.__typename !== 'ReadableValue') return null;
    const { value } = recorded;
    if (value === null || value === '') return t('common.empty');
    if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
    if (typeof value === 'number') return isYear(type) ? `${value}` : numberText(value, language);
    const option = type?.options?.find(({ code }) => code === value);
    if (option) return said(option.label);
    return type?.is === 'DATE' ? dayText(value) : value;
  };
};

/** Whole numbers of four digits at least and at most: 1.984 is no year. */
const isYear = (type: ShownType | null | undefined): boolean =>
  (type?.min ?? 0) >= 1000 && (type?.max ?? 10_000) <= 9999;

interface ValueProps {
  readonly of: RecordValue | null | undefined;
  readonly type?: ShownType | null;
}

export const Value = ({ of, type }: ValueProps) => {
  const { t } = useTranslation();
  const textOf = useValueText();
  const text = textOf(of, type);
  if (text !== null) return <span style={{ whiteSpace: 'pre-wrap' }}>{text}</span>;
  return (
    <Text span fs="italic" c="dimmed">
      {t(of?.__typename === 'ErasedValue' ? 'common.erased' : 'common.restricted')}
    </Text>
  );
};
