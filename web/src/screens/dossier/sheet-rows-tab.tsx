import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LinkAnchor } from '../../parts/links.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { Value } from '../../parts/value.js';
import { SheetRowsOfChild } from './dossier.operations.js';

type Row = NonNullable<
  ResultOf<typeof SheetRowsOfChild>['dossier']
>['sheetRows']['edges'][number]['node'];

/** As many as the engine gives at once with the words of their choices. */
const pageSize = 10;

/** What the sheets of the class say of the child, day by day. */
export const SheetRowsTab = ({ dossierId }: { readonly dossierId: string }) => {
  const { t } = useTranslation();
  const pages = usePages(
    SheetRowsOfChild,
    { id: dossierId, first: pageSize },
    { topics: [], pageOf: ({ dossier }) => dossier?.sheetRows },
  );
  return (
    <Stack gap="md">
      <Text c="dimmed" className="not-printed">
        {t('classDay.sheetsAbout')}
      </Text>
      <LoadedPages
        pages={pages}
        empty={<Empty title={t('classDay.noSheets')} next={t('classDay.noSheetsNext')} />}
      >
        <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
          {pages.nodes.map((row, at) => (
            <RowOfSheet key={row.record?.id ?? at} row={row} />
          ))}
        </Stack>
      </LoadedPages>
    </Stack>
  );
};

const RowOfSheet = ({ row: { label, record, fields } }: { readonly row: Row }) => {
  const { said } = useLanguage();
  const written = fields.filter(
    ({ value }) => value.__typename !== 'ReadableValue' || value.value !== null,
  );
  return (
    <Paper component="li" withBorder p="sm">
      {record ? (
        <LinkAnchor fw={600} to="/ban-ghi/$recordId" params={{ recordId: record.id }}>
          {said(label)}
        </LinkAnchor>
      ) : (
        <Text fw={600}>{said(label)}</Text>
      )}
      <Group component="dl" gap="xl" m={0} mt={4}>
        {written.map(({ name, label: of, value, definition }) => (
          <div key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {said(of)}
            </Text>
            <Text component="dd" m={0}>
              <Value of={value} type={definition.type} />
            </Text>
          </div>
        ))}
      </Group>
    </Paper>
  );
};
