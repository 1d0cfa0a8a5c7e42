import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type RecordValue, useValueText } from './value.js';

interface DossierNameProps {
  readonly of: { readonly name: RecordValue };
}

/** The child's name, or why there is none to be read. */
export const DossierName = ({ of: { name } }: DossierNameProps) => {
  const { t } = useTranslation();
  const text = useValueText()(name);
  if (text !== null) return text;
  return t(name.__typename === 'ErasedValue' ? 'dossier.nameDestroyed' : 'dossier.nameHidden');
};

interface DossierPlaceProps {
  readonly of: {
    readonly code: RecordValue | null;
    readonly class: { readonly id: string; readonly name: string } | null;
    readonly schoolYear: string | null;
  };
}

/** Code, class and year: what tells two children of one name apart. */
export const DossierPlace = ({ of: { code, class: ofClass, schoolYear } }: DossierPlaceProps) => {
  const { t } = useTranslation();
  const codeText = useValueText()(code);
  return (
    <>
      {codeText !== null && <>{t('dossier.code', { code: codeText })} · </>}
      {ofClass && (
        <>
          <Link to="/lop/$classId" params={{ classId: ofClass.id }}>
            {t('common.classOf', { name: ofClass.name })}
          </Link>{' '}
          ·{' '}
        </>
      )}
      {schoolYear !== null && t('common.schoolYear', { year: schoolYear })}
    </>
  );
};
