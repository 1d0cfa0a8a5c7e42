import { Button, Group, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useAct } from '../../api/use-act.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { type Admission, AdmissionFields, admissionInput } from '../../parts/admission-fields.js';
import { DayInput } from '../../parts/day-input.js';
import { yearBegun } from '../../parts/part-of-year.js';
import { ClassesToComeBackTo, OpenDossierAgain } from './re-enrol.operations.js';

/** For a child that left: a new dossier, which goes on from this one. */
export const ReEnrolButton = ({ dossierId }: { readonly dossierId: string }) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Group className="not-printed">
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('dossier.reEnrol.open')}
      </Button>
      {isOpen && <ReEnrolDialog dossierId={dossierId} onClose={() => setOpen(false)} />}
    </Group>
  );
};

interface ReEnrolDialogProps {
  readonly dossierId: string;
  readonly onClose: () => void;
}

const ReEnrolDialog = ({ dossierId, onClose }: ReEnrolDialogProps) => {
  const { t } = useTranslation();
  const { school, may } = useSession();
  const navigate = useNavigate();
  const [schoolYear, setSchoolYear] = useState(
    yearBegun(school.years, undefined, today())?.name ?? '',
  );
  const [classId, setClassId] = useState('');
  const [admittedOn, setAdmittedOn] = useState(today());
  const [admission, setAdmission] = useState<Admission>({ kind: 'RE_ENROLLED', no: '' });
  const { act, isActing, outcome } = useAct(OpenDossierAgain);
  const { data } = useScreen(ClassesToComeBackTo, { schoolYear }, { topics: ['SCHOOL'] });
  const classes = (data?.school?.classes ?? []).filter(({ id }) => may('OPEN_DOSSIER', id));
  const title = t('dossier.reEnrol.title');
  const send = async () => {
    const input = { classId, admittedOn, predecessorId: dossierId, ...admissionInput(admission) };
    const ended = await act(input, { title });
    if (ended.is !== 'done' || ended.createdId === null) return;
    const search = { dossierId: ended.createdId, kind: 'child-profile' };
    void navigate({ to: '/ban-ghi/moi', search });
  };
  return (
    <ActDialog
      title={title}
      onClose={onClose}
      submit={() => void send()}
      submitLabel={t('dossier.reEnrol.send')}
      done={t('dossier.reEnrol.done')}
      isReady={classId !== '' && admittedOn !== ''}
      acting={{ isActing, outcome }}
      about={t('dossier.reEnrol.about')}
    >
      <NativeSelect
        label={t('dossier.reEnrol.year')}
        value={schoolYear}
        onChange={({ currentTarget }) => setSchoolYear(currentTarget.value)}
        data={school.years.map(({ name }) => name)}
      />
      <NativeSelect
        label={t('dossier.reEnrol.class')}
        required
        value={classId}
        onChange={({ currentTarget }) => setClassId(currentTarget.value)}
        data={[
          { value: '', label: t('dossier.reEnrol.choose') },
          ...classes.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <DayInput
        label={t('schoolClass.open.admittedOn')}
        required
        value={admittedOn}
        onChange={setAdmittedOn}
      />
      <AdmissionFields value={admission} onChange={setAdmission} />
    </ActDialog>
  );
};
