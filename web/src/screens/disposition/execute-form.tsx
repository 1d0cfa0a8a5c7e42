import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useValueText } from '../../parts/value.js';
import { useStep } from '../../parts/use-step.js';
import { ExecuteDisposition } from './disposition.operations.js';
import type { StepProps } from './shown.js';
import { StepForm } from './step-form.js';

/** The one act that nobody can take back: whoever takes it says that they know. */
export const ExecuteForm = ({ dossier, disposition, onDone }: StepProps) => {
  const { t } = useTranslation();
  const name = useValueText()(dossier.name);
  const [isSure, setSure] = useState(false);
  const [isReminded, setReminded] = useState(false);
  const step = useStep(ExecuteDisposition, t('disposition.done.executed'), onDone);
  const execute = () => {
    setReminded(!isSure);
    if (!isSure) return;
    step.take(
      { dossierId: dossier.id, dispositionId: disposition.id },
      {
        title: t('disposition.execute'),
        lines: [
          ...(name === null ? [] : [name]),
          t('disposition.decision', { no: disposition.approved?.decisionNo ?? '' }),
          t('disposition.noWayBack'),
        ],
      },
    );
  };
  return (
    <StepForm
      about={t(`disposition.executeAbout${dossier.about === 'STAFF' ? 'Staff' : ''}`)}
      submitLabel={t('disposition.execute')}
      isGrave
      step={step}
      submit={execute}
    >
      <Checkbox
        label={t('disposition.executeTick')}
        error={isReminded && t('disposition.executeTickNeeded')}
        checked={isSure}
        onChange={({ currentTarget: { checked } }) => {
          setSure(checked);
          setReminded(false);
        }}
      />
    </StepForm>
  );
};
