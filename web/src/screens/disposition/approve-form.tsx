import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStep } from '../../parts/use-step.js';
import { ApproveDisposition } from './disposition.operations.js';
import type { StepProps } from './shown.js';
import { StepForm } from './step-form.js';

/** The principal's decision; also anew, once the office of who decided is over. */
export const ApproveForm = ({ dossier, disposition, onDone }: StepProps) => {
  const { t } = useTranslation();
  const [decisionNo, setDecisionNo] = useState('');
  const step = useStep(ApproveDisposition, t('disposition.done.approved'), onDone);
  return (
    <StepForm
      about={t('disposition.approveAbout')}
      submitLabel={t('disposition.approve')}
      step={step}
      submit={() =>
        step.take(
          { dossierId: dossier.id, dispositionId: disposition.id, decisionNo },
          {
            title: t('disposition.approve'),
            lines: [t('disposition.decision', { no: decisionNo })],
          },
        )
      }
    >
      {disposition.approved && <Text>{t('disposition.approveAgain')}</Text>}
      <TextInput
        label={t('disposition.decisionNo')}
        required
        maw={320}
        value={decisionNo}
        onChange={({ currentTarget: { value } }) => setDecisionNo(value)}
      />
    </StepForm>
  );
};
