import { Alert, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../parts/moment.js';
import { nameOf } from '../../parts/person-name.js';
import { TimeLeft } from '../../parts/time-left.js';
import { missingWitnesses, type Step } from './next-step.js';
import type { ShownCorrection, ShownUnlock } from './shown.js';

interface NextStepNoticeProps {
  readonly correction: ShownCorrection;
  readonly step: Step | null;
  readonly unlock: ShownUnlock | null;
}

/** Who has to do what until when, in a sentence; of what is over, how it ended. */
export const NextStepNotice = ({ correction, step, unlock }: NextStepNoticeProps) => {
  const { t } = useTranslation();
  const sentenceOf = useSentence();
  const isOpen = unlock?.status === 'EXECUTED';
  const until = correction.status === 'PERMITTED' ? correction.expiresAt : null;
  return (
    <Alert
      color={step === 'end-of-it' ? 'son' : 'ink'}
      title={t('correction.nextStep')}
      role="status"
    >
      <Text>{sentenceOf(correction, step, unlock)}</Text>
      {until !== null && (
        <Text size="sm" mt={4}>
          {t('correction.next.until')} <Moment at={until} />
        </Text>
      )}
      {isOpen && (
        <Group gap="xs" mt={4}>
          <Text size="sm">{t('correction.unlockExecuted')}:</Text>
          <TimeLeft until={unlock.validUntil} />
        </Group>
      )}
    </Alert>
  );
};

const useSentence = () => {
  const { t } = useTranslation();
  const awaited = (correction: ShownCorrection): string => {
    const { designatedWitness } = correction;
    const forClass = designatedWitness
      ? (nameOf(designatedWitness) ?? t('common.nameErased'))
      : t('correction.next.homeroom');
    return missingWitnesses(correction)
      .map((one) => (one === 'board' ? t('correction.next.board') : forClass))
      .join(t('correction.next.and'));
  };
  return (correction: ShownCorrection, step: Step | null, unlock: ShownUnlock | null): string => {
    switch (step) {
      case null:
        return t(`correction.next.${correction.status as 'CLOSED' | 'REFUSED' | 'VOIDED'}`);
      case 'permission':
        return t('correction.next.permission');
      case 'witnesses':
        return t('correction.next.witnesses', { who: awaited(correction) });
      case 'unlock':
        return unlock?.status === 'DECIDED'
          ? t('correction.next.unlockToExecute', { no: unlock.decided.decisionNo })
          : t('correction.next.unlockToDecide');
      case 'application':
        return t('correction.next.application');
      case 'closing':
        return t(
          correction.reissueRequired ? 'correction.next.closingReissue' : 'correction.next.closing',
        );
      case 'end-of-it':
        return t('correction.next.endOfIt');
    }
  };
};
