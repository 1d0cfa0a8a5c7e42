import { Button, NativeSelect, Stack, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { Empty } from '../../parts/empty.js';
import { Loaded } from '../../parts/loaded.js';
import { Page } from '../../parts/page.js';
import { useNow } from '../../parts/use-now.js';
import { CorrectionCard } from './correction-card.js';
import { CorrectionsPage } from './correction.operations.js';
import { stepOf, turnOf } from './next-step.js';
import type { ListedCorrection } from './shown.js';
import { isStatus, statuses } from './status.js';

const route = getRouteApi('/dieu-chinh');
const pageSize = 20;
/** What waits is looked through up to here for what waits for this person. */
const waitingPages = 10;

/** Corrections by status; without one those that wait, with what waits for this person first. */
export const CorrectionsScreen = () => {
  const { t } = useTranslation();
  const { status } = route.useSearch();
  const corrections = usePages(
    CorrectionsPage,
    { status: status ?? null, first: pageSize },
    {
      topics: ['CORRECTIONS', 'RECORDS'],
      pageOf: (answer) => answer.corrections,
      pagesAtOnce: status ? 1 : waitingPages,
    },
  );
  const { nodes, hasMore, isLoading, more } = corrections;
  return (
    <Page
      title={t('correction.title')}
      screen={t('correction.title')}
      about={t('correction.about')}
    >
      <StatusFilter />
      <Loaded screen={corrections}>
        {() => (status ? <OfOneStatus corrections={nodes} /> : <Waiting corrections={nodes} />)}
      </Loaded>
      {hasMore && (
        <Button variant="default" onClick={more} loading={isLoading}>
          {t('common.more')}
        </Button>
      )}
    </Page>
  );
};

const StatusFilter = () => {
  const { t } = useTranslation();
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <NativeSelect
      size="md"
      maw={320}
      label={t('correction.filter')}
      value={status ?? ''}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ search: isStatus(value) ? { status: value } : {} })
      }
      data={[
        { value: '', label: t('correction.waiting') },
        ...statuses.map((value) => ({ value, label: t(`correction.status.${value}`) })),
      ]}
    />
  );
};

interface ListProps {
  readonly corrections: readonly ListedCorrection[];
}

const OfOneStatus = ({ corrections }: ListProps) => {
  const { t } = useTranslation();
  if (corrections.length === 0) {
    return <Empty title={t('correction.none')} next={t('correction.noneNext')} />;
  }
  return (
    <Section title={t('correction.all')}>
      <Cards corrections={corrections} />
    </Section>
  );
};

const Waiting = ({ corrections }: ListProps) => {
  const { t } = useTranslation();
  const isMine = useIsMine();
  if (corrections.length === 0) {
    return <Empty title={t('correction.noneWaiting')} next={t('correction.noneNext')} />;
  }
  const mine = corrections.filter(isMine);
  const others = corrections.filter((one) => !isMine(one));
  return (
    <>
      <Section title={t('correction.forMe')}>
        {mine.length === 0 ? (
          <Empty title={t('correction.noneForMe')} next={t('correction.noneForMeNext')} />
        ) : (
          <Cards corrections={mine} isMine />
        )}
      </Section>
      {others.length > 0 && (
        <Section title={t('correction.forOthers')}>
          <Cards corrections={others} />
        </Section>
      )}
    </>
  );
};

/** The list knows no locks; whether one has to be opened first, the correction's page says. */
const useIsMine = () => {
  const session = useSession();
  const now = useNow(60_000);
  return (correction: ListedCorrection): boolean => {
    const classId = correction.record?.dossier?.class?.id ?? null;
    const step = stepOf(correction, { now, isLocked: false });
    return turnOf(correction, { step, classId, unlock: null }, session) !== null;
  };
};

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Stack gap="xs" component="section">
    <Title order={2} size="h4">
      {title}
    </Title>
    {children}
  </Stack>
);

const Cards = ({ corrections, isMine = false }: ListProps & { readonly isMine?: boolean }) => (
  <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
    {corrections.map((correction) => (
      <li key={correction.id}>
        <CorrectionCard of={correction} isMine={isMine} />
      </li>
    ))}
  </Stack>
);
