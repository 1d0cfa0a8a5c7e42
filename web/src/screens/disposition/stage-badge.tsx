import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Stage } from './shown.js';

/** Never the only sign: the word stands beside it. */
const stageColours: Readonly<Record<Stage, string>> = {
  NONE: 'gray',
  PROPOSED: 'yellow',
  APPRAISED: 'yellow',
  KEPT: 'teal',
  APPROVED: 'ink',
  NOTICE_SERVED: 'ink',
  EXECUTED: 'son',
  CERTIFIED: 'son',
};

export const StageBadge = ({ of }: { readonly of: Stage }) => {
  const { t } = useTranslation();
  return (
    <Badge variant="light" c="var(--mantine-color-text)" color={stageColours[of]}>
      {t(`disposition.stage.${of}`)}
    </Badge>
  );
};
