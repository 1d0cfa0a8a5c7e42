import { useTranslation } from 'react-i18next';
import { numberText } from '../format/number.js';
import { useSession } from '../api/session.js';
import { useLanguage } from '../i18n/use-language.js';
import { isYear } from './value.js';
import { type Definition } from './form-values.js';
import { holdsOneOf } from './may-enter.js';

/** What a field takes and who will see it, before somebody types into it. */
export const useFieldHint = ({ type, sensitive, readers }: Definition): string | undefined => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const session = useSession();
  const shown = (value: number) => (isYear(type) ? `${value}` : numberText(value, language));
  const parts: string[] = [];
  if (type.is === 'INTEGER' && type.min !== null && type.max !== null) {
    parts.push(t('records.between', { min: shown(type.min), max: shown(type.max) }));
  }
  if (type.is === 'TEXT' && type.multiline && type.lengthMax !== null) {
    parts.push(t('records.lengthMax', { max: shown(type.lengthMax) }));
  }
  if (type.is === 'RECORD' && type.max !== null) {
    parts.push(t('records.naming.howTo', { max: type.max }));
  }
  if (sensitive) {
    const roles = readers.map((role) => t(`roles.${role}`)).join(', ');
    parts.push(t('records.sensitive', { roles }));
  }
  if (readers.length > 0 && !holdsOneOf(session, readers)) parts.push(t('records.notForYou'));
  return parts.length === 0 ? undefined : parts.join(' ');
};
