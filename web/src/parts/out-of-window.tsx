import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Says of a step that it was not taken on the days meant for it; of any other, nothing. */
export const OutOfWindow = ({ when }: { readonly when: boolean | null }) => {
  const { t } = useTranslation();
  if (when !== true) return null;
  return (
    <Badge color="yellow" variant="light" style={{ alignSelf: 'flex-start' }}>
      {t('common.outOfWindow')}
    </Badge>
  );
};
