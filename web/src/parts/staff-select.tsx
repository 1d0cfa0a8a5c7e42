import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePages } from '../api/use-pages.js';
import { nameOf } from './person-name.js';
import { StaffToChoose } from './staff.operations.js';

interface StaffSelectProps {
  readonly label: string;
  /** Somebody who cannot be chosen. */
  readonly without?: string | null;
  /** Who is chosen, where the address says it. */
  readonly value?: string | null;
  readonly isOptional?: boolean;
  /** What it means that nobody is chosen. */
  readonly placeholder?: string;
  readonly onChange: (person: { readonly id: string; readonly name: string } | null) => void;
}

/** One of the staff, found by typing some of a name or code. All of them are fetched for it. */
export const StaffSelect = (props: StaffSelectProps) => {
  const { label, without, value, isOptional = false, placeholder, onChange } = props;
  const { t } = useTranslation();
  const { nodes } = usePages(
    StaffToChoose,
    {},
    {
      topics: ['SCHOOL'],
      pageOf: ({ school }) => school?.people,
      pagesAtOnce: Number.POSITIVE_INFINITY,
    },
  );
  const people = nodes
    .filter(({ id }) => id !== without)
    .map(({ id, fullName, staffCode }) => {
      const name = nameOf({ fullName }) ?? t('common.nameErased');
      return { value: id, name, label: `${name} (${staffCode ?? ''})` };
    });
  return (
    <Select
      label={label}
      searchable
      required={!isOptional}
      clearable={isOptional}
      {...(placeholder !== undefined && { placeholder })}
      {...(value !== undefined && { value })}
      data={people}
      nothingFoundMessage={t('common.nothingFound')}
      onChange={(id) => {
        const chosen = people.find(({ value }) => value === id);
        onChange(chosen ? { id: chosen.value, name: chosen.name } : null);
      }}
    />
  );
};
