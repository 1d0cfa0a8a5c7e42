import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { StaffSelect } from '../../parts/staff-select.js';
import { OpenAccount } from './account-acts.operations.js';

export const OpenAccountDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const opening = useAct(OpenAccount);
  const [person, setPerson] = useState<{ readonly id: string; readonly name: string } | null>(null);
  return (
    <ActDialog
      title={t('access.openAccount')}
      about={t('access.openAccountAbout')}
      submitLabel={t('access.openAccount')}
      done={t('access.opened')}
      isReady={person !== null}
      acting={opening}
      submit={() =>
        person &&
        void opening.act(
          { personId: person.id },
          { title: t('access.openConfirm', { name: person.name }) },
        )
      }
      onClose={onClose}
    >
      <StaffSelect label={t('access.openFor')} onChange={setPerson} />
    </ActDialog>
  );
};
