import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface MoreButtonProps {
  readonly more: () => void;
  readonly isLoading?: boolean;
  /** What of it there is more of, where a page has several lists. */
  readonly label?: string;
}

/** Fetches a list on, from where it ends. */
export const MoreButton = ({ more, isLoading = false, label }: MoreButtonProps) => {
  const { t } = useTranslation();
  return (
    <Group justify="center">
      <Button variant="default" onClick={more} loading={isLoading}>
        {label ?? t('common.more')}
      </Button>
    </Group>
  );
};
