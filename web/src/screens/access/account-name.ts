import { useTranslation } from 'react-i18next';
import { type NamedPerson, nameOf } from '../../parts/person-name.js';

export interface NamedAccount {
  readonly name?: string | null;
  readonly inspectorName?: NamedPerson['fullName'];
  readonly person?: NamedPerson | null;
}

/** Whose account it is: a person, an inspector or a program. */
export const useAccountName = (): ((account: NamedAccount) => string) => {
  const { t } = useTranslation();
  return ({ name, inspectorName, person }) =>
    nameOf(person) ?? nameOf({ fullName: inspectorName ?? null }) ?? name ?? t('common.nameErased');
};
