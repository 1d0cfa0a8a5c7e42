import { Alert, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { saveFile } from '../../parts/save-file.js';
import { FindingsTable } from './findings-table.js';
import type { Report } from './imports.fragments.js';

export type ReportOf = ResultOf<typeof Report>;

interface ReportViewProps {
  readonly report: ReportOf;
  /** As it is in this browser; null if it was sent from elsewhere. */
  readonly file: File | null;
}

/** What was found in the file: how much of it can be imported, what it would change, and what not. */
export const ReportView = ({ report, file }: ReportViewProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (report.fileProblem) {
    return (
      <Alert color="son" role="alert" title={t('imports.unreadable')}>
        {said(report.fileProblem.message)}
      </Alert>
    );
  }
  return (
    <Stack>
      {file && <Text className="printed-only">{file.name}</Text>}
      <Counts report={report} />
      {report.refusals.length > 0 && (
        <>
          <FindingsTable caption={t('imports.refusedRows')} findings={report.refusals} />
          {file && (
            <Group>
              <Button
                variant="default"
                leftSection={<Download size={18} aria-hidden />}
                onClick={() => void download(file, report)}
              >
                {t('imports.downloadRefused')}
              </Button>
            </Group>
          )}
        </>
      )}
      {report.remarks.length > 0 && (
        <details>
          <summary>{t('imports.remarks', { n: report.remarks.length })}</summary>
          <FindingsTable caption={t('imports.remarksCaption')} findings={report.remarks} />
        </details>
      )}
    </Stack>
  );
};

const Counts = ({ report }: { readonly report: ReportOf }) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { effects, staffEffects } = report;
  const counts: readonly (readonly [string, number])[] = [
    [t('imports.accepted'), report.rowsAccepted],
    [t('imports.refused'), report.rowsRefused],
    ...(effects
      ? ([
          [t('imports.childrenNew'), effects.childrenNew],
          [t('imports.childrenChanged'), effects.childrenChanged],
          [t('imports.childrenUnchanged'), effects.childrenUnchanged],
        ] as const)
      : []),
    ...(staffEffects
      ? ([
          [t('imports.peopleNew'), staffEffects.peopleNew],
          [t('imports.appointmentsNew'), staffEffects.appointmentsNew],
          [t('imports.appointmentsEnded'), staffEffects.appointmentsEnded],
        ] as const)
      : []),
  ];
  return (
    <SimpleGrid component="dl" cols={{ base: 2, sm: 3, lg: 5 }} m={0}>
      {counts.map(([name, count]) => (
        <Paper key={name} withBorder p="sm">
          <Text component="dt" size="sm" c="dimmed">
            {name}
          </Text>
          <Text component="dd" fw={600} size="xl" m={0}>
            {numberText(count, language)}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
};

/** Made here from the file that is here: nothing of it is kept anywhere for this. */
const download = async (file: File, { sheet, headerRow, refusals }: ReportOf): Promise<void> => {
  if (sheet === null || headerRow === null) return;
  const { onlyRows } = await import('./refused-rows.js');
  const rows = new Set(refusals.map(({ row }) => row));
  const bytes = onlyRows(new Uint8Array(await file.arrayBuffer()), { sheet, headerRow, rows });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  saveFile(file.name.replace(/(\.xlsx)?$/i, '-can-sua.xlsx'), new Uint8Array(bytes), type);
};
