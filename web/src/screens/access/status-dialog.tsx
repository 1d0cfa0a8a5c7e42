import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { CloseAccount, ReinstateAccount, SuspendAccount } from './account-acts.operations.js';

const words = {
  suspend: {
    act: SuspendAccount,
    title: 'access.suspend',
    about: 'access.suspendAbout',
    confirm: 'access.suspendConfirm',
    done: 'access.suspended',
  },
  reinstate: {
    act: ReinstateAccount,
    title: 'access.reinstate',
    about: 'access.reinstateAbout',
    confirm: 'access.reinstateConfirm',
    done: 'access.reinstated',
  },
  close: {
    act: CloseAccount,
    title: 'access.close',
    about: 'access.closeAbout',
    confirm: 'access.closeConfirm',
    done: 'access.closed',
  },
} as const;
export type StatusChange = keyof typeof words;

interface StatusDialogProps {
  readonly accountId: string;
  readonly name: string;
  readonly change: StatusChange;
  readonly onClose: () => void;
}

/** Suspends, reinstates or closes an account, and says why. */
export const StatusDialog = ({ accountId, name, change, onClose }: StatusDialogProps) => {
  const { t } = useTranslation();
  const { act, title, about, confirm, done } = words[change];
  const changing = useAct(act as typeof SuspendAccount);
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      title={`${t(title)}: ${name}`}
      about={t(about)}
      submitLabel={t(title)}
      done={t(done)}
      isReady={reason.trim() !== ''}
      isGrave={change !== 'reinstate'}
      acting={changing}
      submit={() => void changing.act({ accountId, reason }, { title: t(confirm, { name }) })}
      onClose={onClose}
    >
      <TextInput
        label={t('access.reason')}
        description={t('access.reasonMore')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        required
        data-autofocus
      />
    </ActDialog>
  );
};
