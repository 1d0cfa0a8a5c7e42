import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../parts/links.js';
import { useSession } from '../../api/session.js';
import { Moment } from '../../parts/moment.js';
import { Panel } from '../../parts/panel.js';
import { RefusalNotice } from '../../parts/refusal-notice.js';
import { TimeLeft } from '../../parts/time-left.js';
import { type OnDone, useStep } from '../../parts/use-step.js';
import type { ShownLock, ShownUnlock } from './board.js';
import { RelockByHand } from './locks.operations.js';

interface UnlocksProps {
  readonly lock: ShownLock;
  readonly onDone: OnDone;
}

/** Every time a record under this lock was opened for a correction, the last first. */
export const Unlocks = ({ lock, onDone }: UnlocksProps) => {
  const { t } = useTranslation();
  if (lock.status !== 'EXECUTED') return null;
  return (
    <Panel title={t('locks.unlocks')} gap="md">
      <Text>{t('locks.unlocksAbout')}</Text>
      {lock.unlocks.toReversed().map((unlock) => (
        <OneUnlock key={unlock.id} unlock={unlock} onDone={onDone} />
      ))}
    </Panel>
  );
};

interface OneUnlockProps {
  readonly unlock: ShownUnlock;
  readonly onDone: OnDone;
}

const OneUnlock = ({ unlock, onDone }: OneUnlockProps) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const { recordId, correctionId, decided, executed, relocked, status, validUntil } = unlock;
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <LinkAnchor to="/dieu-chinh/$recordId/$correctionId" params={{ recordId, correctionId }}>
          {t('locks.openForCorrection')}
        </LinkAnchor>
        <Text fw={600}>{t(`locks.unlockStatus.${status}`)}</Text>
        {status === 'EXECUTED' && <TimeLeft until={validUntil} />}
      </Group>
      <Text size="sm">
        {t('locks.decisionNo', { no: decided.decisionNo })} · <Moment at={decided.act.recordedAt} />
      </Text>
      {executed && (
        <Text size="sm">
          {t('locks.unlockedAt')} <Moment at={executed.act.recordedAt} />
        </Text>
      )}
      {relocked ? (
        <Text size="sm">
          {t(`locks.happened.relocked${relocked.cause}`)} · <Moment at={relocked.act.recordedAt} />
        </Text>
      ) : (
        <Text size="sm">
          {t('locks.openUntil')} <Moment at={validUntil} />
        </Text>
      )}
      {status === 'EXECUTED' && may('RELOCK') && <Relock unlock={unlock} onDone={onDone} />}
    </Stack>
  );
};

const Relock = ({ unlock, onDone }: OneUnlockProps) => {
  const { t } = useTranslation();
  const step = useStep(RelockByHand, t('locks.relockedDone'), onDone);
  return (
    <Stack gap="xs">
      <RefusalNotice of={step.outcome} again={step.again} />
      <Group>
        <Button
          variant="default"
          loading={step.isActing}
          onClick={() => step.take({ unlockId: unlock.id }, { title: t('locks.relock') })}
        >
          {t('locks.relock')}
        </Button>
      </Group>
    </Stack>
  );
};
