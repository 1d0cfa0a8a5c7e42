import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { WithdrawDeadline } from './progress.operations.js';

interface WithdrawDeadlineDialogProps {
  readonly deadlineId: string;
  readonly onClose: () => void;
}

/** From then on the day of the catalogue counts again. */
export const WithdrawDeadlineDialog = ({ deadlineId, onClose }: WithdrawDeadlineDialogProps) => {
  const { t } = useTranslation();
  const withdrawing = useAct(WithdrawDeadline);
  const [reason, setReason] = useState('');
  const title = t('deadlines.withdrawTitle');
  return (
    <ActDialog
      title={title}
      about={t('deadlines.withdrawAbout')}
      submitLabel={t('deadlines.withdraw')}
      done={t('deadlines.withdrawn')}
      isReady={reason.trim() !== ''}
      acting={withdrawing}
      submit={() => void withdrawing.act({ deadlineId, reason }, { title })}
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
