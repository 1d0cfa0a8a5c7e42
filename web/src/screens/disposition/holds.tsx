import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { ActLine } from '../../parts/act-line.js';
import { Panel } from '../../parts/panel.js';
import { PlaceHoldDialog } from './place-hold-dialog.js';
import { ReleaseHoldDialog } from './release-hold-dialog.js';
import type { ShownDossier, ShownHold } from './shown.js';

/** Which authorities forbid the destruction, who wrote that down, and who ended it. */
export const Holds = ({ dossier }: { readonly dossier: ShownDossier }) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const [isPlacing, setPlacing] = useState(false);
  const isOver = dossier.status === 'DISPOSED';
  const mayPlace = !isOver && may('HOLD_DOSSIER', dossier.class?.id ?? null);
  if (isOver && dossier.holds.length === 0) return null;
  return (
    <Panel title={t('disposition.holds')}>
      {dossier.holds.length === 0 && <Text>{t('disposition.noHolds')}</Text>}
      {dossier.holds.map((hold) => (
        <OneHold key={hold.id} dossier={dossier} hold={hold} />
      ))}
      {mayPlace && (
        <Group>
          <Button variant="default" onClick={() => setPlacing(true)}>
            {t('disposition.placeHold')}
          </Button>
        </Group>
      )}
      {isPlacing && <PlaceHoldDialog dossierId={dossier.id} onClose={() => setPlacing(false)} />}
    </Panel>
  );
};

interface OneHoldProps {
  readonly dossier: ShownDossier;
  readonly hold: ShownHold;
}

const OneHold = ({ dossier, hold }: OneHoldProps) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const [isReleasing, setReleasing] = useState(false);
  const { authority, requestNo, placed, released } = hold;
  const mayRelease =
    dossier.status !== 'DISPOSED' && !released && may('RELEASE_HOLD', dossier.class?.id ?? null);
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={600}>{authority}</Text>
        <Badge variant="light" c="var(--mantine-color-text)" color={released ? 'gray' : 'yellow'}>
          {t(released ? 'disposition.holdReleased' : 'disposition.holdInForce')}
        </Badge>
      </Group>
      <Text size="sm">{t('disposition.holdRequest', { requestNo })}</Text>
      <ActLine of={placed} />
      {released && (
        <>
          <Text size="sm" mt={4}>
            {t('disposition.holdReleasedBy')}
          </Text>
          <ActLine of={released} />
        </>
      )}
      {mayRelease && (
        <Group mt={4}>
          <Button variant="default" onClick={() => setReleasing(true)}>
            {t('disposition.releaseHold')}
          </Button>
        </Group>
      )}
      {isReleasing && (
        <ReleaseHoldDialog dossierId={dossier.id} hold={hold} onClose={() => setReleasing(false)} />
      )}
    </Stack>
  );
};
