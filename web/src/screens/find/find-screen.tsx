import { Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../parts/empty.js';
import { Page } from '../../parts/page.js';
import { type HitGroup, useHits } from './hits.js';
import styles from './find.module.css';
import { useSearch } from './use-search.js';
import { useSummary } from './use-summary.js';
import { useWhatWasTyped } from './what-was-typed.js';

/** As many of each group as the engine gives. */
const eachAtMost = 20;

/** All that was found; what is typed here stands neither in the address nor in the title. */
export const FindScreen = () => {
  const { t } = useTranslation();
  const [typed, type] = useWhatWasTyped();
  const input = useRef<HTMLInputElement>(null);
  const search = useSearch(typed, eachAtMost);
  const groups = useHits()(search.found);
  const summaryOf = useSummary();
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  useEffect(() => input.current?.focus(), []);
  return (
    <Page title={t('find.title')} screen={t('find.title')} about={t('find.about')}>
      <Stack>
        <TextInput
          ref={input}
          type="search"
          label={t('find.allLabel')}
          autoComplete="off"
          maxLength={100}
          value={typed}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        <Text role="status" c="dimmed" size="sm">
          {typed.trim() !== '' && summaryOf(search, count)}
        </Text>
        {typed.trim() !== '' && search.isSettled && !search.error && count === 0 && (
          <Empty title={t('find.none')} next={t('find.noneNext')} />
        )}
        {groups.map((group) => (
          <Group key={group.group} of={group} />
        ))}
      </Stack>
    </Page>
  );
};

const Group = ({ of: { group, hits } }: { readonly of: HitGroup }) => {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t(`find.groups.${group}`)}
      </Title>
      <Paper withBorder component="ul" className={styles['list']}>
        {hits.map(({ key, name, more, to }) => (
          <li key={key}>
            <Link to={to} className={styles['hit']}>
              <Text span fw={600} className={styles['name']}>
                {name}
              </Text>
              <Text span size="sm" c="dimmed">
                {more}
              </Text>
            </Link>
          </li>
        ))}
      </Paper>
    </section>
  );
};
