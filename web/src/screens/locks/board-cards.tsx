import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../parts/links.js';
import { ActLine } from '../../parts/act-line.js';
import type { ShownKind, ShownLock } from './board.js';
import { type BoardRowsProps, ProposeLink } from './board-table.js';
import { LockBadge, OpenBadge } from './lock-badge.js';
import { LogHead } from './log-head.js';
import { OpenUnlocks } from './open-unlocks.js';
import { useWhatName } from './scope-name.js';

/** The board on a phone: a card for each class. */
export const BoardCards = ({ rows, kinds, year }: BoardRowsProps) => {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      {rows.map((row) => (
        <Paper key={row.schoolClass?.id ?? 'all'} withBorder p="md" component="section">
          <Stack gap="sm">
            <Group justify="space-between">
              <Title order={2} size="h5">
                {row.schoolClass
                  ? t('common.classOf', { name: row.schoolClass.name })
                  : t('common.wholeSchool')}
              </Title>
              {row.locks.length === 0 && <OpenBadge />}
            </Group>
            {row.locks.map((lock) => (
              <LockInCard key={lock.id} lock={lock} kinds={kinds} />
            ))}
            <ProposeLink row={row} year={year} />
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
};

interface LockInCardProps {
  readonly lock: ShownLock;
  readonly kinds: readonly ShownKind[];
}

const LockInCard = ({ lock, kinds }: LockInCardProps) => {
  const { t } = useTranslation();
  const whatName = useWhatName();
  const { scope, status, decided, executed } = lock;
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs">
        <LinkAnchor to="/khoa-so/$lockId" params={{ lockId: lock.id }}>
          {whatName(scope, kinds)}
        </LinkAnchor>
        <LockBadge of={status} />
      </Group>
      <OpenUnlocks of={lock} />
      {decided && (
        <div>
          <Text size="sm" fw={600}>
            {t('locks.decisionNo', { no: decided.decisionNo })}
          </Text>
          <ActLine of={decided.act} />
        </div>
      )}
      {executed && (
        <div>
          <Text size="sm" fw={600}>
            {t('locks.column.executed')}
          </Text>
          <ActLine of={executed.act} />
          <LogHead of={executed.logHead} />
        </div>
      )}
    </Stack>
  );
};
