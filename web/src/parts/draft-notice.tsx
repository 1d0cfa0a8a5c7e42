import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Says that what was typed before is back, and lets it go. */
export const DraftNotice = ({ drop }: { readonly drop: () => void }) => {
  const { t } = useTranslation();
  return (
    <Group gap="sm" role="status">
      <Text size="sm">{t('common.draftRestored')}</Text>
      <Button variant="subtle" size="compact-md" onClick={drop}>
        {t('common.dropDraft')}
      </Button>
    </Group>
  );
};
