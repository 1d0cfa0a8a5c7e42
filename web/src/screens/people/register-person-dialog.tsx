import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { RegisterPerson } from './people-acts.operations.js';

export const RegisterPersonDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const registering = useAct(RegisterPerson);
  const [fullName, setFullName] = useState('');
  const [staffCode, setStaffCode] = useState('');
  return (
    <ActDialog
      title={t('people.register')}
      about={t('people.registerAbout')}
      submitLabel={t('people.register')}
      done={t('people.registered')}
      isReady={fullName.trim() !== '' && staffCode.trim() !== ''}
      acting={registering}
      submit={() =>
        void registering.act(
          { fullName, staffCode },
          { title: t('people.registerConfirm', { name: fullName, code: staffCode }) },
        )
      }
      onClose={onClose}
    >
      <TextInput
        label={t('people.fullName')}
        value={fullName}
        onChange={({ currentTarget }) => setFullName(currentTarget.value)}
        autoComplete="off"
        required
        data-autofocus
      />
      <TextInput
        label={t('people.staffCode')}
        description={t('people.staffCodeMore')}
        value={staffCode}
        onChange={({ currentTarget }) => setStaffCode(currentTarget.value)}
        autoComplete="off"
        required
      />
    </ActDialog>
  );
};
