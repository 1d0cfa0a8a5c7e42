import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { WithdrawWaiver } from './progress.operations.js';

interface WithdrawDialogProps {
  readonly waiverId: string;
  readonly onClose: () => void;
}

/** From then on it is owed again. */
export const WithdrawDialog = ({ waiverId, onClose }: WithdrawDialogProps) => {
  const { t } = useTranslation();
  const withdrawing = useAct(WithdrawWaiver);
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      title={t('progress.withdrawTitle')}
      about={t('progress.withdrawAbout')}
      submitLabel={t('progress.withdraw')}
      done={t('progress.withdrawn')}
      isReady={reason.trim() !== ''}
      acting={withdrawing}
      submit={() =>
        void withdrawing.act({ waiverId, reason }, { title: t('progress.withdrawTitle') })
      }
      onClose={onClose}
    >
      <TextInput
        label={t('progress.reason')}
        description={t('progress.reasonMore')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        required
        data-autofocus
      />
    </ActDialog>
  );
};
