import { Badge, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LinkAnchor } from '../../parts/links.js';
import { LoadFailed } from '../../parts/load-failed.js';
import { Loaded } from '../../parts/loaded.js';
import { FigureRequests } from './figure-requests.js';
import { countsForTeam, mayEnter } from '../../parts/may-enter.js';
import { Moment } from '../../parts/moment.js';
import { MoreButton } from '../../parts/more-button.js';
import { PageSkeleton } from '../../parts/page-skeleton.js';
import { Page } from '../../parts/page.js';
import { type ReportKind, type ReportRow, rowsOf, yearOfPeriod } from './report-shape.js';
import { PeriodsOfReport, ReportKinds, UnitsReported } from './reports.operations.js';
import { useReports } from './use-reports.js';

const route = getRouteApi('/bao-cao');

/** The reports of classes, teams and the school, one kind and one period at a time. */
export const ReportsScreen = () => {
  const { t } = useTranslation();
  const kinds = useScreen(ReportKinds, {}, { topics: ['SCHOOL'] });
  return (
    <Page title={t('reports.title')} screen={t('reports.title')} about={t('reports.about')}>
      <Stack gap="xl">
        <Loaded screen={kinds}>
          {({ school }) => (
            <KindChosen
              schoolId={school?.id ?? ''}
              kinds={(school?.kindsInForce ?? []).filter(({ figures }) => figures !== null)}
            />
          )}
        </Loaded>
        <FigureRequests />
      </Stack>
    </Page>
  );
};

interface KindChosenProps {
  readonly schoolId: string;
  readonly kinds: readonly ReportKind[];
}

const KindChosen = ({ schoolId, kinds }: KindChosenProps) => {
  const { t } = useTranslation();
  const { loai } = route.useSearch();
  const kind = kinds.find((one) => one.kind === loai) ?? kinds[0];
  if (!kind) return <Empty title={t('reports.nothing')} next={t('reports.nothingNext')} />;
  return <PeriodChosen key={kind.kind} schoolId={schoolId} kinds={kinds} kind={kind} />;
};

const PeriodChosen = ({
  schoolId,
  kinds,
  kind,
}: KindChosenProps & { readonly kind: ReportKind }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { ky } = route.useSearch();
  const navigate = route.useNavigate();
  const screen = useScreen(PeriodsOfReport, { kind: kind.kind }, { topics: ['SCHOOL'] });
  const periods = screen.data?.school?.kindsInForce[0]?.periods ?? [];
  const period = periods.find(({ code }) => code === ky) ?? periods[0];
  return (
    <Stack>
      <Group gap="sm" align="flex-end" className="not-printed">
        <NativeSelect
          label={t('reports.kind')}
          value={kind.kind}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: { loai: value }, replace: true })
          }
          data={kinds.map((one) => ({ value: one.kind, label: said(one.label) }))}
        />
        <NativeSelect
          label={t('reports.period')}
          value={period?.code ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: { loai: kind.kind, ky: value }, replace: true })
          }
          data={periods.map(({ code, label }) => ({ value: code, label: said(label) }))}
        />
      </Group>
      <DueLine of={kind} />
      <Loaded screen={screen} skeletonRows={3}>
        {() =>
          period ? (
            <Reports schoolId={schoolId} kind={kind} period={period} />
          ) : (
            <Empty title={t('reports.nothing')} next={t('reports.nothingNext')} />
          )
        }
      </Loaded>
    </Stack>
  );
};

const DueLine = ({ of: { due } }: { readonly of: ReportKind }) => {
  const { t } = useTranslation();
  if (!due) return null;
  const { days } = due;
  return (
    <Text>
      {due.from === 'START' ? t('reports.dueStart', { days }) : t('reports.dueEnd', { days })}{' '}
      <LinkAnchor to="/tien-do" className="not-printed">
        {t('reports.toProgress')}
      </LinkAnchor>
    </Text>
  );
};

interface ReportsProps {
  readonly schoolId: string;
  readonly kind: ReportKind;
  readonly period: { readonly code: string; readonly label: { vi: string; en: string } };
}

