import { Button, NativeSelect, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-pages.js';
import { useScreen } from '../../api/use-screen.js';
import { DossierName, DossierPlace } from '../../parts/dossier-place.js';
import { LinkButton } from '../../parts/links.js';
import { LoadFailed } from '../../parts/load-failed.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { PageSkeleton } from '../../parts/page-skeleton.js';
import { PrintedEnd } from '../../parts/printed.js';
import { MissingLines } from './missing-lines.js';
import { ReportPart } from './report-part.js';
import { SchoolReportOfYear, YearsOfSchoolReport } from './school-report.operations.js';
import {
  lastEntryOf,
  partsOf,
  type ReportLine,
  type SchoolReportAnswer,
} from './school-report-shape.js';

const route = getRouteApi('/hoc-ba/$dossierId/$schoolYear');

/** More pages than a report has lines for. */
const pagesMax = 6;

/**
 * The school report of a child, as the book has it. It stays as it was opened: looking at it is recorded,
 * so nothing is asked again unseen.
 */
export const SchoolReportScreen = () => {
  const { t } = useTranslation();
  const { dossierId, schoolYear } = route.useParams();
  const pages = usePages(
    SchoolReportOfYear,
    { dossierId, schoolYear },
    { topics: [], pageOf: ({ schoolReport }) => schoolReport?.lines, pagesAtOnce: pagesMax },
  );
  const { data, error, nodes, again } = pages;
  if (data?.schoolReport === null) return <NotFound />;
  const report = data?.schoolReport;
  return (
    <Page
      title={report?.dossier ? <DossierName of={report.dossier} /> : t('schoolReport.title')}
      screen={t('schoolReport.title')}
      about={report?.dossier && <About of={report} dossier={report.dossier} year={schoolYear} />}
      actions={report && <Actions dossierId={dossierId} again={again} />}
    >
      {error && <LoadFailed error={error} again={again} />}
      {report ? (
        <Report key={`${dossierId}/${schoolYear}`} of={report} lines={nodes} />
      ) : (
        !error && <PageSkeleton rows={8} />
      )}
    </Page>
  );
};

interface AboutProps {
  readonly of: SchoolReportAnswer;
  readonly dossier: NonNullable<SchoolReportAnswer['dossier']>;
  readonly year: string;
}

const About = ({ of, dossier, year }: AboutProps) => {
  const { t } = useTranslation();
  return (
    <>
      {t('schoolReport.title')} ·{' '}
      <DossierPlace of={{ code: dossier.code, class: of.class, schoolYear: year }} />
    </>
  );
};

const Actions = ({
  dossierId,
  again,
}: {
  readonly dossierId: string;
  readonly again: () => void;
}) => {
  const { t } = useTranslation();
  return (
    <>
      <LinkButton variant="default" to="/ho-so/$dossierId" params={{ dossierId }}>
        {t('schoolReport.toDossier')}
      </LinkButton>
      <Button variant="default" onClick={again}>
        {t('schoolReport.again')}
      </Button>
      <Button
        variant="default"
        leftSection={<Printer size={18} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('schoolReport.print')}
      </Button>
    </>
  );
};

interface ReportProps {
  readonly of: SchoolReportAnswer;
  readonly lines: readonly ReportLine[];
}

const Report = ({ of: report, lines }: ReportProps) => (
  <Stack gap="xl">
    <Years />
    <MissingLines of={report} lines={lines} />
    {partsOf(lines).map((part) => (
      <ReportPart key={part.kind.kind} of={part} />
    ))}
    <PrintedEnd last={lastEntryOf(lines)} />
  </Stack>
);

const Years = () => {
  const { t } = useTranslation();
  const { dossierId, schoolYear } = route.useParams();
  const navigate = route.useNavigate();
  const { data } = useScreen(YearsOfSchoolReport, { dossierId }, { topics: [] });
  const years = data?.schoolReportYears ?? [];
  if (years.length < 2) return null;
  const addressOf = (one: (typeof years)[number]): string => `${one.dossierId}/${one.schoolYear}`;
  return (
    <NativeSelect
      className="not-printed"
      maw={320}
      label={t('schoolReport.year')}
      value={`${dossierId}/${schoolYear}`}
      onChange={({ currentTarget: { value } }) => {
        const chosen = years.find((one) => addressOf(one) === value);
        if (!chosen) return;
        const params = { dossierId: chosen.dossierId, schoolYear: chosen.schoolYear };
        void navigate({ to: '/hoc-ba/$dossierId/$schoolYear', params });
      }}
      data={years.map((one) => ({
        value: addressOf(one),
        label: t('schoolReport.yearOf', { year: one.schoolYear, name: one.class?.name ?? '' }),
      }))}
    />
  );
};
