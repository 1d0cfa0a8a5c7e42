import { useTranslation } from 'react-i18next';

/** A member of staff, as every document asks for one. */
export interface NamedPerson {
  readonly fullName?: { readonly __typename: string; readonly value?: unknown } | null;
}

export const nameOf = (person: NamedPerson | null | undefined): string | null => {
  const value = person?.fullName?.value;
  return typeof value === 'string' ? value : null;
};

interface PersonNameProps {
  /** Null when nobody did it: the engine or the installation. */
  readonly of: NamedPerson | null | undefined;
  readonly role?: string | null;
}

/** Who it was, and in which office. */
export const PersonName = ({ of, role }: PersonNameProps) => {
  const { t } = useTranslation();
  const name = nameOf(of) ?? (of ? t('common.nameErased') : null);
  const office = role ? t(`roles.${role as 'PRINCIPAL'}`) : null;
  if (name === null) return <span>{office}</span>;
  return (
    <span>
      {name}
      {office !== null && ` (${office})`}
    </span>
  );
};
