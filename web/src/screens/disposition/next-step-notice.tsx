import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isBlocked, type ShownDossier } from './shown.js';

/** Who has to do what, in a sentence; of what is over, how it ended. */
export const NextStepNotice = ({ dossier }: { readonly dossier: ShownDossier }) => {
  const { t } = useTranslation();
  const isOver = dossier.status === 'DISPOSED';
  return (
    <Alert
      color={isOver ? 'son' : 'ink'}
      title={t(isOver ? 'disposition.howItEnded' : 'disposition.nextStep')}
      role="status"
    >
      <Text>{t(`disposition.next.${nextOf(dossier)}`)}</Text>
    </Alert>
  );
};

const nextOf = (dossier: ShownDossier) => {
  const stage = dossier.disposition?.stage ?? 'NONE';
  if (stage === 'NONE' || stage === 'KEPT') {
    if (isBlocked(dossier, 'CHILD_HAS_NOT_LEFT')) return 'stillHere';
    if (isBlocked(dossier, 'SERVICE_GOES_ON')) return 'stillServes';
    return stage === 'KEPT' ? 'kept' : 'none';
  }
  if (stage !== 'NOTICE_SERVED') return stage;
  if (isBlocked(dossier, 'RETENTION_PERIOD_RUNS', 'LEGAL_HOLD', 'NOTICE_PERIOD_RUNS')) {
    return 'waiting';
  }
  return isBlocked(dossier, 'FINAL_BACKUP_NOT_VERIFIED') ? 'backup' : 'execution';
};
