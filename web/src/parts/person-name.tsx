import { useTranslation } from 'react-i18next';

/** Somebody of the school as `PersonShown` asks for one; of inspectors there is only the name. */
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
  const office = role ? t(`roles.${role as 'PRINCIPAL'}`) : null;
  // Inspectors are nobody of the school's staff: their name was not destroyed, it is not there.
  const isOutsider = office !== null && of?.fullName === null;
  const name = nameOf(of) ?? (of && !isOutsider ? t('common.nameErased') : null);
  if (name === null) return <span>{office}</span>;
  return (
    <span>
      {name}
      {office !== null && ` (${office})`}
    </span>
  );
};
