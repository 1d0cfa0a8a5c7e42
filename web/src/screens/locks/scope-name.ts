import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import type { ShownKind, ShownLock } from './board.js';

/** What of the class is locked: everything, or one kind of records. */
export const useKindName = () => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (code: string | null, kinds: readonly ShownKind[]): string => {
    if (code === null) return t('locks.allKinds');
    const kind = kinds.find((one) => one.kind === code);
    return kind ? said(kind.label) : code;
  };
};

/** The words for a scope: year, class, kind; of a single record that it is one. */
export const useScopeName = () => {
  const { t } = useTranslation();
  const kindName = useKindName();
  return (scope: ShownLock['scope'], kinds: readonly ShownKind[]): string => {
    const { schoolYear, classId, kind, recordId } = scope;
    const where = scope.class
      ? t('common.classOf', { name: scope.class.name })
      : t(classId === null ? 'common.wholeSchool' : 'locks.oneClass');
    return [
      recordId === null ? where : t('locks.oneRecord'),
      kindName(kind, kinds),
      ...(schoolYear === null ? [] : [t('common.schoolYear', { year: schoolYear })]),
    ].join(' · ');
  };
};
