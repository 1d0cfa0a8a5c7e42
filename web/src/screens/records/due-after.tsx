import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Day } from '../../parts/moment.js';
import type { ShownRecord } from './record-shape.js';

/** By when it had to be there, and how late it came; nothing of what is due after no day. */
export const DueAfter = ({ of }: { readonly of: ShownRecord['dueAfter'] }) => {
  const { t } = useTranslation();
  if (!of) return null;
  return (
    <Group gap="xs">
      <Text size="sm">
        {t('records.dueAfter.dueOn')} <Day on={of.dueOn} />
      </Text>
      <HowLate of={of} />
    </Group>
  );
};

const HowLate = ({ of: { daysLate } }: { readonly of: Due }) => {
  const { t } = useTranslation();
  if (daysLate === null) return <Badge variant="light">{t('records.dueAfter.open')}</Badge>;
  if (daysLate === 0)
    return (
      <Badge variant="light" color="green">
        {t('records.dueAfter.inTime')}
      </Badge>
    );
  return (
    <Badge variant="light" color="red">
      {t('records.dueAfter.late', { count: daysLate })}
    </Badge>
  );
};
type Due = NonNullable<ShownRecord['dueAfter']>;
