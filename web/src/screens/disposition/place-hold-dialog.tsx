import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { useDraft } from '../../drafts/use-draft.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DraftNotice } from '../../parts/draft-notice.js';
import { PlaceHold } from './disposition.operations.js';

interface PlaceHoldDialogProps {
  readonly dossierId: string;
  readonly onClose: () => void;
}

const fresh = { authority: '', requestNo: '', reason: '' };

/** An authority asks the school to destroy nothing for the time being. */
export const PlaceHoldDialog = ({ dossierId, onClose }: PlaceHoldDialogProps) => {
  const { t } = useTranslation();
  const placing = useAct(PlaceHold);
  const { written, write, drop, isRestored } = useDraft(`hold:${dossierId}`, fresh);
  const { authority, requestNo, reason } = written;
  const place = async () => {
    const input = { dossierId, authority, requestNo, reason: reason.trim() || null };
    const ended = await placing.act(input, { title: t('disposition.placeHold') });
    if (ended.is === 'done') drop();
  };
  return (
    <ActDialog
      title={t('disposition.placeHold')}
      about={t('disposition.placeHoldAbout')}
      submitLabel={t('disposition.placeHold')}
      done={t('disposition.done.held')}
      isReady={authority.trim() !== '' && requestNo.trim() !== ''}
      acting={placing}
      submit={() => void place()}
      onClose={onClose}
    >
      {isRestored && <DraftNotice drop={drop} />}
      <TextInput
        label={t('disposition.authority')}
        required
        data-autofocus
        value={authority}
        onChange={({ currentTarget: { value } }) => write({ authority: value })}
      />
      <TextInput
        label={t('disposition.requestNo')}
        required
        value={requestNo}
        onChange={({ currentTarget: { value } }) => write({ requestNo: value })}
      />
      <Textarea
        label={`${t('disposition.holdReason')} (${t('common.optional')})`}
        description={t('disposition.holdReasonHelp')}
        autosize
        minRows={2}
        value={reason}
        onChange={({ currentTarget: { value } }) => write({ reason: value })}
      />
    </ActDialog>
  );
};
