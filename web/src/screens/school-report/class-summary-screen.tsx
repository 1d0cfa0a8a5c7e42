import { Button, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DossierName } from '../../parts/dossier-place.js';
import { Empty } from '../../parts/empty.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { Value } from '../../parts/value.js';
import { PeriodsOfSummed, SummaryOfClass, SummedKinds } from './class-summary.operations.js';

const route = getRouteApi('/tong-hop/$classId');
type Kinds = NonNullable<ResultOf<typeof SummedKinds>['school']>['kindsInForce'];
type ShownClass = NonNullable<ResultOf<typeof SummedKinds>['class']>;
type Row = NonNullable<ResultOf<typeof SummaryOfClass>['classSummary']>['edges'][number]['node'];
type Cell = Row['cells'][number];

/** The results of a class child by child, one kind and one period at a time. */
export const ClassSummaryScreen = () => {
  const { classId } = route.useParams();
  const screen = useScreen(SummedKinds, { classId }, { topics: ['SCHOOL'] });
  return (
    <Loaded screen={screen}>
      {({ class: shown, school }) =>
        shown ? (
          <OfClass
            of={shown}
            kinds={(school?.kindsInForce ?? []).filter((one) => one.schoolReport?.summary)}
          />
        ) : (
          <NotFound />
        )
      }
    </Loaded>
  );
};

interface OfClassProps {
  readonly of: ShownClass;
  readonly kinds: Kinds;
}

const OfClass = ({ of: shown, kinds }: OfClassProps) => {
  const { t } = useTranslation();
  const { loai } = route.useSearch();
  const kind = kinds.find((one) => one.kind === loai) ?? kinds[0];
  return (
    <Page
      title={t('schoolReport.summary.titleOf', { name: shown.name })}
      screen={t('schoolReport.summary.title')}
      about={t('common.schoolYear', { year: shown.schoolYear })}
      actions={
        <Button
          variant="default"
          leftSection={<Printer size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('schoolReport.summary.print')}
        </Button>
      }
    >
      {kind ? <OfKind key={kind.kind} of={shown} kinds={kinds} kind={kind} /> : <NothingToSum />}
    </Page>
  );
};

const NothingToSum = () => {
  const { t } = useTranslation();
  return (
    <Empty title={t('schoolReport.summary.nothing')} next={t('schoolReport.summary.nothingNext')} />
  );
};

const OfKind = ({ of: shown, kinds, kind }: OfClassProps & { readonly kind: Kinds[number] }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { ky } = route.useSearch();
  const navigate = route.useNavigate();
  const screen = useScreen(PeriodsOfSummed, { kind: kind.kind }, { topics: ['SCHOOL'] });
  const periods = screen.data?.school?.kindsInForce[0]?.periods ?? [];
  const period = periods.find(({ code }) => code === ky) ?? periods[0];
  const show = (search: { readonly loai: string; readonly ky?: string }) =>
    void navigate({ search, replace: true });
  return (
    <Stack>
      <Group gap="sm" align="flex-end" className="not-printed">
        <NativeSelect
          label={t('schoolReport.summary.kind')}
          value={kind.kind}
          onChange={({ currentTarget: { value } }) => show({ loai: value })}
          data={kinds.map((one) => ({ value: one.kind, label: said(one.label) }))}
        />
        <NativeSelect
          label={t('schoolReport.summary.period')}
          value={period?.code ?? ''}
          onChange={({ currentTarget: { value } }) => show({ loai: kind.kind, ky: value })}
          data={periods.map(({ code, label }) => ({ value: code, label: said(label) }))}
        />
      </Group>
      {period && (
        <Summary
          key={period.code}
          classId={shown.id}
          kind={kind.kind}
          period={period.code}
          caption={`${said(kind.label)}: ${said(period.label)}`}
        />
      )}
      {!period && screen.data && <NothingToSum />}
    </Stack>
  );
};

interface SummaryProps {
  readonly classId: string;
  readonly kind: string;
  readonly period: string;
  readonly caption: string;
}

const Summary = ({ caption, ...of }: SummaryProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const pages = usePages(SummaryOfClass, of, {
    topics: ['RECORDS'],
    pageOf: ({ classSummary }) => classSummary,
    pagesAtOnce: 2,
  });
  const columns = pages.nodes[0]?.cells ?? [];
  const nameOf = ({ topic, label }: Cell): string =>
    topic ? `${said(topic.label)}: ${said(label)}` : said(label);
  return (
    <LoadedPages pages={pages} empty={<NothingToSum />}>
      <Table.ScrollContainer minWidth={600}>
        <Table captionSide="top" verticalSpacing="xs">
          <Table.Caption ta="start">{caption}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('schoolReport.summary.child')}</Table.Th>
              {columns.map((cell) => (
                <Table.Th key={`${cell.topic?.code} ${cell.name}`} scope="col">
                  {nameOf(cell)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {pages.nodes.map((row) => (
              <Table.Tr key={row.dossierId}>
                <Table.Th scope="row">
                  {row.dossier && (
                    <LinkAnchor to="/ho-so/$dossierId" params={{ dossierId: row.dossierId }}>
                      <DossierName of={row.dossier} />
                    </LinkAnchor>
                  )}
                </Table.Th>
                {row.cells.map((cell) => (
                  <Table.Td key={`${cell.topic?.code} ${cell.name}`}>
                    <CellValue of={cell} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </LoadedPages>
  );
};

const CellValue = ({ of: { field, state } }: { readonly of: Cell }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <>
      {field && (field.words ? said(field.words) : <Value of={field.value} />)}
      {state !== 'APPROVED' && (
        <Text size="xs" c="dimmed">
          {t(`schoolReport.state.${state}`)}
        </Text>
      )}
    </>
  );
};
