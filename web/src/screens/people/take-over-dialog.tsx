import { FileInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useAct } from '../../api/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { TakeOverOffice } from './people-acts.operations.js';

interface TakeOverDialogProps {
  readonly fromAppointmentId: string;
  readonly toAppointmentId: string;
  readonly name: string;
  /** The office in words. */
  readonly office: string;
  readonly onClose: () => void;
}

const hashOf = async (file: File): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** The successor says how far the log had come; of the minutes only the hash is sent. */
export const TakeOverDialog = (props: TakeOverDialogProps) => {
  const { fromAppointmentId, toAppointmentId, name, office, onClose } = props;
  const { t } = useTranslation();
  const { again } = useSession();
  const taking = useAct(TakeOverOffice);
  const [hash, setHash] = useState<string | null>(null);
  const submit = async () => {
    const outcome = await taking.act(
      { fromAppointmentId, toAppointmentId, documentHash: hash },
      { title: t('people.takeOverConfirm', { name, office }) },
    );
    if (outcome.is === 'done') again();
  };
  return (
    <ActDialog
      title={t('people.takeOver')}
      about={t('people.takeOverAbout')}
      submitLabel={t('people.takeOver')}
      done={t('people.takenOver')}
      acting={taking}
      submit={() => void submit()}
      onClose={onClose}
    >
      <Text fw={600}>
        {name}: {office}
      </Text>
      <FileInput
        label={`${t('people.minutes')} (${t('common.optional')})`}
        placeholder={t('people.minutesChoose')}
        size="md"
        onChange={(file) => void (file ? hashOf(file).then(setHash) : setHash(null))}
      />
      {hash !== null && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t('people.minutesHash', { hash })}
        </Text>
      )}
    </ActDialog>
  );
};
