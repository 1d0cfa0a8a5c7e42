import { Text, Timeline } from '@mantine/core';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ActLine } from '../../parts/act-line.js';
import type { ShownLock } from './board.js';
import { LogHead } from './log-head.js';

const places = { PROPOSED: 0, DECIDED: 1, EXECUTED: 2 } as const;

export const LockSteps = ({ of }: { readonly of: ShownLock }) => {
  const { t } = useTranslation();
  const { status, proposed, decided, executed } = of;
  const reached = places[status];
  const item = (place: number, title: string, more: React.ReactNode) => (
    <Timeline.Item
      title={
        <>
          {title}{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            ·{' '}
            {t(
              place <= reached
                ? 'locks.done'
                : place === reached + 1
                  ? 'locks.now'
                  : 'locks.notYet',
            )}
          </Text>
        </>
      }
      bullet={place <= reached && <Check size={14} aria-hidden />}
    >
      {more}
    </Timeline.Item>
  );
  return (
    <Timeline active={reached} bulletSize={26} lineWidth={2}>
      {item(0, t('locks.step.proposed'), <ActLine of={proposed} />)}
      {item(
        1,
        t('locks.step.decided'),
        decided && (
          <>
            <Text size="sm">{t('locks.decisionNo', { no: decided.decisionNo })}</Text>
            <ActLine of={decided.act} />
          </>
        ),
      )}
      {item(
        2,
        t('locks.step.executed'),
        executed && (
          <>
            <ActLine of={executed.act} />
            <LogHead of={executed.logHead} />
          </>
        ),
      )}
    </Timeline>
  );
};
