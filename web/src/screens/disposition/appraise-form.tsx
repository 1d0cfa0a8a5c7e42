import { Group, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../api/server-time.js';
import { useSession } from '../../api/session.js';
import { dayAfter } from '../../format/school-time.js';
import { useStep } from '../../parts/use-step.js';
import { PeopleSelect } from '../../parts/person-select.js';
import { AppraiseDisposition } from './disposition.operations.js';
import type { StepProps } from './shown.js';
import { StepForm } from './step-form.js';

const verdicts = ['DISPOSE', 'KEEP'] as const;
type Verdict = (typeof verdicts)[number];

/** What the council found, by one of its members. */
export const AppraiseForm = ({ dossier, disposition, onDone }: StepProps) => {
  const { t } = useTranslation();
  const { me } = useSession();
  const own = me.person?.id ?? '';
  const [others, setOthers] = useState<readonly string[]>([]);
  const [minutesNo, setMinutesNo] = useState('');
  const [verdict, setVerdict] = useState<Verdict>('DISPOSE');
  const step = useStep(AppraiseDisposition, t('disposition.done.appraised'), onDone);
  const input = { dossierId: dossier.id, dispositionId: disposition.id, minutesNo, verdict };
  const today = dayAfter(serverNow(), 0);
  return (
    <StepForm
      about={t('disposition.appraiseAbout')}
      submitLabel={t('disposition.appraise')}
      step={step}
      submit={() =>
        step.take(
          { ...input, council: [own, ...others] },
          {
            title: t('disposition.appraise'),
            lines: [
              t(`disposition.verdict.${verdict}`),
              t('disposition.minutes', { no: minutesNo }),
              t('disposition.councilOf', { n: others.length + 1 }),
            ],
          },
        )
      }
    >
      <PeopleSelect
        label={t('disposition.otherMembers')}
        description={t('disposition.otherMembersHelp')}
        required
        leftOut={[own]}
        fits={({ appointments }) =>
          appointments.some(({ to }) => to === null || to >= today) &&
          !appointments.some(({ role, to }) => role === 'PRINCIPAL' && (to === null || to >= today))
        }
        value={others}
        onChange={setOthers}
      />
      <TextInput
        label={t('disposition.minutesNo')}
        required
        maw={320}
        value={minutesNo}
        onChange={({ currentTarget: { value } }) => setMinutesNo(value)}
      />
      <Radio.Group
        size="md"
        label={t('disposition.verdictLabel')}
        value={verdict}
        onChange={(value) => setVerdict(value === 'KEEP' ? 'KEEP' : 'DISPOSE')}
      >
        <Group gap="lg" mt="xs">
          {verdicts.map((one) => (
            <Radio key={one} size="md" value={one} label={t(`disposition.verdict.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
    </StepForm>
  );
};
