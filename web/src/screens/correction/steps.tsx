import { useTranslation } from 'react-i18next';
import { ActLine } from '../../parts/act-line.js';
import { type ProcedureStep, ProcedureSteps, stepStateOf } from '../../parts/procedure-steps.js';
import { missingWitnesses, type Step } from './next-step.js';
import type { ShownCorrection, ShownRecord, ShownUnlock } from './shown.js';
import { ClosedMore, PermittedMore, Unlocks, Witnesses } from './step-details.js';

interface StepsProps {
  readonly record: ShownRecord;
  readonly correction: ShownCorrection;
  readonly step: Step | null;
  readonly unlock: ShownUnlock | null;
}

/** All steps of a correction: those that were taken with who and when, then what is to come. */
export const Steps = (props: StepsProps) => <ProcedureSteps of={useSteps(props)} />;

const useSteps = (props: StepsProps): readonly ProcedureStep[] => {
  const { t } = useTranslation();
  const { correction } = props;
  const { refused, voided } = correction;
  const taken = useTaken(props);
  const ahead = useAhead(props);
  if (refused) {
    return [
      ...taken.filter(({ state }) => state === 'done'),
      { title: t('correction.step.refused'), state: 'ended', more: <ActLine of={refused} /> },
    ];
  }
  if (voided) {
    const cause = voided.cause.toLowerCase() as 'withdrawn' | 'expired' | 'superseded';
    const more = <ActLine of={voided.act} />;
    return [
      ...taken.filter((one) => one.more !== null),
      { title: t(`correction.step.${cause}`), state: 'ended', more },
    ];
  }
  return [...taken, ...ahead];
};

/** Until the witnesses: what may still have come before a refusal or a withdrawal. */
const useTaken = ({ correction, step }: StepsProps): readonly ProcedureStep[] => {
  const { t } = useTranslation();
  const { requested, permitted, witnesses } = correction;
  const isAttested = missingWitnesses(correction).length === 0;
  return [
    { title: t('correction.step.requested'), state: 'done', more: <ActLine of={requested} /> },
    {
      title: t('correction.step.permitted'),
      state: stepStateOf(permitted !== null, step === 'permission'),
      more: permitted && <PermittedMore of={correction} />,
    },
    {
      title: t('correction.step.witnessed'),
      state: stepStateOf(isAttested, step === 'witnesses'),
      more:
        witnesses.length > 0 || step === 'witnesses' ? (
          <Witnesses of={correction} isOpen={step !== null} />
        ) : null,
    },
  ];
};

/** From the unlock on, if the record is locked. */
const useAhead = ({ record, correction, step, unlock }: StepsProps): readonly ProcedureStep[] => {
  const { t } = useTranslation();
  const { applied, closed } = correction;
  const unlocks = unlocksOf(record, correction);
  const isUnlocked = unlock?.status === 'EXECUTED' || (applied !== null && unlocks.length > 0);
  const needsUnlock = unlocks.length > 0 || (record.locks.length > 0 && applied === null);
  const unlocking: ProcedureStep = {
    title: t('correction.step.unlocked'),
    state: stepStateOf(isUnlocked, step === 'unlock'),
    more: unlocks.length > 0 ? <Unlocks of={unlocks} /> : null,
  };
  return [
    ...(needsUnlock ? [unlocking] : []),
    {
      title: t('correction.step.applied'),
      state: stepStateOf(applied !== null, step === 'application'),
      more: applied && <ActLine of={applied} />,
    },
    {
      title: t('correction.step.closed'),
      state: stepStateOf(closed !== null, step === 'closing'),
      more: closed && <ClosedMore of={correction} />,
    },
  ];
};

const unlocksOf = (record: ShownRecord, { id }: ShownCorrection): readonly ShownUnlock[] => {
  const all = record.locks.flatMap(({ lock }) => lock?.unlocks ?? []);
  const own = all.filter(({ correctionId }) => correctionId === id);
  return own.filter((one, place) => own.findIndex((other) => other.id === one.id) === place);
};
