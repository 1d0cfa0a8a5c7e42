import { Group, Stack, Text, Title } from '@mantine/core';
import { Lock, LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from '@tanstack/react-router';
import { useSession } from '../../api/session.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Moment } from '../../parts/moment.js';
import { nameOf } from '../../parts/person-name.js';
import type { DossierRecord } from './use-dossier.js';

interface RecordStandingProps {
  readonly record: DossierRecord;
  readonly classId: string | null;
}

/** What the record is, how far it came, and whether it is locked. */
export const RecordStanding = ({ record, classId }: RecordStandingProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { may } = useSession();
  const { schoolYear, period, status, submitted } = record;
  const label = said(record.label);
  return (
    <Stack gap={4}>
      <Title order={2} size="h3">
        {period ? label : t('dossier.recordOf', { label, year: schoolYear })}
      </Title>
      <Group gap="lg">
        <Text>
          {t(`dossier.recordStatus.${status}`)}
          {submitted && status === 'SUBMITTED' && (
            <>
              {', '}
              <Moment at={submitted.recordedAt} />
            </>
          )}
        </Text>
        {status !== 'DISPOSED' && <LockLine record={record} />}
        {status === 'DRAFT' && may('ENTER_RECORD', classId) && (
          <Link className="not-printed" to="/ban-ghi/$recordId" params={{ recordId: record.id }}>
            {t('dossier.toRecord')}
          </Link>
        )}
      </Group>
    </Stack>
  );
};

const LockLine = ({ record: { locks } }: Pick<RecordStandingProps, 'record'>) => {
  const { t } = useTranslation();
  const unlock = locks.find((one) => one.unlock)?.unlock;
  const [lock] = locks;
  const isOpen = !lock || (unlock !== null && unlock !== undefined);
  const Icon = isOpen ? LockOpen : Lock;
  return (
    <Group gap={6} wrap="nowrap" align="center">
      <Icon size={18} aria-hidden style={{ flexShrink: 0 }} />
      <Text>
        {!lock && t('dossier.notLocked')}
        {lock && !isOpen && (
          <>
            {t('dossier.locked', { decisionNo: lock.lock?.decided?.decisionNo ?? '' })}{' '}
            {nameOf(lock.decidedBy) ?? t('common.nameErased')}
          </>
        )}
        {lock && unlock && (
          <>
            {t('dossier.unlockedUntil')} <Moment at={unlock.validUntil} />
          </>
        )}
      </Text>
    </Group>
  );
};
