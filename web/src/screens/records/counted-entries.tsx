import { Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DossierLink } from '../../parts/dossier-link.js';
import { Empty } from '../../parts/empty.js';
import { LinkAnchor } from '../../parts/links.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { CountedEntries as CountedEntriesAsked } from './records.operations.js';

interface CountedEntriesProps {
  readonly recordId: string;
  readonly figure: string;
  readonly name: string;
  /** Up to which entry of the log was counted. */
  readonly at: string;
  /** Which reports a sum lacks, instead of what it counts. */
  readonly missing?: boolean;
}

/** What a figure counts, one by one, and the way to each. */
export const CountedEntries = ({ name, missing = false, ...counted }: CountedEntriesProps) => {
  const { t } = useTranslation();
  const pages = usePages(
    CountedEntriesAsked,
    { ...counted, missing },
    {
      topics: [],
      pageOf: ({ countedEntries }) => countedEntries,
    },
  );
  return (
    <LoadedPages
      pages={pages}
      empty={<Empty title={t('records.figures.nothing')} next={t('records.figures.nothingNext')} />}
    >
      <Stack
        component="ul"
        gap="xs"
        m={0}
        p={0}
        aria-label={t(missing ? 'records.figures.missingOf' : 'records.figures.entriesOf', {
          name,
        })}
      >
        {pages.nodes.map((entry, at) => (
          <Line
            key={`${entry.record?.id} ${entry.dossier?.id} ${at}`}
            of={entry}
            missing={missing}
          />
        ))}
      </Stack>
    </LoadedPages>
  );
};

type Entry = NonNullable<
  ResultOf<typeof CountedEntriesAsked>['countedEntries']
>['edges'][number]['node'];

interface LineProps {
  readonly of: Entry;
  readonly missing: boolean;
}

const Line = ({ of: { record, dossier, period, erased }, missing }: LineProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <Paper component="li" withBorder p="xs" style={{ listStyle: 'none' }}>
      <Group gap="sm">
        {dossier && <DossierLink of={dossier} />}
        {record && (
          <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: record.id }}>
            {said(record.label)}
          </LinkAnchor>
        )}
        {missing && period && <Text>{said(period.label)}</Text>}
        {!dossier && !record && <Text c="dimmed">{t('records.figures.hidden')}</Text>}
        {erased > 0 && <Text c="dimmed">{t('records.figures.gone')}</Text>}
      </Group>
    </Paper>
  );
};
