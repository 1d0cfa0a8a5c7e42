import { Badge } from '@mantine/core';
import { FilePen, Lock, LockOpen, Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ShownLock } from './board.js';

const looks = {
  PROPOSED: { color: 'yellow', icon: FilePen },
  DECIDED: { color: 'ink', icon: Scale },
  EXECUTED: { color: 'son', icon: Lock },
} as const;

export const LockBadge = ({ of }: { readonly of: ShownLock['status'] }) => {
  const { t } = useTranslation();
  const { color, icon: Icon } = looks[of];
  return (
    <Badge
      variant="light"
      miw="max-content"
      c="var(--mantine-color-text)"
      color={color}
      leftSection={<Icon size={16} aria-hidden />}
    >
      {t(`locks.status.${of}`)}
    </Badge>
  );
};

export const OpenBadge = () => {
  const { t } = useTranslation();
  return (
    <Badge
      variant="light"
      miw="max-content"
      c="var(--mantine-color-text)"
      color="teal"
      leftSection={<LockOpen size={16} aria-hidden />}
    >
      {t('locks.open')}
    </Badge>
  );
};
