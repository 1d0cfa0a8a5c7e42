import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../api/acts.js';
import { Refused } from './refused.js';
import { useWhyFailed } from './why-failed.js';

interface RefusalNoticeProps {
  readonly of: Outcome | null;
  readonly again?: () => void;
}

/** Why it was not done and what to do next; what was typed stays where it is. */
export const RefusalNotice = ({ of, again }: RefusalNoticeProps) => {
  const { t } = useTranslation();
  const whyFailed = useWhyFailed();
  if (!of || of.is === 'done') return null;
  if (of.is === 'given-up') {
    return (
      <Alert color="gray" role="status">
        {t('common.givenUp')}
      </Alert>
    );
  }
  if (of.is === 'refused') return <Refused of={of.refusal} />;
  return (
    <Alert color="son" role="alert" title={t('common.notKnown')}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{whyFailed(of.error)}</Text>
        {again && (
          <Button variant="default" onClick={again}>
            {t('common.sendAgain')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
};
