import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../parts/day-input.js';
import { useStep } from '../../parts/use-step.js';
import { MakeFinalBackup } from './disposition.operations.js';
import type { StepProps } from './shown.js';
import { StepForm } from './step-form.js';

/** The last copy, made and read back by the engine. */
export const BackupForm = ({ dossier, disposition, onDone }: StepProps) => {
  const { t } = useTranslation();
  const [custodyUntil, setCustodyUntil] = useState('');
  const step = useStep(MakeFinalBackup, t('disposition.done.backedUp'), onDone);
  return (
    <StepForm
      about={t('disposition.backupAbout')}
      submitLabel={t('disposition.makeBackup')}
      step={step}
      submit={() =>
        step.take(
          { dossierId: dossier.id, dispositionId: disposition.id, custodyUntil },
          { title: t('disposition.makeBackup') },
        )
      }
    >
      <DayInput
        label={t('disposition.custodyUntil')}
        description={t('disposition.custodyUntilHelp')}
        required
        maw={320}
        value={custodyUntil}
        onChange={setCustodyUntil}
      />
    </StepForm>
  );
};
