import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../api/acts.js';
import { ActDialog } from './act-dialog.js';

interface ReasonDialogProps {
  readonly title: string;
  readonly about: ReactNode;
  readonly submitLabel: string;
  readonly done: string;
  readonly reasonHelp: string;
  readonly acting: { readonly isActing: boolean; readonly outcome: Outcome | null };
  readonly submit: (reason: string) => void;
  readonly onClose: () => void;
}

/** Takes back what was decided: all that has to be said is why. */
export const ReasonDialog = ({ reasonHelp, submit, ...dialog }: ReasonDialogProps) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <ActDialog {...dialog} isReady={reason.trim() !== ''} submit={() => submit(reason)}>
      <TextInput
        label={t('progress.reason')}
        description={reasonHelp}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        required
        data-autofocus
      />
    </ActDialog>
  );
};
