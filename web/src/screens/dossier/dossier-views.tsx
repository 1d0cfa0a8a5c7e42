import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { CombinedError } from '@urql/core';
import type { ResultOf } from '../../api/graphql.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LoadFailed } from '../../parts/load-failed.js';
import { Moment } from '../../parts/moment.js';
import { PageSkeleton } from '../../parts/page-skeleton.js';
import { PersonName } from '../../parts/person-name.js';
import { WhoLooked } from './dossier.operations.js';
import type { LoadedDossier } from './use-dossier.js';

type Page = NonNullable<NonNullable<ResultOf<typeof WhoLooked>['dossier']>['views']>;
type View = Page['edges'][number]['node'];

interface DossierViewsProps {
  readonly dossierId: string;
  readonly shown: LoadedDossier['shown'];
}

/** Who was shown sensitive values of this child: for the leadership, who answer for it. */
export const DossierViews = ({ dossierId, shown }: DossierViewsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { views, hasMore, error, isLoading, more } = useViews(dossierId);
  const labels = new Map(shown?.fields.map(({ name, label }) => [name, said(label)]) ?? []);
  if (!views && error) return <LoadFailed error={error} again={more} />;
  if (!views) return <PageSkeleton />;
  if (views.length === 0) {
    return <Empty title={t('dossier.viewsEmpty')} next={t('dossier.viewsEmptyNext')} />;
  }
  return (
    <Stack>
      <Text c="dimmed">{t('dossier.viewsAbout')}</Text>
      <Table.ScrollContainer
        minWidth={560}
        type="native"
        aria-label={t('dossier.views')}
        tabIndex={0}
        role="region"
      >
        <Table verticalSpacing="sm">
          <caption className="visually-hidden">{t('dossier.views')}</caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('dossier.viewsWho')}</Table.Th>
              <Table.Th scope="col">{t('dossier.viewsWhen')}</Table.Th>
              <Table.Th scope="col">{t('dossier.viewsWhat')}</Table.Th>
              <Table.Th scope="col">{t('dossier.viewsEntry')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {views.map((view) => (
              <ViewRow key={view.logIndex} view={view} labels={labels} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {error && <LoadFailed error={error} again={more} />}
      {hasMore && (
        <Group>
          <Button variant="default" onClick={more} loading={isLoading}>
            {t('common.more')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};

interface ViewRowProps {
  readonly view: View;
  readonly labels: ReadonlyMap<string, string>;
}

const ViewRow = ({ view, labels }: ViewRowProps) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { person, role, requestNo, recordedAt, fields, logIndex } = view;
  return (
    <Table.Tr>
      <Table.Td>
        <PersonName of={person} role={role} />
        {requestNo !== null && (
          <Text size="sm" c="dimmed">
            {t('dossier.viewsRequest', { requestNo })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Moment at={recordedAt} />
      </Table.Td>
      <Table.Td>
        {fields.length === 0
          ? t('dossier.viewsOnlyLooked')
          : fields.map((field) => labels.get(field) ?? field).join(', ')}
      </Table.Td>
      <Table.Td>{t('timeline.entryNo', { number: numberText(logIndex, language) })}</Table.Td>
    </Table.Tr>
  );
};

/** Pages of views, newest first. */
const useViews = (dossierId: string) => {
  const client = useClient();
  const [views, setViews] = useState<readonly View[] | null>(null);
  const [rest, setRest] = useState<Page['pageInfo']>({ hasNextPage: true, endCursor: null });
  const [error, setError] = useState<CombinedError | null>(null);
  /** Behind which one somebody turned the page; null for the first. */
  const [after, setAfter] = useState<string | null>(null);
  const [isLoading, setLoading] = useState(true);
  useEffect(() => {
    let isShown = true;
    const load = async () => {
      const variables = { id: dossierId, after };
      const asked = client.query(WhoLooked, variables, { requestPolicy: 'network-only' });
      const { data, error: failed } = await asked.toPromise();
      if (!isShown) return;
      setLoading(false);
      setError(failed ?? null);
      const page = data?.dossier?.views;
      if (!page) return failed ? undefined : setViews((before) => before ?? []);
      setViews((before) => [...(before ?? []), ...page.edges.map(({ node }) => node)]);
      setRest(page.pageInfo);
    };
    setLoading(true);
    void load();
    return () => {
      isShown = false;
    };
  }, [client, dossierId, after]);
  return {
    views,
    error,
    isLoading,
    hasMore: rest.hasNextPage && views !== null,
    more: () => setAfter(rest.endCursor),
  };
};
