import { Anchor, Badge, Group, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { dayOf, dayText } from '../../format/moment.js';
import { nameOf } from '../../parts/person-name.js';
import type { RegisterOfAccounts } from './access.operations.js';
import { useAccountName } from './account-name.js';

type Registered = NonNullable<
  ResultOf<typeof RegisterOfAccounts>['accessRegister']
>['accounts']['edges'][number]['node'];

export const statusColors = { OPEN: 'green', SUSPENDED: 'yellow', CLOSED: 'gray' } as const;

export const AccountsTable = ({ accounts }: { readonly accounts: readonly Registered[] }) => {
  const { t } = useTranslation();
  return (
    <Table className="stacked-table" verticalSpacing="sm">
      <Table.Caption className="visually-hidden">{t('access.register')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('access.account')}</Table.Th>
          <Table.Th scope="col">{t('access.state')}</Table.Th>
          <Table.Th scope="col">{t('access.offices')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} />
        ))}
      </Table.Tbody>
    </Table>
  );
};

const AccountRow = ({ account }: { readonly account: Registered }) => {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const { id, kind, status, mayAct, person } = account;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          renderRoot={(props) => <Link to="/tai-khoan" search={{ account: id }} {...props} />}
        >
          {accountName({ ...account.account, person })}
        </Anchor>
        {kind !== 'PERSON' && (
          <Text size="sm" c="dimmed">
            {t(`access.${kind}`)}
          </Text>
        )}
      </Table.Td>
      <Table.Td data-label={t('access.state')}>
        <Group gap={4}>
          <Badge variant="light" color={statusColors[status]}>
            {status === 'OPEN' && !mayAct ? t('access.mayNotAct') : t(`access.${status}`)}
          </Badge>
        </Group>
      </Table.Td>
      <Table.Td data-label={t('access.offices')}>
        <Offices account={account} />
      </Table.Td>
    </Table.Tr>
  );
};

const Offices = ({ account }: { readonly account: Registered }) => {
  const { t } = useTranslation();
  const { kind, office, appointments, delegations } = account;
  if (kind === 'INSPECTOR') return t('access.inspectorUnderGrant');
  if (office) {
    const until = dayText(dayOf(office.expiresAt));
    return t('access.program', { role: t(`roles.${office.role}`), until });
  }
  if (appointments.length === 0 && delegations.length === 0) {
    return (
      <Text span c="dimmed">
        {t('access.noOffice')}
      </Text>
    );
  }
  return (
    <>
      {appointments.map(({ id, role, class: ofClass }) => (
        <div key={id}>
          {t(`roles.${role}`)}
          {ofClass && `, ${t('access.ofClass', { name: ofClass.name })}`}
        </div>
      ))}
      {delegations.map(({ id, powers, validTo, from }) => (
        <div key={id}>
          {t('access.lentBy', {
            name: nameOf(from) ?? t('common.nameErased'),
            to: dayText(validTo),
            powers: powers.map((power) => t(`powers.${power}`)).join(', '),
          })}
        </div>
      ))}
    </>
  );
};
