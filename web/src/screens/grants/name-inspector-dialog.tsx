import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { NameInspector } from './grant-acts.operations.js';

interface NameInspectorDialogProps {
  readonly grantId: string;
  readonly requestNo: string;
  readonly onClose: () => void;
}

export const NameInspectorDialog = (props: NameInspectorDialogProps) => {
  const { grantId, requestNo, onClose } = props;
  const { t } = useTranslation();
  const naming = useAct(NameInspector);
  const [fullName, setFullName] = useState('');
  return (
    <ActDialog
      title={t('grants.nameInspector')}
      about={t('grants.nameAbout')}
      submitLabel={t('grants.nameInspector')}
      done={t('grants.named')}
      isReady={fullName.trim() !== ''}
      acting={naming}
      submit={() =>
        void naming.act(
          { grantId, fullName },
          { title: t('grants.nameConfirm', { name: fullName, requestNo }) },
        )
      }
      onClose={onClose}
    >
      <TextInput
        label={t('grants.inspectorName')}
        value={fullName}
        onChange={({ currentTarget }) => setFullName(currentTarget.value)}
        autoComplete="off"
        required
        data-autofocus
      />
    </ActDialog>
  );
};
