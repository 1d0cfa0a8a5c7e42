import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OnDone, useStep } from '../../parts/use-step.js';
import { ProposeDisposition } from './disposition.operations.js';
import type { ShownDossier } from './shown.js';
import { StepForm } from './step-form.js';

interface ProposeFormProps {
  readonly dossier: ShownDossier;
  readonly onDone: OnDone;
}

/** Begins the disposition; on what grounds is usually the rule by which the dossier was kept. */
export const ProposeForm = ({ dossier, onDone }: ProposeFormProps) => {
  const { t } = useTranslation();
  const rule = dossier.retention?.legalBasis;
  const [legalBasis, setLegalBasis] = useState(() =>
    rule === undefined ? '' : t('disposition.usualBasis', { rule }),
  );
  const step = useStep(ProposeDisposition, t('disposition.done.proposed'), onDone);
  return (
    <StepForm
      about={t('disposition.proposeAbout')}
      submitLabel={t('disposition.propose')}
      step={step}
      submit={() =>
        step.take({ dossierId: dossier.id, legalBasis }, { title: t('disposition.propose') })
      }
    >
      <Textarea
        label={t('disposition.legalBasis')}
        required
        autosize
        minRows={1}
        value={legalBasis}
        // Shown whole, but one line to the ledger.
        onChange={({ currentTarget: { value } }) => setLegalBasis(value.replaceAll('\n', ' '))}
      />
    </StepForm>
  );
};
