import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor } from '../../parts/links.js';
import { CountsShown } from './counts.js';
import { DeadlineDialog } from './deadline-dialog.js';
import { DueLine } from './due-line.js';
import { OwedItems } from './owed-items.js';
import type { ShownCell, ShownPeriod } from './progress-shape.js';

interface PeriodListProps {
  readonly periods: readonly ShownPeriod[];
  /** Of which period the records are listed. */
  readonly open: string | null;
  readonly cell: ShownCell;
  readonly search: { readonly nam: string; readonly phan: string };
}

/** What is missing comes first, then in the order of the year. */
export const PeriodList = ({ periods, open, cell, search }: PeriodListProps) => {
  const inOrder = periods.toSorted(
    (a, b) => Number(b.counts.missing > 0) - Number(a.counts.missing > 0),
  );
  return (
    <Stack gap="sm">
      {inOrder.map((one) => (
        <Period
          key={one.period.code}
          of={one}
          isOpen={one.period.code === open}
          cell={cell}
          search={search}
        />
      ))}
    </Stack>
  );
};

interface PeriodProps extends Pick<PeriodListProps, 'cell' | 'search'> {
  readonly of: ShownPeriod;
  readonly isOpen: boolean;
}

const Period = ({ of, isOpen, cell, search }: PeriodProps) => {
  const { period, dueOn, deadline, counts } = of;
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { may } = useSession();
  const [isSetting, setSetting] = useState(false);
  const { schoolYear, classId, kind } = cell;
  const name = said(period.label);
  return (
    <Paper withBorder p="md" component="section" aria-label={name}>
      <Group justify="space-between" gap="sm" align="flex-start">
        <div style={{ flex: '1 1 12rem', minWidth: 0 }}>
          <Title order={2} size="h5">
            {name}
          </Title>
          <DueLine dueOn={dueOn} deadline={deadline} />
        </div>
        <div style={{ flex: '1 1 12rem' }}>
          <CountsShown of={counts} isFull />
        </div>
        <LinkAnchor
          to="/tien-do/$classId/$kind"
          params={{ classId, kind: kind.kind }}
          search={isOpen ? search : { ...search, ky: period.code }}
          resetScroll={false}
          replace
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'progress.closeOf' : 'progress.openOf', { period: name })}
        >
          {t(isOpen ? 'progress.closeItems' : 'progress.openItems')}
        </LinkAnchor>
      </Group>
      {may('SET_DEADLINE') && (
        <Group className="not-printed" mt="xs">
          <Button
            variant="default"
            size="sm"
            onClick={() => setSetting(true)}
            aria-label={t('deadlines.setOf', { what: name })}
          >
            {t('deadlines.set')}
          </Button>
        </Group>
      )}
      {isSetting && (
        <DeadlineDialog
          of={{ schoolYear, kind, period, dueOn }}
          onClose={() => setSetting(false)}
        />
      )}
      {isOpen && <OwedItems cell={cell} period={period} />}
    </Paper>
  );
};
