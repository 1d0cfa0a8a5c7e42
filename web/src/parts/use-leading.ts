import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../api/graphql.js';
import { dayText } from '../format/moment.js';
import type { LeadingShown } from './leading.fragments.js';

export type ShownLeading = ResultOf<typeof LeadingShown>;
type Named = Pick<ShownLeading, 'system' | 'systemName'>;

/** Where else than here a record can be kept. */
export const otherSystems = ['SECTOR_DATABASE', 'MISA', 'VNEDU', 'PAPER', 'OTHER'] as const;
export type OtherSystem = (typeof otherSystems)[number];

/** What a system is called: its own name, or the one that people know it by. */
export const useSystemName = (): ((of: Named) => string) => {
  const { t } = useTranslation();
  return ({ system, systemName }) => systemName ?? t(`leading.systems.${system}`);
};

/** In a sentence, where the original is and who decided so. */
export const useLeading = (): ((of: ShownLeading | null) => string) => {
  const { t } = useTranslation();
  const nameOf = useSystemName();
  return (of) => {
    if (!of) return t('leading.none');
    const { system, decisionNo: no, legalBasis: basis, from } = of;
    const by = { no, basis, day: dayText(from) };
    if (system === 'ENGINE') return t('leading.replacesPaper', by);
    if (system === 'PAPER') return t('leading.isPaper', by);
    return t('leading.isElsewhere', { ...by, system: nameOf(of) });
  };
};
