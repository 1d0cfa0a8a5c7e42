import { Alert } from '@mantine/core';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Moment } from './moment.js';
import { type NamedPerson, nameOf } from './person-name.js';

interface LockNoticeProps {
  readonly locks: readonly {
    readonly decidedBy: NamedPerson;
    readonly unlock: { readonly validUntil: string } | null;
  }[];
}

/** That the record is locked, by whose decision, or until when it is open again. */
export const LockNotice = ({ locks }: LockNoticeProps) => {
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
