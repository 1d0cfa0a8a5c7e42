import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import type { ShownClass, ShownKind, ShownLock } from './board.js';

interface Known {
  readonly classes?: readonly ShownClass[];
  readonly kinds: readonly ShownKind[];
}

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
  return ({ schoolYear, classId, kind, recordId }: ShownLock['scope'], known: Known): string => {
    const schoolClass = known.classes?.find(({ id }) => id === classId);
    const where = schoolClass
      ? t('common.classOf', { name: schoolClass.name })
      : t(classId === null ? 'common.wholeSchool' : 'locks.oneClass');
    return [
      recordId === null ? where : t('locks.oneRecord'),
      kindName(kind, known.kinds),
      ...(schoolYear === null ? [] : [t('common.schoolYear', { year: schoolYear })]),
    ].join(' · ');
  };
};
