import { Button, Stack, Text, Title } from '@mantine/core';
import { ShieldPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { Empty } from '../../parts/empty.js';
import { type ScopeNames } from '../../parts/grant-scope.js';
import { NamesOfScopes } from '../../parts/grant-scope.operations.js';
import { LoadFailed } from '../../parts/load-failed.js';
import { Page } from '../../parts/page.js';
import { PageSkeleton } from '../../parts/page-skeleton.js';
import { useNow } from '../../parts/use-now.js';
import { GiveGrantDialog } from './give-grant-dialog.js';
import { GrantCard } from './grant-card.js';
import { GrantsToAuthorities } from './grants.operations.js';
import { GrantDialogs, type OpenedOfGrant } from './grant-dialogs.js';
import type { Grant } from './grant-shape.js';

export const GrantsScreen = () => {
  const { t } = useTranslation();
  const { may } = useSession();
  const [isGiving, setGiving] = useState(false);
  const names = useScreen(NamesOfScopes, { on: today() }, { topics: ['SCHOOL', 'ACCESS'] });
  const hasAuthorities = (names.data?.supervisingAuthorities?.authorities.length ?? 0) > 0;
  return (
    <Page
      title={t('grants.title')}
      screen={t('grants.title')}
      about={t('grants.about')}
      actions={
        may('GRANT_TO_AUTHORITY') &&
        hasAuthorities && (
          <Button
            leftSection={<ShieldPlus size={20} aria-hidden />}
            onClick={() => setGiving(true)}
          >
            {t('grants.give')}
          </Button>
        )
      }
    >
      {names.data && !hasAuthorities && (
        <Empty title={t('grants.noAuthorities')} next={t('grants.noAuthoritiesNext')} />
      )}
      <Grants names={names.data} />
      {isGiving && names.data && (
        <GiveGrantDialog names={names.data} onClose={() => setGiving(false)} />
      )}
    </Page>
  );
};

const Grants = ({ names }: { readonly names: ScopeNames | undefined }) => {
  const { t } = useTranslation();
  const now = useNow();
  const [opened, setOpened] = useState<OpenedOfGrant | null>(null);
  const pages = usePages(
    GrantsToAuthorities,
    {},
    {
      topics: ['ACCESS'],
      pageOf: ({ authorityGrants }) => authorityGrants,
      // Oldest first, and the ones that run lie at the end.
      pagesAtOnce: Number.POSITIVE_INFINITY,
    },
  );
  const { nodes, data: answer, error, again } = pages;
  if (answer === undefined && error === undefined) return <PageSkeleton rows={3} />;
  const newestFirst = nodes.toReversed();
  const isOver = ({ ended, validTo }: Grant) => ended !== null || Date.parse(validTo) <= now;
  const common = { names, now, open: setOpened };
  const running = newestFirst.filter((grant) => !isOver(grant));
  const over = newestFirst.filter(isOver);
  return (
    <>
      {error && <LoadFailed error={error} again={again} />}
      <Stack gap="sm" component="section" aria-labelledby="running">
        <Title order={2} size="h3" id="running">
          {t('grants.running')}
        </Title>
        {running.length === 0 && (
          <Empty title={t('grants.noRunning')} next={t('grants.noRunningNext')} />
        )}
        {running.map((grant) => (
          <GrantCard key={grant.id} grant={grant} {...common} isOver={false} />
        ))}
      </Stack>
      <Stack gap="sm" component="section" aria-labelledby="over">
        <Title order={2} size="h3" id="over">
          {t('grants.over')}
        </Title>
        {over.length === 0 && <Text c="dimmed">{t('grants.noneOver')}</Text>}
        {over.map((grant) => (
          <GrantCard key={grant.id} grant={grant} {...common} isOver />
        ))}
      </Stack>
      {opened && <GrantDialogs of={opened} onClose={() => setOpened(null)} />}
    </>
  );
};
