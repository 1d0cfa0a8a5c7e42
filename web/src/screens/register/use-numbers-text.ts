import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../i18n/index.js';
import type { Day } from './register-shape.js';

type Said = (text: Bilingual) => string;

/** The numbers of a day as they are read out. */
export const useNumbersText = () => {
  const { t } = useTranslation();
  return ({ topic, first, last }: Day['numbers'][number], said: Said): string => {
    const what = topic ? said(topic.label) : t('register.line');
    return first === last
      ? t('register.oneNumber', { what, first })
      : t('register.numbers', { what, first, last });
  };
};
