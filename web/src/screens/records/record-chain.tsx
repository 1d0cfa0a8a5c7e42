import { Paper, Stack, Text, Timeline, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import type { ShownAct } from '../../parts/act-line.js';
import { Moment } from '../../parts/moment.js';
import { OutOfWindow } from '../../parts/out-of-window.js';
import { PersonName } from '../../parts/person-name.js';
import { SampleDraws, type StepDraw, stepsOf } from '../../parts/sample-draws.js';
import type { ShownRecord } from './record-shape.js';

/** Submission and the steps behind it: who took which, and for whom the next one waits. */
export const RecordChain = ({ record }: { readonly record: ShownRecord }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const chain = record.form?.chain ?? [];
  const needed = new Set(stepsOf(chain, record.draws).map(({ step }) => step));
  const taken = new Map(record.approvals.map((approval) => [approval.step, approval]));
  const isSubmitted = record.status !== 'DRAFT' && record.submitted !== null;
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'lg' }} component="section">
      <Title order={2} size="h4" mb="md">
        {t('records.chain')}
      </Title>
      <Timeline active={isSubmitted ? record.approvals.length : -1} bulletSize={20}>
        <Timeline.Item title={t('records.submission')}>
          {isSubmitted ? (
            <Taken act={record.submitted} outOfWindow={record.submittedOutOfWindow} />
          ) : (
            <Text>{t('records.notYet')}</Text>
          )}
        </Timeline.Item>
        {chain.map(({ step, label, roles, sample }) => (
          <Timeline.Item key={step} title={said(label)}>
            <OfSample sample={sample} draw={record.draws.find((draw) => draw.step === step)} />
            {isSubmitted && taken.has(step) ? (
              <Taken
                act={taken.get(step)?.act ?? null}
                outOfWindow={taken.get(step)?.outOfWindow ?? null}
              />
            ) : (
              needed.has(step) && (
                <Text>
                  {t('records.waitsFor', {
                    roles: roles.map((role) => t(`roles.${role}`)).join(', '),
                  })}
                </Text>
              )
            )}
          </Timeline.Item>
        ))}
      </Timeline>
      {record.inForceSince && (
        <Text mt="sm">
          {t('records.inForceSince')} <Moment at={record.inForceSince} />
        </Text>
      )}
      {chain.length === 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('records.noChain')}
        </Text>
      )}
    </Paper>
  );
};

interface OfSampleProps {
  readonly sample: number | null;
  readonly draw: StepDraw | undefined;
}

/** Of how many the step is taken; once something was drawn, whether of this record. */
const OfSample = ({ sample, draw }: OfSampleProps) => {
  const { t } = useTranslation();
  if (draw) return <SampleDraws draws={[draw]} />;
  return sample === null ? null : <Text size="sm">{t('records.ofSample', { sample })}</Text>;
};

interface TakenProps {
  readonly act: ShownAct | null;
  readonly outOfWindow: boolean | null;
}

const Taken = ({ act, outOfWindow }: TakenProps) => {
  const { said } = useLanguage();
  if (!act) return null;
  return (
    <Stack gap={0}>
      <Text>
        <PersonName of={act.person} role={act.role} />
      </Text>
      <Text size="sm" c="dimmed">
        <Moment at={act.recordedAt} />
        {act.citation && ` · ${said(act.citation)}`}
      </Text>
      <OutOfWindow when={outOfWindow} />
    </Stack>
  );
};
