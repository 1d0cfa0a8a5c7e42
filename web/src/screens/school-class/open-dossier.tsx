import { Button, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { FolderPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { today } from '../../format/moment.js';
import { DayInput } from '../../parts/day-input.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { AdmissionFields, admissionInput, newChild } from '../../parts/admission-fields.js';
import { OpenDossier } from './school-class.operations.js';

interface OpenDossierProps {
  readonly classId: string;
  readonly className: string;
}

/** A child comes into the class: the dossier first, then the form of the profile. */
export const OpenDossierButton = (props: OpenDossierProps) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button leftSection={<FolderPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>
        {t('schoolClass.open.open')}
      </Button>
      {isOpen && <OpenDossierDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
};

const OpenDossierDialog = ({
  classId,
  className,
  onClose,
}: OpenDossierProps & { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [admittedOn, setAdmittedOn] = useState(today());
  const [admission, setAdmission] = useState(newChild);
  const { act, isActing, outcome } = useAct(OpenDossier);
  const title = t('schoolClass.open.title', { name: className });
  const send = async () => {
    const ended = await act({ classId, admittedOn, ...admissionInput(admission) }, { title });
    if (ended.is !== 'done' || ended.createdId === null) return;
    const search = { dossierId: ended.createdId, kind: 'child-profile' };
    void navigate({ to: '/ban-ghi/moi', search });
  };
  return (
    <ActDialog
      title={title}
      onClose={onClose}
      submit={() => void send()}
      submitLabel={t('schoolClass.open.send')}
      done={t('schoolClass.open.done')}
      isReady={admittedOn !== ''}
      acting={{ isActing, outcome }}
      about={t('schoolClass.open.about')}
    >
      <DayInput
        label={t('schoolClass.open.admittedOn')}
        required
        value={admittedOn}
        onChange={setAdmittedOn}
      />
      <AdmissionFields value={admission} onChange={setAdmission} />
      {admission.kind === 'RE_ENROLLED' && <Text size="sm">{t('schoolClass.open.again')}</Text>}
    </ActDialog>
  );
};
