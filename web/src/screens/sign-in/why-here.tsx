import { Alert, Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Over } from '../../api/session.js';

interface WhyHereProps {
  readonly why: Over;
  /** Tries once more to end a session whose end got no answer. */
  readonly signOutAgain: () => void;
}

/** How somebody came to be outside, if they were in before. Nobody tells more than that it ended. */
export const WhyHere = ({ why, signOutAgain }: WhyHereProps) => {
  const { t } = useTranslation();
  switch (why) {
    case 'not-in-yet':
      return null;
    case 'signed-out':
      return <Alert color="green" role="status" title={t('signIn.signedOut')} />;
    case 'ended':
      return (
        <Alert color="yellow" role="status" title={t('signIn.ended')}>
          {t('signIn.endedMore')}
        </Alert>
      );
    case 'factor-changed':
      return (
        <Alert color="green" role="status" title={t('signIn.factorChanged')}>
          {t('signIn.factorChangedMore')}
        </Alert>
      );
    case 'sign-out-unanswered':
      return (
        <Alert color="son" role="alert" title={t('signIn.notSignedOut')}>
          <Stack gap="sm" align="flex-start">
            {t('signIn.notSignedOutMore')}
            <Button variant="default" onClick={signOutAgain}>
              {t('signIn.signOutAgain')}
            </Button>
          </Stack>
        </Alert>
      );
  }
};
