import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Day } from '../../parts/moment.js';
import { Panel } from '../../parts/panel.js';
import type { ShownRecord } from './record-shape.js';

/** How long the record is kept, and by which rule; nothing where its catalogue does not say. */
export const KeptUntil = ({ of }: { readonly of: ShownRecord['keptUntil'] }) => {
  const { t } = useTranslation();
  if (!of) return null;
  return (
    <Panel title={t('records.kept.title')}>
      <Term of={of} />
      <Text size="sm" c="dimmed">
        {of.legalBasis}
      </Text>
    </Panel>
  );
};

const Term = ({ of: { permanent, until } }: { readonly of: Kept }) => {
  const { t } = useTranslation();
  if (permanent) return <Text>{t('records.kept.permanent')}</Text>;
  if (until === null) return <Text>{t('records.kept.later')}</Text>;
  return (
    <Text>
      {t('records.kept.until')} <Day on={until} />
    </Text>
  );
};
type Kept = NonNullable<ShownRecord['keptUntil']>;
