import { Group, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLongList } from '../../api/use-long-list.js';
import { Empty } from '../../parts/empty.js';
import { LoadFailed } from '../../parts/load-failed.js';
import { PageSkeleton } from '../../parts/page-skeleton.js';
import { Page } from '../../parts/page.js';
import { Rows } from '../../parts/rows.js';
import { ApprovalBar } from './approval-bar.js';
import { ApprovalFilters } from './approval-filters.js';
import { ApprovalRow } from './approval-row.js';
import { ApprovalsDone } from './approvals-done.js';
import type { ApprovalSearch } from './approval-search.js';
import { RecordsToApprove } from './approvals.operations.js';
import { useApprovals } from './use-approvals.js';

const route = getRouteApi('/phe-duyet');

/** What was submitted: to be read, approved together, or returned one by one. */
export const ApprovalsScreen = () => {
  const { t } = useTranslation();
  const search = route.useSearch();
  return (
    <Page title={t('records.title')} screen={t('records.title')} about={t('records.about')}>
      <Stack>
        <ApprovalFilters />
        <Approvals key={JSON.stringify(search)} of={search} />
      </Stack>
    </Page>
  );
};

const Approvals = ({ of }: { readonly of: ApprovalSearch }) => {
  const { lop, loai, ky, tatCa, moiTruoc } = of;
  const { t } = useTranslation();
  const pages = useLongList(
    RecordsToApprove,
    {
      classId: lop ?? null,
      kind: loai ?? null,
      period: ky ?? null,
      forMyStep: !tatCa,
      order: moiTruoc ? 'SUBMITTED_NEWEST_FIRST' : 'SUBMITTED_OLDEST_FIRST',
    },
    { topics: ['RECORDS', 'DOSSIERS'], listIn: ({ records }) => records },
  );
  const approvals = useApprovals(pages.rows);
  const { rows, isLoaded, hasMore, error } = pages;
  if (!isLoaded && error) return <LoadFailed error={error} again={pages.again} />;
  if (!isLoaded) return <PageSkeleton rows={6} />;
  return (
    <Stack>
      <ApprovalsDone approvals={approvals} />
      {error && <LoadFailed error={error} again={pages.again} />}
      {rows.length === 0 ? (
        <Empty title={t('records.nothingWaits')} next={t('records.nothingWaitsNext')} />
      ) : (
        <>
          <Group justify="space-between">
            <Text c="dimmed" role="status">
              {t(hasMore ? 'records.rowsShown' : 'records.rowsAll', { count: rows.length })}
            </Text>
          </Group>
          <div
            role="table"
            aria-label={t('records.list')}
            aria-rowcount={hasMore ? -1 : rows.length}
          >
            <Rows
              count={rows.length}
              height={96}
              keyOf={(index) => rows[index]?.id ?? String(index)}
              onSeen={pages.lookAt}
            >
              {(index, measure) => {
                const record = rows[index];
                return (
                  record && (
                    <ApprovalRow
                      key={record.id}
                      record={record}
                      index={index}
                      measure={measure}
                      approvals={approvals}
                    />
                  )
                );
              }}
            </Rows>
          </div>
          <ApprovalBar approvals={approvals} />
        </>
      )}
    </Stack>
  );
};
