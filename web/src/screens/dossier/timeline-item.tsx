import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Moment } from '../../parts/moment.js';
import { OutOfWindow } from '../../parts/out-of-window.js';
import { nameOf, PersonName } from '../../parts/person-name.js';
import { SampleDraws } from '../../parts/sample-draws.js';
import { Value } from '../../parts/value.js';
import { ChangesOf, ProposalOf } from './changes.js';
import { useDossierAddress } from './use-dossier-address.js';
import type { TimelineEntry } from './use-timeline.js';
import { VerifyDialog } from './verify-dialog.js';

interface TimelineItemProps {
  readonly entry: TimelineEntry;
  readonly isFresh: boolean;
}

/** One entry: what happened, who did it and for whom, when, from what to what, why, who saw it. */
export const TimelineItem = ({ entry, isFresh }: TimelineItemProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <Stack component="article" gap={6}>
      <Group gap="xs" align="baseline">
        <Title order={2} size="h5">
          {said(entry.label)}
        </Title>
        {entry.late && (
          <Badge color="yellow" variant="light">
            {t('timeline.late')}
          </Badge>
        )}
        <OutOfWindow when={entry.outOfWindow} />
        <SampleDraws draws={entry.draws} />
        {isFresh && <Badge variant="filled">{t('timeline.fresh')}</Badge>}
      </Group>
      <Who entry={entry} />
      <When entry={entry} />
      <ChangesOf entry={entry} />
      <ProposalOf entry={entry} />
      <Notes entry={entry} />
      <Witnesses entry={entry} />
      <Foot entry={entry} />
    </Stack>
  );
};

type OfEntry = Pick<TimelineItemProps, 'entry'>;

const Who = ({ entry: { person, role, onBehalfOf } }: OfEntry) => {
  const { t } = useTranslation();
  return (
    <Text>
      {person || role !== 'ENGINE' ? <PersonName of={person} role={role} /> : t('timeline.engine')}
      {onBehalfOf && (
        <>
          , {t('timeline.onBehalf')} {nameOf(onBehalfOf) ?? t('common.nameErased')}
        </>
      )}
    </Text>
  );
};

/** A claim of another minute is worth saying; of the same it is noise. */
const When = ({ entry: { recordedAt, claimedAt } }: OfEntry) => {
  const { t } = useTranslation();
  const isOther = Math.abs(Date.parse(recordedAt) - Date.parse(claimedAt)) >= 60_000;
  return (
    <Text size="sm" c="dimmed">
      {t('timeline.recorded')} <Moment at={recordedAt} />
      {isOther && (
        <>
          {' · '}
          {t('timeline.claimed')} <Moment at={claimedAt} />
        </>
      )}
    </Text>
  );
};

const Notes = ({ entry: { notes } }: OfEntry) => {
  const { t } = useTranslation();
  return notes.map(({ note, value }) => (
    <Text key={note} size="sm">
      <Text span fw={600} size="sm">
        {t(`timeline.notes.${note as 'reason'}`)}:
      </Text>{' '}
      <Value of={value} />
    </Text>
  ));
};

const Witnesses = ({ entry: { witnesses } }: OfEntry) => {
  const { t } = useTranslation();
  if (witnesses.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {t('timeline.witnesses')}
      </Text>
      <ul className="plain-list">
        {witnesses.map(({ capacity, act }) => (
          <li key={`${capacity}${act.recordedAt}`}>
            <Text size="sm">
              <PersonName of={act.person} />, {t(`timeline.capacity.${capacity}`)},{' '}
              <Moment at={act.recordedAt} />
            </Text>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Foot = ({ entry }: OfEntry) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { go } = useDossierAddress();
  const [isVerifying, setVerifying] = useState(false);
  const { logIndex, recordId, correction } = entry;
  const number = numberText(logIndex, language);
  return (
    <Group gap="xs" align="center">
      <Text size="sm" fw={600}>
        {t('timeline.entryNo', { number })}
      </Text>
      <Button
        className="not-printed"
        variant="subtle"
        size="compact-md"
        leftSection={<ShieldCheck size={17} aria-hidden />}
        aria-label={t('timeline.verify', { number })}
        onClick={() => setVerifying(true)}
      >
        {t('timeline.verifyShort')}
      </Button>
      {recordId && (
        <Button
          className="not-printed"
          variant="subtle"
          size="compact-md"
          onClick={() =>
            go({ tab: undefined, record: recordId, at: Number(logIndex), day: undefined })
          }
        >
          {t('timeline.asOfThen')}
        </Button>
      )}
      {recordId && correction && (
        <Link
          className="not-printed"
          to="/dieu-chinh/$recordId/$correctionId"
          params={{ recordId, correctionId: correction.id }}
        >
          {t('timeline.toCorrection')}
        </Link>
      )}
      {isVerifying && <VerifyDialog entry={entry} close={() => setVerifying(false)} />}
    </Group>
  );
};
