import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { countsOf, presetOf } from './sheet-values.js';
import type { useSheet } from './use-sheet.js';

const inSentence = (label: string): string => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** How many children stand where, for each choice that is made for everybody. */
export const Counts = ({ of: sheet }: { readonly of: ReturnType<typeof useSheet>['sheet'] }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const lines = sheet.rowFields
    .filter((field) => presetOf(field) !== '')
    .map((field) => {
      const counts = countsOf(field, sheet);
      return (field.type.options ?? [])
        .map(({ code, label }) =>
          t('classDay.count', { n: counts.get(code) ?? 0, option: inSentence(said(label)) }),
        )
        .join(', ');
    });
  if (lines.length === 0) return null;
  return (
    <Text fw={600} role="status">
      {lines.join(' · ')}
    </Text>
  );
};
