import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor } from '../../parts/links.js';
import { openLines, type ReportLine, type SchoolReportAnswer } from './school-report-shape.js';
import { useLineName } from './use-line-name.js';

interface MissingLinesProps {
  readonly of: SchoolReportAnswer;
  readonly lines: readonly ReportLine[];
}

/** What the report lacks, before what it has: on paper as well, so that nobody signs it unseen. */
export const MissingLines = ({ of: report, lines }: MissingLinesProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const hidden = report.parts.filter(({ isForReader }) => !isForReader);
  const open = openLines(lines);
  return (
    <Stack gap="sm">
      {hidden.length > 0 && (
        <Alert color="gray" title={t('schoolReport.hidden')}>
          {hidden.map(({ kind }) => said(kind.label)).join(', ')}
        </Alert>
      )}
      {!report.hasCalendar && (
        <Alert color="yellow" title={t('schoolReport.noCalendar')}>
          {t('schoolReport.noCalendarNext')}
        </Alert>
      )}
      {report.complete === true && (
        <Alert color="green" title={t('schoolReport.complete')}>
          {t('schoolReport.completeMore')}
        </Alert>
      )}
      {report.open > 0 && (
        <Alert color="yellow" title={t('schoolReport.open', { count: report.open })}>
          <details>
            <summary>{t('schoolReport.whatIsOpen')}</summary>
            <Stack component="ul" gap={4} mt="xs" mb={0} pl="lg">
              {open.map((line, at) => (
                <OpenLine key={at} of={line} />
              ))}
            </Stack>
          </details>
        </Alert>
      )}
    </Stack>
  );
};

const OpenLine = ({ of: line }: { readonly of: ReportLine }) => {
  const { t } = useTranslation();
  const name = useLineName()(line);
  return (
    <li>
      {line.record ? (
        <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: line.record.id }}>
          {name}
        </LinkAnchor>
      ) : (
        name
      )}
      <Text span size="sm">
        {' · '}
        {t(`schoolReport.state.${line.state}`)}
        {line.dueOn && ` · ${t('schoolReport.due', { day: dayText(line.dueOn) })}`}
      </Text>
    </li>
  );
};
