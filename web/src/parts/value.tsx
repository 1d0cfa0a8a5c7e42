import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayText } from '../format/moment.js';
import { numberText } from '../format/number.js';
import { recordIdsOf } from '../format/record-ids.js';
import { useLanguage } from '../i18n/use-language.js';
import type { RecordValue, ShownType } from './recorded-value.js';

export type { RecordValue, ShownType } from './recorded-value.js';

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
    if (type?.is === 'RECORD') {
      return t('records.naming.count', { count: recordIdsOf(value).length });
    }
    const option = type?.options?.find(({ code }) => code === value);
    if (option) return said(option.label);
    return type?.is === 'DATE' ? dayText(value) : value;
  };
};

/** Whole numbers of four digits at least and at most: 1.984 is no year. */
export const isYear = (type: Pick<ShownType, 'min' | 'max'> | null | undefined): boolean =>
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
