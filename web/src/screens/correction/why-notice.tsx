import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Value } from '../../parts/value.js';
import type { ShownCorrection } from './shown.js';

/** Why it was asked for, and on what evidence; of a refusal why as well. */
export const WhyNotice = ({ of: { notes, evidence } }: { readonly of: ShownCorrection }) => {
  const { t } = useTranslation();
  const reasons = notes.filter(({ note }) => note === 'reason');
  return (
    <Stack gap="sm">
      {reasons.map(({ value }, place) => (
        <div key={place}>
          <Text size="sm" c="dimmed">
            {t(place === 0 ? 'correction.reason' : 'correction.refusalReason')}
          </Text>
          <Value of={value} />
        </div>
      ))}
      <div>
        <Text size="sm" c="dimmed">
          {t('correction.evidence')}
        </Text>
        {evidence ? <Lines of={evidence} /> : <Text>{t('correction.noEvidence')}</Text>}
      </div>
    </Stack>
  );
};

/** A value that holds one thing to a line. */
export const Lines = ({ of }: { readonly of: NonNullable<ShownCorrection['evidence']> }) => {
  if (of.__typename !== 'ReadableValue' || typeof of.value !== 'string') return <Value of={of} />;
  return (
    <List>
      {of.value.split('\n').map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  );
};
