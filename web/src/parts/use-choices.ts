import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import type { ShownType } from './recorded-value.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a field of a type can be chosen to be, as texts of an input; of other types nothing. */
export const useChoices = ({ is, options }: ShownType): readonly Choice[] => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (is === 'BOOLEAN') {
    return [
      { value: 'true', label: t('common.yes') },
      { value: 'false', label: t('common.no') },
    ];
  }
  return (options ?? []).map(({ code, label }) => ({ value: code, label: said(label) }));
};
