import { Checkbox, Group, NativeSelect } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DayInput } from '../../parts/day-input.js';
import type { ApprovalSearch } from './approval-search.js';
import { ApprovalFilter, PeriodsOfKind } from './approvals.operations.js';

const route = getRouteApi('/phe-duyet');

/** Narrows the list by class, kind and period; what waits for others is left out unless asked for. */
export const ApprovalFilters = () => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const navigate = useNavigate();
  const { school, may } = useSession();
  const search = route.useSearch();
  const day = today();
  const year = school.years.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  const { data } = useScreen(
    ApprovalFilter,
    { schoolYear: year?.name ?? null },
    { topics: ['SCHOOL'] },
  );
  const narrow = (change: ApprovalSearch) =>
    void navigate({ to: '/phe-duyet', search: without({ ...search, ...change }), replace: true });
  const classes = (data?.school?.classes ?? []).filter(({ id }) => may('APPROVE_RECORD', id));
  const kinds = (data?.school?.kindsInForce ?? []).filter(({ chain }) => chain.length > 0);
  return (
    <Group align="flex-end" className="not-printed" gap="md">
      <NativeSelect
        label={t('records.ofClass')}
        value={search.lop ?? ''}
        onChange={({ currentTarget: { value } }) => narrow({ lop: value })}
        data={[
          { value: '', label: t('records.allClasses') },
          ...classes.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        label={t('records.ofKind')}
        value={search.loai ?? ''}
        onChange={({ currentTarget: { value } }) => narrow({ loai: value, ky: '' })}
        data={[
          { value: '', label: t('records.allKinds') },
          ...kinds.map(({ kind, label }) => ({ value: kind, label: said(label) })),
        ]}
      />
      {search.loai && (
        <PeriodFilter kind={search.loai} period={search.ky ?? ''} choose={(ky) => narrow({ ky })} />
      )}
      <NativeSelect
        label={t('records.order')}
        value={search.moiTruoc ? 'newest' : 'oldest'}
        onChange={({ currentTarget: { value } }) => narrow({ moiTruoc: value === 'newest' })}
        data={[
          { value: 'oldest', label: t('records.oldestSubmitted') },
          { value: 'newest', label: t('records.newestSubmitted') },
        ]}
      />
      <Checkbox
        label={t('records.alsoOthers')}
        checked={search.tatCa ?? false}
        onChange={({ currentTarget: { checked } }) => narrow({ tatCa: checked })}
      />
    </Group>
  );
};

/** Nothing stands in the address that was not chosen. */
const without = (search: ApprovalSearch): ApprovalSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== '' && value !== false));

interface PeriodFilterProps {
  readonly kind: string;
  readonly period: string;
  readonly choose: (period: string) => void;
}

const PeriodFilter = ({ kind, period, choose }: PeriodFilterProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { data } = useScreen(PeriodsOfKind, { kind }, { topics: ['SCHOOL'] });
  const form = data?.school?.kindsInForce[0];
  if (!form?.every) return null;
  if (form.every === 'DAY') {
    return (
      <DayInput
        label={t('records.slot.period')}
        value={period}
        autoComplete="off"
        onChange={choose}
      />
    );
  }
  return (
    <NativeSelect
      label={t('records.slot.period')}
      value={period}
      onChange={({ currentTarget: { value } }) => choose(value)}
      data={[
        { value: '', label: t('records.allPeriods') },
        ...form.periods.map(({ code, label }) => ({ value: code, label: said(label) })),
      ]}
    />
  );
};
