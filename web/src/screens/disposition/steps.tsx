import { Text, Timeline } from '@mantine/core';
import { Check, Clock, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActLine } from '../../parts/act-line.js';
import type { ShownDossier } from './shown.js';
import { AppraisedMore, ApprovedMore, BackupMore, NoticeMore } from './step-details.js';

type State = 'done' | 'now' | 'not-yet' | 'ended';

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

const icons: Readonly<Record<State, ReactNode>> = {
  done: <Check size={14} aria-hidden />,
  now: <Clock size={14} aria-hidden />,
  'not-yet': null,
  ended: <X size={14} aria-hidden />,
};

/** All steps of a disposition: those that were taken with who and when, then what is to come. */
export const Steps = ({ dossier }: { readonly dossier: ShownDossier }) => {
  const { t } = useTranslation();
  const all = stepsOf(dossier);
  const isKept = dossier.disposition?.stage === 'KEPT';
  const steps = isKept ? all.filter(({ isDone }) => isDone) : all;
  const next = isKept ? -1 : steps.findIndex(({ isDone }) => !isDone);
  const stateOf = (isDone: boolean, place: number): State => {
    if (isKept && place === steps.length - 1) return 'ended';
    if (isDone) return 'done';
    return place === next && dossier.disposition ? 'now' : 'not-yet';
  };
  return (
    <Timeline active={steps.findLastIndex(({ isDone }) => isDone)} bulletSize={26} lineWidth={2}>
      {steps.map(({ key, isDone, more }, place) => {
        const state = stateOf(isDone, place);
        return (
          <Timeline.Item
            key={key}
            title={
              <>
                {t(`disposition.step.${key}`)}{' '}
                <Text span size="sm" c="dimmed" fw={400}>
                  · {t(`disposition.stepState.${state}`)}
                </Text>
              </>
            }
            bullet={icons[state]}
          >
            {more}
          </Timeline.Item>
        );
      })}
    </Timeline>
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
