import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/server-time.js';
import { dayOf } from '../../format/moment.js';
import { dayAfter } from '../../format/school-time.js';
import { DayInput } from '../../parts/day-input.js';
import { useStep } from '../../parts/use-step.js';
import { ServeDispositionNotice } from './disposition.operations.js';
import type { StepProps } from './shown.js';
import { StepForm } from './step-form.js';

const channels = ['LETTER', 'IN_PERSON', 'EMAIL', 'NOTICE_BOARD'] as const;
type Channel = (typeof channels)[number];

const usualDays = 30;

/** When and how it was announced, and how long is waited for somebody to object. */
export const NoticeForm = ({ dossier, disposition, onDone }: StepProps) => {
  const { t } = useTranslation();
  const [channel, setChannel] = useState<Channel>('LETTER');
  const decidedOn = dayOf(disposition.approved?.act.recordedAt ?? disposition.proposed.recordedAt);
  const [servedOn, setServedOn] = useState(() => later(decidedOn, dayAfter(serverNow(), 0)));
  const [waitThrough, setWaitThrough] = useState(() => dayAfter(serverNow(), usualDays));
  const step = useStep(ServeDispositionNotice, t('disposition.done.noticed'), onDone);
  const input = { dossierId: dossier.id, dispositionId: disposition.id };
  return (
    <StepForm
      about={t('disposition.noticeAbout')}
      submitLabel={t('disposition.serveNotice')}
      step={step}
      submit={() =>
        step.take(
          { ...input, channel, servedOn, waitThrough },
          { title: t('disposition.serveNotice') },
        )
      }
    >
      <NativeSelect
        maw={320}
        label={t('disposition.channelLabel')}
        value={channel}
        onChange={({ currentTarget: { value } }) =>
          setChannel(channels.find((one) => one === value) ?? 'LETTER')
        }
        data={channels.map((one) => ({ value: one, label: t(`disposition.channel.${one}`) }))}
      />
      <DayInput
        label={t('disposition.servedOn')}
        required
        maw={320}
        min={decidedOn}
        value={servedOn}
        onChange={setServedOn}
      />
      <DayInput
        label={t('disposition.waitThrough')}
        description={t('disposition.waitThroughHelp')}
        required
        maw={320}
        {...(servedOn !== '' && { min: servedOn })}
        value={waitThrough}
        onChange={setWaitThrough}
      />
    </StepForm>
  );
};

const later = (one: string, other: string): string => (one > other ? one : other);
