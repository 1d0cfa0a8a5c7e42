import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { codeOfPart } from '../../parts/part-of-year.js';
import { usePartName } from '../../parts/use-part-name.js';
import type { ShownKind, ShownLock } from './board.js';

/** What of the class is locked: everything or one kind of records, of the year or a part of it. */
export const useWhatName = () => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const partName = usePartName();
  const kindName = (code: string | null, kinds: readonly ShownKind[]): string => {
    if (code === null) return t('locks.allKinds');
    const kind = kinds.find((one) => one.kind === code);
    return kind ? said(kind.label) : code;
  };
  return ({ kind, period }: ShownLock['scope'], kinds: readonly ShownKind[]): string =>
    [kindName(kind, kinds), ...(period === null ? [] : [partName(codeOfPart(period))])].join(' · ');
};

/** The words for a scope: year, class, kind; of a single record that it is one. */
export const useScopeName = () => {
  const { t } = useTranslation();
  const whatName = useWhatName();
  return (scope: ShownLock['scope'], kinds: readonly ShownKind[]): string => {
    const { schoolYear, classId, recordId } = scope;
    const where = scope.class
      ? t('common.classOf', { name: scope.class.name })
      : t(classId === null ? 'common.wholeSchool' : 'locks.oneClass');
    return [
      recordId === null ? where : t('locks.oneRecord'),
      whatName(scope, kinds),
      ...(schoolYear === null ? [] : [t('common.schoolYear', { year: schoolYear })]),
    ].join(' · ');
  };
};
