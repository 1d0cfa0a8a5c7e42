import { Badge, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-pages.js';
import { dayText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import type { Definition } from '../../parts/form-values.js';
import { LinkAnchor } from '../../parts/links.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { PersonName } from '../../parts/person-name.js';
import { useValueText, Value } from '../../parts/value.js';
import { LinesOfRegister } from './register.operations.js';
import { columnsOf, isVoided, type Line, valueOf } from './register-shape.js';

interface LinesProps {
  readonly of: {
    readonly kind: string;
    readonly year: string;
    readonly topic: string | null;
    readonly number: number | null;
    /** Days of entry. */
    readonly from: string | null;
    readonly to: string | null;
    readonly holding: string | null;
    readonly newestFirst: boolean;
  };
  readonly fields: readonly Definition[];
}

const pageSize = 20;

/** The lines as they stand in a register on paper: a column for each field that is asked of all. */
export const RegisterLines = ({ of, fields }: LinesProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { columns, others } = columnsOf(fields);
  const pages = usePages(
    LinesOfRegister,
    { ...of, fields: fields.map(({ name }) => name), first: pageSize },
    { topics: ['RECORDS', 'DOSSIERS'], pageOf: ({ registerEntries }) => registerEntries },
  );
  return (
    <LoadedPages
      pages={pages}
      empty={<Empty title={t('register.empty')} next={t('register.emptyNext')} />}
    >
      <Table className="stacked-table" captionSide="top" verticalSpacing="xs">
        <Table.Caption ta="start" style={{ whiteSpace: 'nowrap' }}>
          {t('register.caption', { year: of.year })}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('register.number')}</Table.Th>
            <Table.Th scope="col">{t('register.enteredOn')}</Table.Th>
            {columns.map(({ name, label }) => (
              <Table.Th key={name} scope="col">
                {said(label)}
              </Table.Th>
            ))}
            <Table.Th scope="col">{t('register.more')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pages.nodes.map((line) => (
            <LineRow key={line.recordId} of={line} columns={columns} others={others} />
          ))}
        </Table.Tbody>
      </Table>
    </LoadedPages>
  );
};

interface LineRowProps {
  readonly of: Line;
  readonly columns: readonly Definition[];
  readonly others: readonly Definition[];
}

const LineRow = ({ of: line, columns, others }: LineRowProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { record, day } = line;
  return (
    <Table.Tr style={{ verticalAlign: 'top' }}>
      <Table.Td data-label={t('register.number')}>
        <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: record.id }}>
          {said(record.label)}
        </LinkAnchor>
        <Standing of={line} />
      </Table.Td>
      <Table.Td data-label={t('register.enteredOn')}>{dayText(day)}</Table.Td>
      {columns.map(({ name, label, type }) => (
        <Table.Td key={name} data-label={said(label)}>
          <Value of={valueOf(line, name)} type={type} />
        </Table.Td>
      ))}
      <Table.Td data-label={t('register.more')}>
        <More of={line} fields={others} />
      </Table.Td>
    </Table.Tr>
  );
};

/** Voided or a draft, and who closed its day. */
const Standing = ({ of: line }: { readonly of: Line }) => {
  const { t } = useTranslation();
  const { closed, record } = line;
  return (
    <>
      {isVoided(line) && (
        <Badge variant="light" color="son" display="block" w="fit-content">
          {t('register.voided')}
        </Badge>
      )}
      {record.status === 'DRAFT' && (
        <Badge variant="light" color="gray" display="block" w="fit-content">
          {t('records.status.DRAFT')}
        </Badge>
      )}
      <Text size="sm" c="dimmed">
        {closed ? (
          <>
            {t('register.closedBy')} <PersonName of={closed.person} role={closed.role} />
          </>
        ) : (
          t('register.notClosed')
        )}
      </Text>
    </>
  );
};

/** What was filled in beside the columns, each with its name. */
const More = ({
  of: line,
  fields,
}: {
  readonly of: Line;
  readonly fields: readonly Definition[];
}) => {
  const { said } = useLanguage();
  const textOf = useValueText();
  const filled = fields.flatMap(({ name, label, type }) => {
    const value = valueOf(line, name);
    const isFilled = value?.__typename === 'ReadableValue' && value.value !== null;
    return isFilled ? [{ name, label: said(label), text: textOf(value, type) }] : [];
  });
  return filled.map(({ name, label, text }) => (
    <Text key={name} size="sm">
      {label}: {text}
    </Text>
  ));
};
