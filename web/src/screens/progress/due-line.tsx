import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { Day } from '../../parts/moment.js';
import type { DeadlineShown } from './deadline.fragments.js';

interface DueLineProps {
  readonly dueOn: string;
  readonly deadline: ResultOf<typeof DeadlineShown> | null;
}

/** By when, and who says so where it is not the catalogue. */
export const DueLine = ({ dueOn, deadline: set }: DueLineProps) => {
  const { t } = useTranslation();
  return (
    <Text size="sm" c="dimmed">
      {t('progress.dueBy')} <Day on={dueOn} />
      {set && ` · ${t(`deadlines.setBy.${set.setBy}`)}`}
      {set?.paperNo && ` · ${t('deadlines.paper', { no: set.paperNo })}`}
    </Text>
  );
};
