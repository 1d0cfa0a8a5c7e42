import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NotDone } from '../api/use-asking.js';
import { Refused } from './refused.js';
import { useWhyFailed } from './why-failed.js';

/** Why something at the door was not done and what to do next; what was typed stays. */
export const AskedNotice = ({ of }: { readonly of: NotDone | null }) => {
  const { t } = useTranslation();
  const whyFailed = useWhyFailed();
  if (!of) return null;
  if (of.is === 'refused') return <Refused of={of.refusal} />;
  if (of.is === 'passkey-not-shown') {
    return (
      <Alert color="son" role="alert" title={t('account.passkeyNotShown')}>
        {t('account.passkeyNotShownMore')}
      </Alert>
    );
  }
  return (
    <Alert color="son" role="alert" title={t('account.unanswered')}>
      {whyFailed(of.error)}
    </Alert>
  );
};
