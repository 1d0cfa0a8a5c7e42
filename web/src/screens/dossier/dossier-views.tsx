import { Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { Moment } from '../../parts/moment.js';
import { PersonName } from '../../parts/person-name.js';
import { WhoLooked } from './dossier.operations.js';
import type { LoadedDossier } from './use-dossier.js';

type View = NonNullable<
  NonNullable<ResultOf<typeof WhoLooked>['dossier']>['views']
>['edges'][number]['node'];

interface DossierViewsProps {
  readonly dossierId: string;
  readonly shown: LoadedDossier['shown'];
}

/** Who was shown sensitive values of this child: for the leadership, who answer for it. */
export const DossierViews = ({ dossierId, shown }: DossierViewsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const pages = usePages(
    WhoLooked,
    { id: dossierId },
    { topics: [], pageOf: ({ dossier }) => dossier?.views },
  );
  const labels = new Map(shown?.fields.map(({ name, label }) => [name, said(label)]) ?? []);
  return (
    <Stack>
      <LoadedPages
        pages={pages}
        empty={<Empty title={t('dossier.viewsEmpty')} next={t('dossier.viewsEmptyNext')} />}
      >
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
              {pages.nodes.map((view) => (
                <ViewRow key={view.logIndex} view={view} labels={labels} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </LoadedPages>
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
  const named = (field: string): string => {
    if (field === 'record:copy') return t('dossier.viewsCopy');
    if (field === 'file:names') return t('dossier.viewsFileNames');
    if (field === 'waiver:reason') return t('dossier.viewsWaiver');
    return field.startsWith('file:') ? t('dossier.viewsFile') : (labels.get(field) ?? field);
  };
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
          : [...new Set(fields.map(named))].join(', ')}
      </Table.Td>
      <Table.Td>{t('timeline.entryNo', { number: numberText(logIndex, language) })}</Table.Td>
    </Table.Tr>
  );
};
