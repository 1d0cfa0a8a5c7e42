import { Badge, Paper, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { ActLine } from '../../parts/act-line.js';
import { LinkAnchor } from '../../parts/links.js';
import { Value } from '../../parts/value.js';
import {
  columnsOf,
  type LineField,
  type PartOfReport,
  type PeriodOfPart,
  periodsOf,
  type ReportLine,
} from './school-report-shape.js';
import { useLineName } from './use-line-name.js';

/** A part of the book: a table by topic for each period, or what stands in each of its records. */
export const ReportPart = ({ of: part }: { readonly of: PartOfReport }) => {
  const { said } = useLanguage();
  const hasTopics = part.lines.some(({ topic }) => topic !== null);
  return (
    <Stack component="section" gap="sm" aria-label={said(part.kind.label)}>
      <Title order={2} size="h3">
        {said(part.kind.label)}
      </Title>
      {hasTopics
        ? periodsOf(part).map((one) => <TopicTable key={one.period?.code ?? ''} of={one} />)
        : part.lines.map((line, at) => <WholeLine key={at} of={line} />)}
    </Stack>
  );
};

const FieldValue = ({ of: { value, words, definition } }: { readonly of: LineField }) => {
  const { said } = useLanguage();
  return words ? said(words) : <Value of={value} type={definition.type} />;
};

const TopicTable = ({ of: { period, lines } }: { readonly of: PeriodOfPart }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const columns = columnsOf(lines);
  return (
    <Table className="stacked-table" captionSide="top" verticalSpacing="xs">
      {period && <Table.Caption ta="start">{said(period.label)}</Table.Caption>}
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('schoolReport.topic')}</Table.Th>
          {columns.map(({ name, label }) => (
            <Table.Th key={name} scope="col">
              {said(label)}
            </Table.Th>
          ))}
          <Table.Th scope="col">{t('schoolReport.signed')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <TopicRow key={line.topic?.code ?? ''} of={line} columns={columns} />
        ))}
      </Table.Tbody>
    </Table>
  );
};

interface TopicRowProps {
  readonly of: ReportLine;
  readonly columns: readonly Pick<LineField, 'name' | 'label'>[];
}

const TopicRow = ({ of: line, columns }: TopicRowProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const isThere = line.fields.length > 0;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td data-label={t('schoolReport.topic')} fw={600}>
        {line.topic && said(line.topic.label)}
      </Table.Td>
      {isThere &&
        columns.map(({ name, label }) => {
          const field = line.fields.find((one) => one.name === name);
          return (
            <Table.Td key={name} data-label={said(label)}>
              {field && <FieldValue of={field} />}
            </Table.Td>
          );
        })}
      {!isThere && columns.length > 0 && (
        <Table.Td colSpan={columns.length}>
          <State of={line} />
        </Table.Td>
      )}
      <Table.Td data-label={t('schoolReport.signed')}>
        {isThere || columns.length > 0 ? <Signed of={line} /> : <State of={line} />}
      </Table.Td>
    </Table.Tr>
  );
};

const WholeLine = ({ of: line }: { readonly of: ReportLine }) => {
  const { said } = useLanguage();
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'lg' }}>
      <Stack gap="sm">
        {line.period && (
          <Title order={3} size="h4">
            {said(line.period.label)}
          </Title>
        )}
        {line.fields.length > 0 ? (
          <SimpleGrid component="dl" cols={{ base: 1, xs: 2, md: 3 }} spacing="md" m={0}>
            {line.fields.map((field) => (
              <div key={field.name}>
                <Text component="dt" size="sm" c="dimmed">
                  {said(field.label)}
                </Text>
                <Text component="dd" m={0} fw={500}>
                  <FieldValue of={field} />
                </Text>
              </div>
            ))}
          </SimpleGrid>
        ) : (
          <State of={line} />
        )}
        <Signed of={line} />
      </Stack>
    </Paper>
  );
};

const colours = {
  APPROVED: 'green',
  SUBMITTED: 'yellow',
  DRAFT: 'gray',
  MISSING: 'son',
  UPCOMING: 'gray',
  WAIVED: 'gray',
  ERASED: 'gray',
} as const satisfies Record<ReportLine['state'], string>;

const State = ({ of: { state } }: { readonly of: ReportLine }) => {
  const { t } = useTranslation();
  return (
    <Badge variant="light" color={colours[state]}>
      {t(`schoolReport.state.${state}`)}
    </Badge>
  );
};

/** In place of the signatures: who recorded and who approved it when, and the entry that says so. */
const Signed = ({ of: line }: { readonly of: ReportLine }) => {
  const { t } = useTranslation();
  const name = useLineName()(line);
  const { recorded, approved, isCorrected, record } = line;
  if (!approved) return null;
  return (
    <Stack gap={4}>
      {recorded && (
        <div>
          <Text size="xs" c="dimmed">
            {t('schoolReport.recorded')}
          </Text>
          <ActLine of={recorded} />
        </div>
      )}
      <div>
        <Text size="xs" c="dimmed">
          {t('schoolReport.approved')}
        </Text>
        <ActLine of={approved} />
      </div>
      {isCorrected && (
        <Text size="sm" fw={600}>
          {t('schoolReport.corrected')}
        </Text>
      )}
      {record && (
        <LinkAnchor
          className="not-printed"
          size="sm"
          to="/ban-ghi/$recordId"
          params={{ recordId: record.id }}
          aria-label={t('schoolReport.openOf', { name })}
        >
          {t('schoolReport.openRecord')}
        </LinkAnchor>
      )}
    </Stack>
  );
};
