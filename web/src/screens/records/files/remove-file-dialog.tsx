import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/use-act.js';
import { ActDialog } from '../../../parts/act-dialog.js';
import { nameOf, type ShownFile } from './file-line.js';
import { DetachFile } from './files.operations.js';

interface RemoveFileDialogProps {
  readonly recordId: string;
  readonly file: ShownFile;
  readonly onClose: () => void;
}

export const RemoveFileDialog = ({ recordId, file, onClose }: RemoveFileDialogProps) => {
  const { t } = useTranslation();
  const removing = useAct(DetachFile);
  const name = nameOf(file) ?? '';
  return (
    <ActDialog
      title={t('files.removeTitle')}
      about={t('files.removeAbout')}
      submitLabel={t('files.remove')}
      done={t('files.removed')}
      isGrave
      acting={removing}
      submit={() =>
        void removing.act({ recordId, fileId: file.id }, { title: t('files.removeOf', { name }) })
      }
      onClose={onClose}
    >
      <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
    </ActDialog>
  );
};
