import { Checkbox, Group, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language.js';
import type { ScopeNames } from './grant-scope.js';
import { kindsOf } from './kinds-of.js';

export interface Scope {
  readonly schoolYears: readonly string[];
  /** Null for every class of the years. */
  readonly classIds: readonly string[] | null;
  /** Null for every kind. */
  readonly kinds: readonly string[] | null;
}

interface ScopeInputsProps {
  readonly names: ScopeNames;
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

/** School years, classes and kinds of record: what the request names, and no more. */
export const ScopeInputs = ({ names, scope, onChange }: ScopeInputsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const years = names.school?.years ?? [];
  const classes = (names.school?.classes ?? []).filter(({ schoolYear }) =>
    scope.schoolYears.includes(schoolYear),
  );
  return (
    <>
      <Choices
        label={t('grants.years')}
        values={scope.schoolYears}
        options={years.map(({ name }) => ({ value: name, label: name }))}
        onChange={(schoolYears) => {
          const kept = (names.school?.classes ?? []).filter((one) =>
            schoolYears.includes(one.schoolYear),
          );
          const classIds =
            scope.classIds && scope.classIds.filter((id) => kept.some((one) => one.id === id));
          onChange({ ...scope, schoolYears, classIds });
        }}
      />
      <AllOrSome
        label={t('grants.classes')}
        all={t('grants.allClasses')}
        some={t('grants.someClasses')}
        values={scope.classIds}
        options={classes.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(classIds) => onChange({ ...scope, classIds })}
      />
      <AllOrSome
        label={t('grants.kinds')}
        all={t('grants.allKinds')}
        some={t('grants.someKinds')}
        values={scope.kinds}
        options={kindsOf(names.school?.catalogues ?? []).map(({ kind, label }) => ({
          value: kind,
          label: said(label),
        }))}
        onChange={(kinds) => onChange({ ...scope, kinds })}
      />
    </>
  );
};

interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoicesProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly options: readonly Option[];
  readonly onChange: (values: string[]) => void;
}

const Choices = ({ label, values, options, onChange }: ChoicesProps) => (
  <Checkbox.Group label={label} value={[...values]} onChange={onChange}>
    <Group gap="md" mt="xs">
      {options.map((option) => (
        <Checkbox key={option.value} {...option} />
      ))}
    </Group>
  </Checkbox.Group>
);

interface AllOrSomeProps {
  readonly label: string;
  readonly all: string;
  readonly some: string;
  /** Null for all. */
  readonly values: readonly string[] | null;
  readonly options: readonly Option[];
  readonly onChange: (values: string[] | null) => void;
}

const AllOrSome = ({ label, all, some, values, options, onChange }: AllOrSomeProps) => (
  <Stack gap="xs">
    <Radio.Group
      label={label}
      value={values === null ? 'all' : 'some'}
      onChange={(value) => onChange(value === 'all' ? null : [])}
    >
      <Stack gap="xs" mt="xs">
        <Radio value="all" label={all} />
        <Radio value="some" label={some} />
      </Stack>
    </Radio.Group>
    {values !== null && (
      <Choices label={some} values={values} options={options} onChange={onChange} />
    )}
  </Stack>
);
