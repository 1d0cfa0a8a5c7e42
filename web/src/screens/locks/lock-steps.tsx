import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ActLine } from '../../parts/act-line.js';
import { ProcedureSteps, stepStateOf } from '../../parts/procedure-steps.js';
import type { ShownLock } from './board.js';
import { LogHead } from './log-head.js';

/** Who proposed the lock, decided on it and carried it out. */
export const LockSteps = ({ of }: { readonly of: ShownLock }) => {
  const { t } = useTranslation();
  const { status, proposed, decided, executed } = of;
  return (
    <ProcedureSteps
      of={[
        { title: t('locks.step.proposed'), state: 'done', more: <ActLine of={proposed} /> },
        {
          title: t('locks.step.decided'),
          state: stepStateOf(decided !== null, status === 'PROPOSED'),
          more: decided && (
            <>
              <Text size="sm">{t('locks.decisionNo', { no: decided.decisionNo })}</Text>
              <ActLine of={decided.act} />
            </>
          ),
        },
        {
          title: t('locks.step.executed'),
          state: stepStateOf(executed !== null, status === 'DECIDED'),
          more: executed && (
            <>
              <ActLine of={executed.act} />
              <LogHead of={executed.logHead} />
            </>
          ),
        },
      ]}
    />
  );
};
