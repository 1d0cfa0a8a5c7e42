import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { WithdrawRequest } from './figures.operations.js';

interface WithdrawRequestDialogProps {
  readonly requestId: string;
  readonly onClose: () => void;
}

/** From then on nobody has to answer; what was answered stays. */
export const WithdrawRequestDialog = ({ requestId, onClose }: WithdrawRequestDialogProps) => {
  const { t } = useTranslation();
  const withdrawing = useAct(WithdrawRequest);
  const [reason, setReason] = useState('');
  const title = t('figures.withdrawTitle');
  return (
    <ActDialog
      title={title}
      about={t('figures.withdrawAbout')}
      submitLabel={t('figures.withdraw')}
      done={t('figures.withdrawn')}
      isReady={reason.trim() !== ''}
      acting={withdrawing}
      submit={() => void withdrawing.act({ requestId, reason }, { title })}
      onClose={onClose}
    >
      <TextInput
        label={t('progress.reason')}
        description={t('figures.noNames')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        required
        data-autofocus
      />
    </ActDialog>
  );
};
