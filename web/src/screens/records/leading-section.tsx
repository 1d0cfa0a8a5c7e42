import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../parts/panel.js';
import { type ShownLeading, useLeading } from '../../parts/use-leading.js';
import type { ShownRecord } from './record-shape.js';

/** Whether this is the original, also on paper: today, and when it was entered if that differs. */
export const LeadingSection = ({ record }: { readonly record: ShownRecord }) => {
  const { t } = useTranslation();
  const leading = useLeading();
  const { leadingSystem: now, leadingSystemAtEntry: before } = record;
  return (
    <Panel title={t('leading.title')}>
      <Text>{leading(now)}</Text>
      {!isSame(now, before) && (
        <Text size="sm" c="dimmed">
          {t('leading.atEntry')} {leading(before)}
        </Text>
      )}
    </Panel>
  );
};

const isSame = (one: ShownLeading | null, other: ShownLeading | null): boolean =>
  one?.system === other?.system &&
  one?.systemName === other?.systemName &&
  one?.decisionNo === other?.decisionNo &&
  one?.from === other?.from;
