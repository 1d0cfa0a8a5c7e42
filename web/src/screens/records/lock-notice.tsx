import { Alert } from '@mantine/core';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../parts/moment.js';
import { nameOf } from '../../parts/person-name.js';
import type { ShownRecord } from './record-shape.js';

/** That the record is locked, by whose decision, or until when it is open again. */
export const LockNotice = ({ locks }: Pick<ShownRecord, 'locks'>) => {
  const { t } = useTranslation();
  const lock = locks.find(({ unlock }) => unlock === null) ?? locks[0];
  if (!lock) return null;
  return (
    <Alert
      color="ink"
      icon={<Lock aria-hidden />}
      title={t('records.locked', { name: nameOf(lock.decidedBy) ?? t('common.nameErased') })}
    >
      {lock.unlock ? (
        <>
          {t('records.unlockedUntil')} <Moment at={lock.unlock.validUntil} />
        </>
      ) : (
        t('records.lockedNext')
      )}
    </Alert>
  );
};
