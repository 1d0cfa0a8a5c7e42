import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { codeOf, sentenceOf } from '../../api/api-error.js';
import { useLanguage } from '../../i18n/use-language.js';
import type { NotIn } from './use-sign-in.js';

/** Why it did not work and what to do next; what was typed stays. */
export const DoorNotice = ({ of }: { readonly of: NotIn | null }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (!of) return null;
  if (of.is === 'refused') {
    const { message, nextStep } = of.refusal;
    return (
      <Alert color="son" role="alert" title={said(message)}>
        {said(nextStep)}
      </Alert>
    );
  }
  if (of.is === 'passkey-not-shown') {
    return (
      <Alert color="son" role="alert" title={t('signIn.passkeyNotShown')}>
        {t('signIn.passkeyNotShownMore')}
      </Alert>
    );
  }
  const sentence = codeOf(of.error) === 'NO_ANSWER' ? null : sentenceOf(of.error);
  return (
    <Alert color="son" role="alert" title={t('signIn.noAnswer')}>
      {sentence ? said(sentence) : t('common.noAnswer')}
    </Alert>
  );
};
