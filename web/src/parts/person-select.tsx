import { MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../api/graphql.js';
import { usePages } from '../api/use-pages.js';
import { nameOf } from './person-name.js';
import { StaffPage } from './person-select.operations.js';

type Member = NonNullable<ResultOf<typeof StaffPage>['school']>['people']['edges'][number]['node'];

const pageSize = 20;
const pagesMax = 25;

/** All of the staff, by name and what they are appointed to. */
const useStaff = (
  leftOut: readonly (string | null | undefined)[],
  fits: (member: Member) => boolean = () => true,
) => {
  const { t } = useTranslation();
  const { nodes } = usePages(
    StaffPage,
    { first: pageSize },
    { topics: ['SCHOOL'], pageOf: ({ school }) => school?.people, pagesAtOnce: pagesMax },
  );
  const officesOf = ({ appointments }: Member): string =>
    appointments
      .map(({ role, class: of }) => {
        const office = t(`roles.${role}`);
        return of ? `${office} ${of.name}` : office;
      })
      .join(', ');
  return nodes
    .filter((member) => !leftOut.includes(member.id) && fits(member))
    .map((member) => {
      const offices = officesOf(member);
      const name = nameOf(member) ?? t('common.nameErased');
      return { value: member.id, label: offices ? `${name} (${offices})` : name };
    });
};

interface PersonSelectProps {
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly leftOut: readonly (string | null | undefined)[];
  readonly value: string | null;
  readonly onChange: (person: ChosenPerson | null) => void;
}

/** Somebody as the list of the staff calls them. */
export interface ChosenPerson {
  readonly id: string;
  readonly called: string;
}

export const PersonSelect = ({ leftOut, onChange, ...select }: PersonSelectProps) => {
  const { t } = useTranslation();
  const data = useStaff(leftOut);
  return (
    <Select
      {...select}
      data={data}
      searchable
      clearable={!select.required}
      placeholder={t('common.choosePerson')}
      nothingFoundMessage={t('common.nothingFound')}
      clearButtonProps={{ 'aria-label': t('common.clearChoice') }}
      onChange={(id, option) =>
        onChange(id !== null && option ? { id, called: option.label } : null)
      }
    />
  );
};

interface PeopleSelectProps extends Omit<PersonSelectProps, 'value' | 'onChange' | 'leftOut'> {
  readonly leftOut?: PersonSelectProps['leftOut'];
  /** Who of the others can be chosen; without it everybody. */
  readonly fits?: (member: Member) => boolean;
  readonly value: readonly string[];
  readonly onChange: (personIds: readonly string[]) => void;
}

export const PeopleSelect = ({ value, leftOut = [], fits, ...select }: PeopleSelectProps) => {
  const { t } = useTranslation();
  const data = useStaff(leftOut, fits);
  return (
    <MultiSelect
      {...select}
      value={[...value]}
      data={data}
      searchable
      {...(value.length === 0 && { placeholder: t('common.choosePeople') })}
      nothingFoundMessage={t('common.nothingFound')}
    />
  );
};