const Reports = ({ schoolId, kind, period }: ReportsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { school } = useSession();
  const schoolYear = yearOfPeriod(period.code, school.years);
  const screen = useScreen(UnitsReported, { schoolYear }, { topics: ['SCHOOL'] });
  const reports = useReports({ kind: kind.kind, period: period.code });
  if (reports === undefined) return <PageSkeleton rows={4} />;
  const { lines, hasMore, isLoading, more, failed } = reports;
  return (
    <Loaded screen={screen} skeletonRows={4}>
      {(answer) => (
        <>
          {failed?.error && <LoadFailed error={failed.error} again={failed.again} />}
          <Table verticalSpacing="sm" captionSide="top">
            <Table.Caption ta="start">
              {said(kind.label)}: {said(period.label)}
            </Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('reports.of')}</Table.Th>
                <Table.Th scope="col">{t('reports.state')}</Table.Th>
                <Table.Th scope="col" className="not-printed">
                  {t('reports.report')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rowsOf(kind, { ...answer, schoolYear }, lines).map((row) =>
                row.report === null && (hasMore || failed) ? (
                  <NotFetched key={row.id} row={row} />
                ) : (
                  <Row key={row.id} row={row} kind={kind} schoolId={schoolId} />
                ),
              )}
            </Table.Tbody>
          </Table>
          {hasMore && <MoreButton more={more} isLoading={isLoading} />}
        </>
      )}
    </Loaded>
  );
};

/** Whether it was made is not known yet, so nobody is told to make it. */
const NotFetched = ({ row: { name } }: { readonly row: ReportRow }) => {
  const { t } = useTranslation();
  return (
    <Table.Tr>
      <Table.Th scope="row">{name ?? t('reports.ofSchool')}</Table.Th>
      <Table.Td colSpan={2}>
        <Text c="dimmed">{t('reports.notFetched')}</Text>
      </Table.Td>
    </Table.Tr>
  );
};

interface RowProps {
  readonly row: ReportRow;
  readonly kind: ReportKind;
  readonly schoolId: string;
}

const Row = ({ row, kind, schoolId }: RowProps) => {
  const { t } = useTranslation();
  const name = row.name ?? t('reports.ofSchool');
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>
        <State of={row} />
      </Table.Td>
      <Table.Td className="not-printed">
        {row.report ? (
          <LinkAnchor
            to="/ban-ghi/$recordId"
            params={{ recordId: row.report.id }}
            aria-label={t('reports.openOf', { name })}
          >
            {t('reports.open')}
          </LinkAnchor>
        ) : (
          <Make row={row} kind={kind} schoolId={schoolId} name={name} />
        )}
      </Table.Td>
    </Table.Tr>
  );
};

const State = ({ of: { report } }: { readonly of: ReportRow }) => {
  const { t } = useTranslation();
  if (!report) return <Text c="dimmed">{t('reports.notMade')}</Text>;
  return (
    <Group gap="xs">
      <Badge variant="light" color={report.status === 'APPROVED' ? 'green' : 'ink'}>
        {t(`records.status.${report.status}`)}
      </Badge>
      {report.submitted && (
        <Text size="sm">
          {t('reports.submitted')} <Moment at={report.submitted.recordedAt} />
        </Text>
      )}
    </Group>
  );
};

const Make = ({ row, kind, schoolId, name }: RowProps & { readonly name: string }) => {
  const { t } = useTranslation();
  const session = useSession();
  const isOf = (of: ReportRow['of']) => (row.of === of ? row.id : null);
  if (!mayEnter(session, kind.owners, isOf('class'))) return null;
  if (!countsForTeam(session, kind.owners, isOf('team'))) return null;
  const of =
    row.of === 'class' ? { lop: row.id } : { dossierId: row.of === 'team' ? row.id : schoolId };
  return (
    <LinkAnchor
      to="/ban-ghi/moi"
      search={{ ...of, kind: kind.kind }}
      aria-label={t('reports.makeOf', { name })}
    >
      {t('reports.make')}
    </LinkAnchor>
  );
};
