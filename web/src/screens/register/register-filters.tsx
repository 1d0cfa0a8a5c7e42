import { Group, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { today } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DayInput } from '../../parts/day-input.js';
import type { RegisterKind } from './register-shape.js';

interface FiltersProps {
  readonly kinds: readonly RegisterKind[];
  readonly kind: RegisterKind;
  readonly of: {
    readonly year: string;
    readonly topic: string | null;
    readonly newestFirst: boolean;
  };
  readonly typed: RegisterTyped;
  readonly onType: (typed: RegisterTyped) => void;
}

/** What is looked for and is not worth a place in the address. */
export interface RegisterTyped {
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly holding: string;
}
export const nothingTyped: RegisterTyped = { number: '', from: '', to: '', holding: '' };

/** Which lines are shown, and in which order. */
export const RegisterFilters = ({ kinds, kind, of, typed, onType }: FiltersProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const navigate = useNavigate();
  const years = useYears();
  const show = (over: Partial<FiltersProps['of']> & { readonly so?: string }) => {
    const { year, topic, newestFirst, so = kind.kind } = { ...of, ...over };
    const search = {
      so,
      nam: year,
      ...(topic !== null && { chieu: topic }),
      ...(!newestFirst && { tu: 'dau' }),
    };
    void navigate({ to: '/so-cong-van', search, replace: true });
  };
  return (
    <Group align="flex-end" gap="md" className="not-printed">
      {kinds.length > 1 && (
        <NativeSelect
          label={t('register.which')}
          value={kind.kind}
          onChange={({ currentTarget: { value } }) => show({ so: value, topic: null })}
          data={kinds.map((one) => ({ value: one.kind, label: said(one.label) }))}
        />
      )}
      <NativeSelect
        label={t('register.year')}
        value={of.year}
        onChange={({ currentTarget: { value } }) => show({ year: value })}
        data={years.includes(of.year) ? years : [of.year, ...years]}
      />
      {kind.topics && (
        <NativeSelect
          label={t('register.topic')}
          value={of.topic ?? ''}
          onChange={({ currentTarget: { value } }) => show({ topic: value || null })}
          data={[
            { value: '', label: t('register.everyTopic') },
            ...kind.topics.map(({ code, label }) => ({ value: code, label: said(label) })),
          ]}
        />
      )}
      <TextInput
        label={t('register.number')}
        inputMode="numeric"
        w={120}
        value={typed.number}
        onChange={({ currentTarget: { value } }) =>
          onType({ ...typed, number: value.replace(/\D/g, '') })
        }
      />
      <TextInput
        label={t('register.holding')}
        value={typed.holding}
        onChange={({ currentTarget: { value } }) => onType({ ...typed, holding: value })}
      />
      <DayInput
        label={t('register.from')}
        value={typed.from}
        autoComplete="off"
        onChange={(from) => onType({ ...typed, from })}
      />
      <DayInput
        label={t('register.to')}
        value={typed.to}
        autoComplete="off"
        onChange={(to) => onType({ ...typed, to })}
      />
      <NativeSelect
        label={t('register.order')}
        value={of.newestFirst ? 'newest' : 'first'}
        onChange={({ currentTarget: { value } }) => show({ newestFirst: value === 'newest' })}
        data={[
          { value: 'newest', label: t('register.newestFirst') },
          { value: 'first', label: t('register.firstFirst') },
        ]}
      />
    </Group>
  );
};

/** The calendar years that the school's years lie in, up to this one, the newest first. */
const useYears = (): readonly string[] => {
  const { school } = useSession();
  const thisYear = today().slice(0, 4);
  const all = school.years.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]);
  const years = new Set([thisYear, ...all.map((day) => day.slice(0, 4))]);
  return [...years].filter((year) => year <= thisYear).toSorted((a, b) => b.localeCompare(a));
};
