import { Button, Group, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useScreen } from '../../api/use-screen.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Loaded } from '../../parts/loaded.js';
import { Panel } from '../../parts/panel.js';
import { CountedEntries } from './counted-entries.js';
import { Bar, scaleOf } from './bar.js';
import type { ShownRecord } from './record-shape.js';
import type { FiguresShown } from './records.fragments.js';
import { FiguresNow } from './records.operations.js';

type Figures = ResultOf<typeof FiguresShown>;
type Figure = Figures['figures'][number];

/**
 * The figures of a report: as they were submitted, beside what is counted now where that differs. They
 * are not counted again at each change in the school, but when somebody asks for it.
 */
export const FiguresSection = ({ record }: { readonly record: ShownRecord }) => {
  const { t } = useTranslation();
  const now = useScreen(FiguresNow, { recordId: record.id }, { topics: [] });
  return (
    <Panel
      title={
        <Group justify="space-between" gap="sm">
          {t('records.figures.title')}
          <Button className="not-printed" variant="default" size="sm" onClick={now.again}>
            {t('records.figures.again')}
          </Button>
        </Group>
      }
    >
      <Loaded screen={now} skeletonRows={4}>
        {({ reportFigures }) =>
          reportFigures && <Shown recordId={record.id} kept={record.counted} now={reportFigures} />
        }
      </Loaded>
    </Panel>
  );
};

interface ShownProps {
  readonly recordId: string;
  /** Null while nothing is submitted. */
  readonly kept: Figures | null;
  readonly now: Figures;
}

const Shown = ({ recordId, kept, now }: ShownProps) => {
  const { t } = useTranslation();
  const { said, language } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  const shown = kept ?? now;
  const changed = kept ? kept.figures.filter((one) => differs(one, now)) : [];
  const chosen = shown.figures.find(({ code }) => code === open);
  const entry = numberText(shown.logIndex, language);
  return (
    <Stack gap="sm">
      <Text>
        {kept ? t('records.figures.kept', { entry }) : t('records.figures.live', { entry })}
      </Text>
      {kept && (
        <Text role="status" fw={changed.length > 0 ? 600 : 400}>
          {changed.length > 0
            ? t('records.figures.changed', { count: changed.length })
            : t('records.figures.unchanged')}
        </Text>
      )}
      <FiguresTable figures={shown.figures} now={kept ? now : null} />
      <NativeSelect
        className="not-printed"
        label={t('records.figures.drill')}
        description={t('records.figures.drillHint')}
        value={open ?? ''}
        onChange={({ currentTarget: { value } }) => setOpen(value || null)}
        data={[
          { value: '', label: t('records.figures.drillNone') },
          ...shown.figures
            .flatMap(readable)
            .map(({ code, label }) => ({ value: code, label: said(label) })),
        ]}
      />
      {chosen && (
        <CountedEntries
          key={chosen.code}
          recordId={recordId}
          figure={chosen.code}
          name={said(chosen.label)}
          at={shown.logIndex}
        />
      )}
      {chosen && lacks(chosen) && (
        <>
          <Title order={3}>{t('records.figures.missing')}</Title>
          <CountedEntries
            key={`${chosen.code} missing`}
            recordId={recordId}
            figure={chosen.code}
            name={said(chosen.label)}
            at={shown.logIndex}
            missing
          />
        </>
      )}
    </Stack>
  );
};

const lacks = ({ reports }: Figure): boolean =>
  reports !== null && reports.counted < reports.expected;

const nowOf = ({ code }: Figure, now: Figures | null): Figure | null =>
  now?.figures.find((one) => one.code === code) ?? null;

/** Also when a report came that counts for nothing: the sum is of more of them. */
const differs = (figure: Figure, now: Figures): boolean => {
  const other = nowOf(figure, now);
  return other === null || !isSame(figure, other);
};

/** What was submitted before this was kept says nothing of its reports. */
const isSame = (one: Figure, other: Figure): boolean =>
  one.value === other.value &&
  (one.reports === null || one.reports.counted === other.reports?.counted);

const readable = (figure: Figure) => {
  const { value } = figure;
  return value === null ? [] : [{ ...figure, value }];
};

interface FiguresTableProps {
  readonly figures: readonly Figure[];
  readonly now: Figures | null;
}

/** The bars say the same as the numbers beside them, so nobody has to see them. */
const FiguresTable = ({ figures, now }: FiguresTableProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const scale = scaleOf(figures.flatMap(readable), ({ unit }) => (unit ? said(unit) : ''));
  return (
    <Table verticalSpacing="xs" captionSide="top">
      <Table.Caption ta="start">{t('records.figures.caption')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('records.figures.figure')}</Table.Th>
          <Table.Th scope="col" ta="end">
            {now ? t('records.figures.submitted') : t('records.figures.counted')}
          </Table.Th>
          {now && (
            <Table.Th scope="col" ta="end">
              {t('records.figures.now')}
            </Table.Th>
          )}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {figures.map((figure) => (
          <Table.Tr key={figure.code}>
            <Table.Th scope="row" fw={400}>
              {said(figure.label)}
              {figure.value !== null && <Bar part={scale({ ...figure, value: figure.value })} />}
            </Table.Th>
            <Table.Td ta="end" style={{ verticalAlign: 'top' }}>
              <Amount of={figure} />
            </Table.Td>
            {now && (
              <Table.Td ta="end" style={{ verticalAlign: 'top' }}>
                <Recounted before={figure} now={nowOf(figure, now)} />
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

const Amount = ({ of: { value, unit, erased, reports } }: { readonly of: Figure }) => {
  const { t } = useTranslation();
  const { said, language } = useLanguage();
  if (value === null) {
    return (
      <Text span c="dimmed">
        {t('records.figures.restricted')}
      </Text>
    );
  }
  return (
    <>
      <Text span fw={600}>
        {numberText(value, language)}
      </Text>
      {unit && ` ${said(unit)}`}
      {reports && (
        <Text size="sm" c={reports.counted < reports.expected ? undefined : 'dimmed'}>
          {t('records.figures.reports', {
            counted: numberText(reports.counted, language),
            expected: numberText(reports.expected, language),
          })}
        </Text>
      )}
      {erased > 0 && (
        <Text size="sm" c="dimmed">
          {t('records.figures.erased', { count: erased })}
        </Text>
      )}
    </>
  );
};

interface RecountedProps {
  readonly before: Figure;
  readonly now: Figure | null;
}

const Recounted = ({ before, now }: RecountedProps) => {
  const { t } = useTranslation();
  if (!now || before.value === null) return null;
  if (isSame(before, now)) {
    return (
      <Text span c="dimmed">
        {t('records.figures.same')}
      </Text>
    );
  }
  return <Amount of={now} />;
};
