import { Button, Grid, Group, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Topic } from '../../api/live.js';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { DoneNotice, type Ended } from '../../parts/done-notice.js';
import { DossierName, DossierPlace } from '../../parts/dossier-place.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { Certificate } from './certificate.js';
import { Conditions } from './conditions.js';
import { DispositionOfDossier } from './disposition.operations.js';
import { Holds } from './holds.js';
import { MyTurn } from './my-turn.js';
import { NextStepNotice } from './next-step-notice.js';
import type { ShownDossier } from './shown.js';
import { StageBadge } from './stage-badge.js';
import { Steps } from './steps.js';

const route = getRouteApi('/ho-so/$dossierId/tieu-huy');

const topics: readonly Topic[] = ['DOSSIERS', 'RECORDS'];

/** How long a dossier is kept and how it ends, as all parties see it. */
export const DispositionScreen = () => {
  const { dossierId } = route.useParams();
  const { me } = useSession();
  // An inspector's look is recorded each time: theirs stays as it was opened.
  const live = me.accountKind === 'INSPECTOR' ? [] : topics;
  const screen = useScreen(DispositionOfDossier, { dossierId }, { topics: live });
  return (
    <Loaded screen={screen}>
      {({ dossier }) =>
        dossier ? <EndOfDossier key={dossierId} dossier={dossier} /> : <NotFound />
      }
    </Loaded>
  );
};

interface EndOfDossierProps {
  readonly dossier: ShownDossier;
}

const EndOfDossier = ({ dossier }: EndOfDossierProps) => {
  const { t } = useTranslation();
  const [ended, setEnded] = useState<Ended | null>(null);
  const isOver = dossier.status === 'DISPOSED';
  return (
    <Page
      title={
        <Group gap="sm" component="span">
          {t('disposition.title')} <StageBadge of={dossier.disposition?.stage ?? 'NONE'} />
        </Group>
      }
      screen={t('disposition.title')}
      about={<Where dossier={dossier} />}
      actions={isOver && <PrintButton />}
    >
      <DoneNotice ended={ended} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <NextStepNotice dossier={dossier} />
            <MyTurn dossier={dossier} onDone={(outcome, done) => setEnded({ outcome, done })} />
            {isOver ? <Certificate dossier={dossier} /> : <Conditions dossier={dossier} />}
            <Holds dossier={dossier} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Panel title={t('disposition.steps')}>
            <Steps dossier={dossier} />
          </Panel>
        </Grid.Col>
      </Grid>
    </Page>
  );
};

const Where = ({ dossier }: EndOfDossierProps) => (
  <Text span>
    <LinkAnchor to="/ho-so/$dossierId" params={{ dossierId: dossier.id }}>
      <DossierName of={dossier} />
    </LinkAnchor>
    {' · '}
    <DossierPlace of={dossier} />
  </Text>
);

const PrintButton = () => {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      leftSection={<Printer size={18} aria-hidden />}
      onClick={() => window.print()}
    >
      {t('disposition.print')}
    </Button>
  );
};
