import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { codeOf, sentenceOf } from '../api/api-error.js';
import type { NotDone } from '../api/use-asking.js';
import { useLanguage } from '../i18n/use-language.js';

/** Why something at the door was not done and what to do next; what was typed stays. */
export const AskedNotice = ({ of }: { readonly of: NotDone | null }) => {
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
      <Alert color="son" role="alert" title={t('account.passkeyNotShown')}>
        {t('account.passkeyNotShownMore')}
      </Alert>
    );
  }
  const sentence = codeOf(of.error) === 'NO_ANSWER' ? null : sentenceOf(of.error);
  return (
    <Alert color="son" role="alert" title={t('account.unanswered')}>
      {sentence ? said(sentence) : t('common.noAnswer')}
    </Alert>
  );
};
