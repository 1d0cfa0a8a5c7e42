import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useAct } from '../../api/use-act.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { DayInput } from '../../parts/day-input.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { ClassesOfYear, PlaceInClass } from './school-class.operations.js';
import type { OfChild } from './of-child.js';

/** Moves a child to another class, of this year or of another. */
export const PlaceDialog = ({ dossierId, name, shown, onClose }: OfChild) => {
  const { t } = useTranslation();
  const { school } = useSession();
  const [schoolYear, setSchoolYear] = useState(shown.schoolYear);
  const [classId, setClassId] = useState('');
  const [from, setFrom] = useState(today());
  const { act, isActing, outcome } = useAct(PlaceInClass);
  const { data } = useScreen(ClassesOfYear, { schoolYear }, { topics: ['SCHOOL'] });
  const classes = (data?.school?.classes ?? []).filter(({ id }) => id !== shown.id);
  const title = t('schoolClass.place.title', { name });
  const chosen = classes.find(({ id }) => id === classId);
  const send = () => {
    const lines = [t('schoolClass.place.line', { from: shown.name, to: chosen?.name ?? '' })];
    void act({ dossierId, classId, from }, { title, lines });
  };
  return (
    <ActDialog
      title={title}
      onClose={onClose}
      submit={send}
      submitLabel={t('schoolClass.place.send')}
      done={t('schoolClass.place.done')}
      isReady={chosen !== undefined && from !== ''}
      acting={{ isActing, outcome }}
    >
      <NativeSelect
        label={t('schoolClass.year')}
        value={schoolYear}
        onChange={({ currentTarget }) => setSchoolYear(currentTarget.value)}
        data={school.years.map((year) => year.name)}
      />
      <NativeSelect
        label={t('schoolClass.place.class')}
        required
        value={classId}
        onChange={({ currentTarget }) => setClassId(currentTarget.value)}
        data={[
          { value: '', label: t('schoolClass.place.choose') },
          ...classes.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <DayInput
        label={t('schoolClass.place.from')}
        required
        max={today()}
        value={from}
        onChange={setFrom}
      />
    </ActDialog>
  );
};
