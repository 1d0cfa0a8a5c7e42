import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActLine } from '../../parts/act-line.js';
import { lineStyle } from '../../parts/line-style.js';
import { Loaded } from '../../parts/loaded.js';
import { MoreButton } from '../../parts/more-button.js';
import { Panel } from '../../parts/panel.js';
import { DueLine } from './due-line.js';
import { Deadlines as DeadlinesDocument } from './progress.operations.js';
import { WithdrawDeadlineDialog } from './withdraw-deadline-dialog.js';

type ShownDeadline = ResultOf<typeof DeadlinesDocument>['deadlines']['edges'][number]['node'];

/** The deadlines that somebody has set in a year; nothing where there are none. */
export const Deadlines = ({ schoolYear }: { readonly schoolYear: string }) => {
  const { t } = useTranslation();
  const [withdrawn, setWithdrawn] = useState<string | null>(null);
  const pages = usePages(
    DeadlinesDocument,
    { schoolYear, first: 20 },
    { topics: ['RECORDS', 'SCHOOL'], pageOf: ({ deadlines }) => deadlines },
  );
  return (
    <>
      <Loaded screen={pages}>
        {() =>
          pages.nodes.length > 0 && (
            <Panel title={t('deadlines.title')}>
              <Stack component="ul" gap={0} m={0} p={0}>
                {pages.nodes.map((one) => (
                  <DeadlineLine key={one.id} of={one} onWithdraw={setWithdrawn} />
                ))}
              </Stack>
              {pages.hasMore && (
                <MoreButton
                  label={t('common.more')}
                  more={pages.more}
                  isLoading={pages.isLoading}
                />
              )}
            </Panel>
          )
        }
      </Loaded>
      {withdrawn !== null && (
        <WithdrawDeadlineDialog deadlineId={withdrawn} onClose={() => setWithdrawn(null)} />
      )}
    </>
  );
};

interface DeadlineLineProps {
  readonly of: ShownDeadline;
  readonly onWithdraw: (deadlineId: string) => void;
}

const DeadlineLine = ({ of, onWithdraw }: DeadlineLineProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { may } = useSession();
  const what = `${said(of.kind.label)}: ${said(of.period.label)}`;
  return (
    <Group component="li" justify="space-between" gap="xs" py="xs" style={lineStyle}>
      <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
        <Text fw={600}>{what}</Text>
        <DueLine dueOn={of.dueOn} deadline={of} />
        <ActLine of={of.set} />
      </div>
      {may('SET_DEADLINE') && (
        <Button
          variant="default"
          size="sm"
          className="not-printed"
          onClick={() => onWithdraw(of.id)}
          aria-label={t('deadlines.withdrawOf', { what })}
        >
          {t('deadlines.withdraw')}
        </Button>
      )}
    </Group>
  );
};
