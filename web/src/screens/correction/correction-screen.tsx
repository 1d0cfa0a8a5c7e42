import { Grid, Group, Stack, Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierLink } from '../../parts/dossier-link.js';
import { LinkAnchor } from '../../parts/links.js';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DoneNotice, type Ended } from '../../parts/done-notice.js';
import { Loaded } from '../../parts/loaded.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { PrintedEnd } from '../../parts/printed.js';
import { saidBefore } from '../../parts/said-next.js';
import { useNow } from '../../parts/use-now.js';
import { Comparison } from './comparison.js';
import { CorrectionOfRecord } from './correction.operations.js';
import { MyTurn } from './my-turn.js';
import { isLockedFor, stepOf, unlockFor } from './next-step.js';
import { NamedField } from './named-field.js';
import { NextStepNotice } from './next-step-notice.js';
import type { ShownCorrection, ShownRecord } from './shown.js';
import { StatusBadge } from './status-badge.js';
import { Steps } from './steps.js';
import { useFieldType } from './use-field-type.js';
import { WhyNotice } from './why-notice.js';

const route = getRouteApi('/dieu-chinh/$recordId/$correctionId');

/** One correction, from the request to the end, as all its parties see it. */
export const CorrectionScreen = () => {
  const { recordId, correctionId } = route.useParams();
  const screen = useScreen(
    CorrectionOfRecord,
    { recordId },
    { topics: ['CORRECTIONS', 'RECORDS', 'LOCKS'] },
  );
  return (
    <Loaded screen={screen}>
      {({ record, last }) => {
        const correction = record?.corrections.find(({ id }) => id === correctionId);
        if (!record || !correction) return <NotFound />;
        return (
          <OneCorrection key={correctionId} record={record} correction={correction}>
            <PrintedEnd last={last?.edges[0]?.node} />
          </OneCorrection>
        );
      }}
    </Loaded>
  );
};

interface OneCorrectionProps {
  readonly record: ShownRecord;
  readonly correction: ShownCorrection;
  readonly children: ReactNode;
}

const OneCorrection = ({ record, correction, children }: OneCorrectionProps) => {
  const { t } = useTranslation();
  const now = useNow(10_000);
  const [ended, setEnded] = useState<Ended | null>(() => saidBefore(correction.id));
  const isLocked = isLockedFor(record, correction.id, now);
  const step = stepOf(correction, { now, isLocked });
  const type = useFieldType(record.id, correction.field);
  const unlock = unlockFor(record, correction.id, now);
  return (
    <Page
      title={
        <Group gap="sm" component="span">
          <NamedField of={correction} /> <StatusBadge of={correction.status} />
        </Group>
      }
      screen={t('correction.title')}
      about={<Where record={record} />}
    >
      <DoneNotice ended={ended} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <NextStepNotice {...{ correction, step, unlock }} />
            <Panel title={t('correction.whatChanges')}>
              <Comparison of={correction} type={type} />
              <WhyNotice of={correction} />
            </Panel>
            <MyTurn
              {...{ record, correction, unlock, type }}
              onDone={(outcome, done) => setEnded({ outcome, done })}
            />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Panel title={t('correction.steps')}>
            <Steps {...{ record, correction, step, unlock }} />
          </Panel>
        </Grid.Col>
      </Grid>
      {children}
    </Page>
  );
};

const Where = ({ record }: { readonly record: ShownRecord }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { dossier } = record;
  return (
    <Text span>
      {dossier && (
        <>
          <DossierLink of={dossier} />
          {dossier.class &&
            dossier.about === 'CHILD' &&
            ` · ${t('common.classOf', { name: dossier.class.name })}`}
          {' · '}
        </>
      )}
      <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: record.id }}>
        {said(record.label)}
      </LinkAnchor>
    </Text>
  );
};
