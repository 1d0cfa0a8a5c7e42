import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useLongList } from '../../api/use-long-list.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { Empty } from '../../parts/empty.js';
import { LoadFailed } from '../../parts/load-failed.js';
import { PageSkeleton } from '../../parts/page-skeleton.js';
import { Page } from '../../parts/page.js';
import { Rows } from '../../parts/rows.js';
import { ApprovalBar } from './approval-bar.js';
import { ApprovalRow } from './approval-row.js';
import { ApprovalsDone } from './approvals-done.js';
import { ClassesToChoose, RecordsToApprove } from './approvals.operations.js';
import { useApprovals } from './use-approvals.js';

const route = getRouteApi('/phe-duyet');

/** What was submitted: to be read, approved together, or returned one by one. */
export const ApprovalsScreen = () => {
  const { t } = useTranslation();
  const { lop: classId = null } = route.useSearch();
  return (
    <Page
      title={t('records.title')}
      screen={t('records.title')}
      about={t('records.about')}
      actions={<ClassFilter classId={classId} />}
    >
      <Approvals key={classId} classId={classId} />
    </Page>
  );
};

const ClassFilter = ({ classId }: { readonly classId: string | null }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { school, may } = useSession();
  const day = today();
  const year = school.years.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  const { data } = useScreen(
    ClassesToChoose,
    { schoolYear: year?.name ?? null },
    { topics: ['SCHOOL'] },
  );
  const classes = (data?.school?.classes ?? []).filter(({ id }) => may('APPROVE_RECORD', id));
  return (
    <NativeSelect
      label={t('records.ofClass')}
      value={classId ?? ''}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ to: '/phe-duyet', search: value === '' ? {} : { lop: value } })
      }
      data={[
        { value: '', label: t('records.allClasses') },
        ...classes.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
};

const Approvals = ({ classId }: { readonly classId: string | null }) => {
  const { t } = useTranslation();
  const pages = useLongList(
    RecordsToApprove,
    { classId },
    { topics: ['RECORDS', 'DOSSIERS'], listIn: ({ records }) => records },
  );
  const approvals = useApprovals(pages.rows);
  const { rows, isLoaded, hasMore, error } = pages;
  if (!isLoaded && error) return <LoadFailed error={error} again={pages.again} />;
  if (!isLoaded) return <PageSkeleton rows={6} />;
  return (
    <Stack>
      <ApprovalsDone result={approvals.result} />
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
