import { useTranslation } from 'react-i18next';

/** What people call a part of the year. */
export const usePartName = () => {
  const { t } = useTranslation();
  return (code: string): string => {
    if (code === 'nam') return t('progress.wholeYear');
    if (code === 'HK1' || code === 'HK2') return t(`progress.term.${code}`);
    const [year, month] = code.split('-').map(Number);
    return t('progress.month', { month, year });
  };
};
