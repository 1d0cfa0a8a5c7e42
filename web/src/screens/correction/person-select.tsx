import { MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { usePages } from '../../api/use-pages.js';
import { nameOf } from '../../parts/person-name.js';
import { StaffPage } from './correction.operations.js';

type Member = NonNullable<ResultOf<typeof StaffPage>['school']>['people']['edges'][number]['node'];

const pageSize = 20;
const pagesMax = 25;

/** All of the staff, by name and what they are appointed to. */
const useStaff = (leftOut: readonly (string | null | undefined)[]) => {
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
    .filter(({ id }) => !leftOut.includes(id))
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
  readonly onChange: (personId: string | null) => void;
}

export const PersonSelect = ({ leftOut, ...select }: PersonSelectProps) => {
  const { t } = useTranslation();
  const data = useStaff(leftOut);
  return (
    <Select
      {...select}
      data={data}
      searchable
      clearable={!select.required}
      placeholder={t('correction.choosePerson')}
      nothingFoundMessage={t('correction.nobodyFound')}
      clearButtonProps={{ 'aria-label': t('correction.clearChoice') }}
    />
  );
};

interface PeopleSelectProps extends Omit<PersonSelectProps, 'value' | 'onChange' | 'leftOut'> {
  readonly value: readonly string[];
  readonly onChange: (personIds: readonly string[]) => void;
}

export const PeopleSelect = ({ value, ...select }: PeopleSelectProps) => {
  const { t } = useTranslation();
  const data = useStaff([]);
  return (
    <MultiSelect
      {...select}
      value={[...value]}
      data={data}
      searchable
      {...(value.length === 0 && { placeholder: t('correction.choosePeople') })}
      nothingFoundMessage={t('correction.nobodyFound')}
    />
  );
};
