import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { today } from '../../format/moment.js';
import { InviteDialog } from '../../parts/invite-dialog.js';
import type { AccountOfRegister } from './account-shape.js';
import { StatusDialog, type StatusChange } from './status-dialog.js';

interface AccountActsProps {
  readonly account: AccountOfRegister;
  readonly name: string;
}

/** What can be done with this account by whoever looks at it. */
export const AccountActs = ({ account, name }: AccountActsProps) => {
  const { t } = useTranslation();
  const { me, may } = useSession();
  const [open, setOpen] = useState<StatusChange | 'invite' | null>(null);
  const { id, kind, status } = account;
  const close = () => setOpen(null);
  if (id === me.accountId) return <Alert color="gray">{t('access.ownAccount')}</Alert>;
  if (isPrincipals(account)) return <Alert color="gray">{t('access.principalsAccount')}</Alert>;
  const mayInvite = may(kind === 'INSPECTOR' ? 'GRANT_TO_AUTHORITY' : 'MANAGE_ACCOUNTS');
  const mayManage = may('MANAGE_ACCOUNTS');
  return (
    <Group gap="xs" className="not-printed">
      {status === 'OPEN' && kind !== 'SERVICE' && mayInvite && (
        <Button onClick={() => setOpen('invite')}>{t('access.invite')}</Button>
      )}
      {status === 'OPEN' && mayManage && (
        <Button variant="default" onClick={() => setOpen('suspend')}>
          {t('access.suspend')}
        </Button>
      )}
      {status === 'SUSPENDED' && mayManage && (
        <Button onClick={() => setOpen('reinstate')}>{t('access.reinstate')}</Button>
      )}
      {status !== 'CLOSED' && mayManage && (
        <Button variant="default" onClick={() => setOpen('close')}>
          {t('access.close')}
        </Button>
      )}
      {open === 'invite' && <InviteDialog accountId={id} name={name} onClose={close} />}
      {open !== null && open !== 'invite' && (
        <StatusDialog accountId={id} name={name} change={open} onClose={close} />
      )}
    </Group>
  );
};

const isPrincipals = ({ person }: AccountOfRegister): boolean =>
  person?.appointments.some(
    ({ role, from, to }) =>
      role === 'PRINCIPAL' && from <= today() && (to === null || to >= today()),
  ) ?? false;
