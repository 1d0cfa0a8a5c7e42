import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { distanceText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { LoadFailed } from '../../parts/load-failed.js';
import { Moment } from '../../parts/moment.js';
import { MoreButton } from '../../parts/more-button.js';
import { PersonName } from '../../parts/person-name.js';
import { useNow } from '../../parts/use-now.js';
import { useValueText } from '../../parts/value.js';
import { WhatOthersDid } from './home.operations.js';

type Entry = NonNullable<
  ResultOf<typeof WhatOthersDid>['news']
>['entries']['edges'][number]['node'];

/** What others did since this person signed in before; nothing for whoever is here for the first time. */
export const News = () => {
  const { t } = useTranslation();
  const { nodes, data, error, hasMore, isLoading, more, again } = usePages(
    WhatOthersDid,
    {},
    {
      topics: ['CORRECTIONS', 'DOSSIERS', 'RECORDS'],
      pageOf: ({ news }) => news?.entries,
    },
  );
  if (error && !data) return <LoadFailed error={error} again={again} />;
  const since = data?.news?.signedInAt;
  if (!since) return null;
  return (
    <Stack component="section" gap="sm" aria-labelledby="news">
      <div>
        <Title order={2} size="h4" id="news">
          {t('home.news')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('home.newsSince')} <Moment at={since} />
        </Text>
      </div>
      {nodes.length === 0 ? (
        <Text>{t('home.noNews')}</Text>
      ) : (
        <Stack component="ul" gap="xs" m={0} p={0} aria-labelledby="news">
          {nodes.map((entry) => (
            <NewsLine key={entry.logIndex} entry={entry} />
          ))}
        </Stack>
      )}
      {hasMore && <MoreButton label={t('home.moreNews')} more={more} isLoading={isLoading} />}
    </Stack>
  );
};

const NewsLine = ({ entry }: { readonly entry: Entry }) => {
  const { language, said } = useLanguage();
  const now = useNow();
  const { label, person, role, recordedAt, dossier } = entry;
  return (
    <Paper component="li" withBorder p="sm" style={{ listStyle: 'none', position: 'relative' }}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Text fw={600}>{said(label)}</Text>
          <OfChild dossier={dossier} />
          <Text size="sm">
            <PersonName of={person} role={role} />
          </Text>
        </div>
        <div className="home-when">
          <Text size="sm" c="dimmed">
            {distanceText(recordedAt, now, language)}
          </Text>
          <Text size="sm" c="dimmed">
            <Moment at={recordedAt} />
          </Text>
        </div>
      </Group>
    </Paper>
  );
};

/** The child and the class; leads to the timeline of the dossier, where the entry is. */
const OfChild = ({ dossier }: Pick<Entry, 'dossier'>) => {
  const { t } = useTranslation();
  const textOf = useValueText();
  if (!dossier) return null;
  if (dossier.about === 'CLASS') {
    return (
      <Link to="/lop/$classId" params={{ classId: dossier.id }} className="covering-link">
        {t('common.classOf', { name: textOf(dossier.name) ?? '' })}
      </Link>
    );
  }
  const ofClass = dossier.class && t('common.classOf', { name: dossier.class.name });
  const name = textOf(dossier.name) ?? t('common.nameErased');
  return (
    <Link
      to="/ho-so/$dossierId"
      params={{ dossierId: dossier.id }}
      search={{ tab: 'timeline' }}
      className="covering-link"
    >
      {[name, ofClass].filter(Boolean).join(' · ')}
    </Link>
  );
};
