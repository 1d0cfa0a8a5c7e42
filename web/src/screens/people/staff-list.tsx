import { Anchor, Button, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { today } from '../../format/moment.js';
import { Empty } from '../../parts/empty.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { PersonName } from '../../parts/person-name.js';
import { appointableRoles, isAppointable, isInForce, useOfficeText } from './offices.js';
import { StaffOfSchool } from './people.operations.js';
import { RegisterPersonDialog } from './register-person-dialog.js';

const route = getRouteApi('/nhan-su');

/** Everybody of the school, or whoever holds an office today. */
export const StaffList = () => {
  const { t } = useTranslation();
  const { may } = useSession();
  const { role } = route.useSearch();
  const navigate = route.useNavigate();
  const [isRegistering, setRegistering] = useState(false);
  const pages = usePages(
    StaffOfSchool,
    { role: role ?? null },
    { topics: ['SCHOOL'], pageOf: ({ school }) => school?.people },
  );
  return (
    <Stack>
      <Group justify="space-between" align="flex-end">
        <NativeSelect
          label={t('people.office')}
          value={role ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: isAppointable(value) ? { role: value } : {} })
          }
          data={[
            { value: '', label: t('people.anyOffice') },
            ...appointableRoles.map((one) => ({ value: one, label: t(`roles.${one}`) })),
          ]}
        />
        {may('APPOINT_PEOPLE') && (
          <Button
            leftSection={<UserPlus size={20} aria-hidden />}
            onClick={() => setRegistering(true)}
          >
            {t('people.register')}
          </Button>
        )}
      </Group>
      <LoadedPages
        pages={pages}
        empty={
          <Empty
            title={t(role ? 'people.nobody' : 'people.noPeople')}
            next={t(role ? 'people.nobodyNext' : 'people.noPeopleNext')}
          />
        }
      >
        <StaffTable people={pages.nodes} />
      </LoadedPages>
      {isRegistering && <RegisterPersonDialog onClose={() => setRegistering(false)} />}
    </Stack>
  );
};

type Staff = NonNullable<
  ResultOf<typeof StaffOfSchool>['school']
>['people']['edges'][number]['node'];

const StaffTable = ({ people }: { readonly people: readonly Staff[] }) => {
  const { t } = useTranslation();
  return (
    <Table className="stacked-table" verticalSpacing="sm">
      <Table.Caption className="visually-hidden">{t('people.staff')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('people.name')}</Table.Th>
          <Table.Th scope="col">{t('people.code')}</Table.Th>
          <Table.Th scope="col">{t('people.offices')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <StaffRow key={person.id} person={person} />
        ))}
      </Table.Tbody>
    </Table>
  );
};

const StaffRow = ({ person }: { readonly person: Staff }) => {
  const { t } = useTranslation();
  const officeText = useOfficeText();
  const held = person.appointments.filter((one) => isInForce(one, today()));
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          renderRoot={(props) => (
            <Link to="/nhan-su/$personId" params={{ personId: person.id }} {...props} />
          )}
        >
          <PersonName of={person} />
        </Anchor>
      </Table.Td>
      <Table.Td data-label={t('people.code')}>{person.staffCode}</Table.Td>
      <Table.Td data-label={t('people.offices')}>
        {held.length === 0 && (
          <Text span c="dimmed">
            {t('people.noOfficeToday')}
          </Text>
        )}
        {held.map((office) => (
          <div key={office.id}>{officeText(office)}</div>
        ))}
      </Table.Td>
    </Table.Tr>
  );
};
