import { Alert, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { Moment } from '../../parts/moment.js';
import type { StateOfEngine } from './system.operations.js';

interface OutboxStateProps {
  readonly of: NonNullable<ResultOf<typeof StateOfEngine>['outboxState']>;
}

/** Whether what people are reminded of arrives outside as well. */
export const OutboxState = ({ of }: OutboxStateProps) => {
  const { t } = useTranslation();
  const { isOn, waiting, givenUp, oldest, problem } = of;
  const isFine = waiting + givenUp === 0;
  if (!isOn && isFine)
    return (
      <Section>
        <Text c="dimmed">{t('system.outboxOff')}</Text>
      </Section>
    );
  return (
    <Section>
      <Alert color={problem === null ? 'green' : 'yellow'} role="status">
        {isFine && <Text size="sm">{t('system.outboxFine')}</Text>}
        {oldest !== null && (
          <Text size="sm">
            {t('system.outboxWaits', { count: waiting })} <Moment at={oldest} />
          </Text>
        )}
        {givenUp > 0 && <Text size="sm">{t('system.outboxGivenUp', { count: givenUp })}</Text>}
        {problem !== null && <Text size="sm">{t('system.outboxProblem', { problem })}</Text>}
      </Alert>
    </Section>
  );
};

const Section = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" component="section" aria-labelledby="outbox">
      <Title order={2} size="h3" id="outbox">
        {t('system.outbox')}
      </Title>
      {children}
    </Stack>
  );
};
