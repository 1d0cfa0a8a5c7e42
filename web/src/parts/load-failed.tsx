import { Alert, Button, Stack, Text } from '@mantine/core';
import type { CombinedError } from '@urql/core';
import { useTranslation } from 'react-i18next';
import { correlationOf } from '../api/api-error.js';
import { useWhyFailed } from './why-failed.js';

interface LoadFailedProps {
  readonly error: CombinedError;
  readonly again: () => void;
}

/** A question that got no answer: why, and the button that asks again. */
export const LoadFailed = ({ error, again }: LoadFailedProps) => {
  const { t } = useTranslation();
  const whyFailed = useWhyFailed();
  const correlation = correlationOf(error);
  return (
    <Alert color="son" role="alert" title={t('common.loadFailed')}>
      <Stack gap="sm" align="flex-start">
        <Text>{whyFailed(error)}</Text>
        {correlation !== null && (
          <Text size="sm">
            {t('common.correlation')} <code>{correlation}</code>
          </Text>
        )}
        <Button variant="default" onClick={again}>
          {t('common.again')}
        </Button>
      </Stack>
    </Alert>
  );
};
