import { useTranslation } from 'react-i18next';
import { LinkAnchor } from './links.js';
import { type RecordValue, useValueText } from './value.js';

interface DossierLinkProps {
  readonly of: {
    readonly id: string;
    readonly about: 'CHILD' | 'CLASS' | 'TEAM' | 'STAFF' | 'SCHOOL';
    readonly name: RecordValue;
  };
}

/** To whom or what a record is about: a class has its page, anything else a dossier to look at. */
export const DossierLink = ({ of: { id, about, name } }: DossierLinkProps) => {
  const { t } = useTranslation();
  const textOf = useValueText();
  const isNamed = name.__typename === 'ReadableValue' && name.value !== null;
  const text = isNamed ? textOf(name) : null;
  if (about === 'CLASS') {
    return (
      <LinkAnchor to="/lop/$classId" params={{ classId: id }}>
        {t('common.classOf', { name: text ?? '' })}
      </LinkAnchor>
    );
  }
  const missing = name.__typename === 'ReadableValue' ? 'records.unnamed' : null;
  return (
    <LinkAnchor to="/ho-so/$dossierId" params={{ dossierId: id }}>
      {text ??
        t(
          missing ??
            (name.__typename === 'ErasedValue' ? 'dossier.nameDestroyed' : 'dossier.nameHidden'),
        )}
    </LinkAnchor>
  );
};
