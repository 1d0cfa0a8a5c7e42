import { useTranslation } from 'react-i18next';
import type { Search } from './use-search.js';

/** How many results there are, in words; also read out by screen readers. */
export const useSummary = (): ((search: Search, count: number) => string) => {
  const { t } = useTranslation();
  return ({ isSettled, error, found }, count) => {
    if (!isSettled) return t('find.asking');
    if (error) return t('common.noAnswer');
    if (count === 0) return t('find.none');
    return found?.hasMore ? t('find.countMore', { n: count }) : t('find.count', { n: count });
  };
};
