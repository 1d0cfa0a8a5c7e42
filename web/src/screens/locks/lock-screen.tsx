import { Grid, Group, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { DoneNotice, type Ended } from '../../parts/done-notice.js';
import { kindsOf } from '../../parts/kinds-of.js';
import { Loaded } from '../../parts/loaded.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import type { OnDone } from '../../parts/use-step.js';
import { type ShownKind, type ShownLock } from './board.js';
import { Checklist } from './checklist.js';
import { LockBadge } from './lock-badge.js';
import { LockSteps } from './lock-steps.js';
import { LockOnScreen } from './locks.operations.js';
import { MyTurnOnLock } from './my-turn-on-lock.js';
import { useScopeName } from './scope-name.js';
import { Unlocks } from './unlocks.js';

const route = getRouteApi('/khoa-so/$lockId');

/** One lock: proposed, decided, executed, and every time it was opened for a correction. */
export const LockScreen = () => {
  const { lockId } = route.useParams();
  const screen = useScreen(
    LockOnScreen,
    { id: lockId },
    { topics: ['LOCKS', 'CORRECTIONS', 'SCHOOL'] },
  );
  return (
    <Loaded screen={screen}>
      {({ lock, school }) =>
        lock && school ? (
          <Known key={lockId} lock={lock} kinds={kindsOf(school.catalogues)} />
        ) : (
          <NotFound />
        )
      }
    </Loaded>
  );
};

interface KnownProps {
  readonly lock: ShownLock;
  readonly kinds: readonly ShownKind[];
}

const Known = ({ lock, kinds }: KnownProps) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const scopeName = useScopeName();
  const name = scopeName(lock.scope, kinds);
  const [ended, setEnded] = useState<Ended | null>(null);
  const onDone: OnDone = (outcome, done) => setEnded({ outcome, done });
  return (
    <Page
      title={
        <Group gap="sm" component="span">
          {name} <LockBadge of={lock.status} />
        </Group>
      }
      screen={t('locks.title')}
    >
      <DoneNotice ended={ended} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <MyTurnOnLock lock={lock} name={name} onDone={onDone} />
            <Panel title={t('locks.reason')}>
              <Text style={{ whiteSpace: 'pre-wrap' }}>{lock.reason}</Text>
            </Panel>
            {lock.status !== 'EXECUTED' && may(['PROPOSE_LOCK', 'DECIDE_LOCK', 'EXECUTE_LOCK']) && (
              <Checklist scope={lock.scope} lockId={lock.id} />
            )}
            <Unlocks lock={lock} onDone={onDone} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Panel title={t('locks.steps')}>
            <LockSteps of={lock} />
          </Panel>
        </Grid.Col>
      </Grid>
    </Page>
  );
};
