import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Status, statusColours } from './status.js';

export const StatusBadge = ({ of }: { readonly of: Status }) => {
  const { t } = useTranslation();
  return (
    <Badge variant="light" c="var(--mantine-color-text)" color={statusColours[of]}>
      {t(`correction.status.${of}`)}
    </Badge>
  );
};
