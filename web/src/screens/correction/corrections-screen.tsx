import { NativeSelect, Stack, Title } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-pages.js';
import { Empty } from '../../parts/empty.js';
import { Loaded } from '../../parts/loaded.js';
import { MoreButton } from '../../parts/more-button.js';
import { Page } from '../../parts/page.js';
import { CorrectionCard } from './correction-card.js';
import { CorrectionsForMe, CorrectionsPage } from './correction.operations.js';
import type { DutyOfCorrection, ListedCorrection } from './shown.js';
import { isStatus, statuses } from './status.js';
import { turns } from './turn.js';

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
      {hasMore && <MoreButton more={more} isLoading={isLoading} />}
    </Page>
  );
};

const StatusFilter = () => {
  const { t } = useTranslation();
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <NativeSelect
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
  const forMe = usePages(
    CorrectionsForMe,
    { kinds: [...turns], first: 40 },
    {
      topics: ['CORRECTIONS', 'LOCKS', 'RECORDS', 'SCHOOL'],
      pageOf: ({ duties }) => duties,
      pagesAtOnce: waitingPages,
    },
  );
  if (corrections.length === 0) {
    return <Empty title={t('correction.noneWaiting')} next={t('correction.noneNext')} />;
  }
  return (
    <Loaded screen={forMe}>
      {() => <ByWhose corrections={corrections} duties={forMe.nodes} />}
    </Loaded>
  );
};

interface ByWhoseProps extends ListProps {
  readonly duties: readonly DutyOfCorrection[];
}

/** First what waits for this person, in the order in which it is due. */
const ByWhose = ({ corrections, duties }: ByWhoseProps) => {
  const { t } = useTranslation();
  const mine = new Set(duties.flatMap(({ correction }) => correction?.id ?? []));
  const others = corrections.filter(({ id }) => !mine.has(id));
  return (
    <>
      <Section title={t('correction.forMe')}>
        {duties.length === 0 ? (
          <Empty title={t('correction.noneForMe')} next={t('correction.noneForMeNext')} />
        ) : (
          <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
            {duties.map(
              (duty) =>
                duty.correction && (
                  <li key={`${duty.kind}${duty.correction.id}`}>
                    <CorrectionCard of={duty.correction} duty={duty} />
                  </li>
                ),
            )}
          </Stack>
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

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Stack gap="xs" component="section">
    <Title order={2} size="h4">
      {title}
    </Title>
    {children}
  </Stack>
);

const Cards = ({ corrections }: ListProps) => (
  <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
    {corrections.map((correction) => (
      <li key={correction.id}>
        <CorrectionCard of={correction} />
      </li>
    ))}
  </Stack>
);
