import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import { Moment } from './moment.js';

/** What an inspector always sees: under which request they look, until when, that it is noted. */
export const GrantBanner = () => {
  const { t } = useTranslation();
  const { grant } = useSession().me;
  if (!grant) return null;
  return (
    <Alert color="ink" mb="sm" title={t('shell.grantTitle', { requestNo: grant.requestNo })}>
      <Text size="sm">
        {t('shell.grantUntil')} <Moment at={grant.validTo} />. {t('shell.grantNoted')}
      </Text>
    </Alert>
  );
};
