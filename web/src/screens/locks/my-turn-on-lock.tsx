import { Button, Collapse, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { Panel } from '../../parts/panel.js';
import { type OnDone, useStep } from '../../parts/use-step.js';
import { RefusalNotice } from '../../parts/refusal-notice.js';
import type { ShownLock } from './board.js';
import { DecideLock, ExecuteLock } from './locks.operations.js';

interface MyTurnOnLockProps {
  readonly lock: ShownLock;
  /** The scope in words: what is being decided. */
  readonly name: string;
  readonly onDone: OnDone;
}

/** Who has to do what next; and the form, for whoever can do it. */
export const MyTurnOnLock = (props: MyTurnOnLockProps) => {
  const { t } = useTranslation();
  const { may, me } = useSession();
  const { status, decided } = props.lock;
  const own = me.person?.id;
  const decides = status === 'PROPOSED' && may('DECIDE_LOCK');
  const executes = status === 'DECIDED' && may('EXECUTE_LOCK') && decided?.act.person?.id !== own;
  const decidesAnew = status === 'DECIDED' && may('DECIDE_LOCK') && decided?.act.person?.id !== own;
  return (
    <Panel
      title={t(decides || executes ? 'locks.yourTurn' : 'locks.nextStep')}
      className="not-printed"
    >
      <Text>{t(`locks.next.${status}`)}</Text>
      {decides && <DecideForm {...props} />}
      {executes && <ExecuteForm {...props} />}
      {decidesAnew && <DecideAnew {...props} />}
    </Panel>
  );
};

const DecideForm = ({ lock, name, onDone }: MyTurnOnLockProps) => {
  const { t } = useTranslation();
  const [decisionNo, setDecisionNo] = useState('');
  const step = useStep(DecideLock, t('locks.decidedDone'), onDone);
  const decide = (event: FormEvent) => {
    event.preventDefault();
    const lines = [name, t('locks.decisionNo', { no: decisionNo })];
    step.take({ lockId: lock.id, decisionNo }, { title: t('locks.decide'), lines });
  };
  return (
    <form onSubmit={decide}>
      <Stack gap="sm">
        <TextInput
          maw={320}
          label={t('locks.number')}
          required
          value={decisionNo}
          onChange={({ currentTarget: { value } }) => setDecisionNo(value)}
        />
        <RefusalNotice of={step.outcome} again={step.again} />
        <Group>
          <Button type="submit" loading={step.isActing}>
            {t('locks.decide')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

const ExecuteForm = ({ lock, name, onDone }: MyTurnOnLockProps) => {
  const { t } = useTranslation();
  const step = useStep(ExecuteLock, t('locks.executedDone'), onDone);
  const execute = () =>
    step.take(
      { lockId: lock.id },
      {
        title: t('locks.execute'),
        lines: [
          name,
          ...(lock.decided ? [t('locks.decisionNo', { no: lock.decided.decisionNo })] : []),
        ],
      },
    );
  return (
    <Stack gap="sm">
      <RefusalNotice of={step.outcome} again={step.again} />
      <Group>
        <Button onClick={execute} loading={step.isActing}>
          {t('locks.execute')}
        </Button>
      </Group>
    </Stack>
  );
};

/** A decision ends with the office in which it was made; the successor decides anew. */
const DecideAnew = (props: MyTurnOnLockProps) => {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure(false);
  const form = useId();
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="subtle" onClick={toggle} aria-expanded={isOpen} aria-controls={form}>
          {t('locks.decideAnew')}
        </Button>
      </Group>
      <Collapse expanded={isOpen} id={form}>
        <DecideForm {...props} />
      </Collapse>
    </Stack>
  );
};
