import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActLine } from '../../parts/act-line.js';
import { ProcedureSteps, type StepState, stepStateOf } from '../../parts/procedure-steps.js';
import type { ShownDossier } from './shown.js';
import { AppraisedMore, ApprovedMore, BackupMore, NoticeMore } from './step-details.js';

interface OneStep {
  readonly key:
    | 'proposed'
    | 'appraised'
    | 'approved'
    | 'notice'
    | 'backup'
    | 'executed'
    | 'certified';
  readonly isDone: boolean;
  readonly more: ReactNode;
}

/** All steps of a disposition: those that were taken with who and when, then what is to come. */
export const Steps = ({ dossier }: { readonly dossier: ShownDossier }) => {
  const { t } = useTranslation();
  const all = stepsOf(dossier);
  const isKept = dossier.disposition?.stage === 'KEPT';
  const steps = isKept ? all.filter(({ isDone }) => isDone) : all;
  const next = isKept ? -1 : steps.findIndex(({ isDone }) => !isDone);
  const stateOf = (isDone: boolean, place: number): StepState => {
    if (isKept && place === steps.length - 1) return 'ended';
    return stepStateOf(isDone, place === next && dossier.disposition !== null);
  };
  return (
    <ProcedureSteps
      of={steps.map(({ key, isDone, more }, place) => ({
        title: t(`disposition.step.${key}`),
        state: stateOf(isDone, place),
        more,
      }))}
    />
  );
};

const stepsOf = ({ disposition }: ShownDossier): readonly OneStep[] => {
  const { proposed, legalBasis, appraised, approved, notice } = disposition ?? {};
  const { backup, executed, certificate } = disposition ?? {};
  return [
    {
      key: 'proposed',
      isDone: proposed !== undefined,
      more: proposed && (
        <>
          <Text size="sm">{legalBasis}</Text>
          <ActLine of={proposed} />
        </>
      ),
    },
    {
      key: 'appraised',
      isDone: Boolean(appraised),
      more: appraised && <AppraisedMore of={appraised} />,
    },
    {
      key: 'approved',
      isDone: Boolean(approved),
      more: approved && <ApprovedMore of={approved} />,
    },
    { key: 'notice', isDone: Boolean(notice), more: notice && <NoticeMore of={notice} /> },
    { key: 'backup', isDone: Boolean(backup), more: backup && <BackupMore of={backup} /> },
    { key: 'executed', isDone: Boolean(executed), more: executed && <ActLine of={executed} /> },
    {
      key: 'certified',
      isDone: Boolean(certificate),
      more: certificate && (
        <>
          <Text size="sm">{certificate.certificateNo}</Text>
          <ActLine of={certificate.act} />
        </>
      ),
    },
  ];
};
