import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../../api/use-screen.js';
import { LinkAnchor } from '../../parts/links.js';
import { usePartName } from '../../parts/use-part-name.js';
import { LockAgainst } from './people.operations.js';

/** Which locks a calendar would open, each with the decision that closed it. */
export const LocksAgainst = ({ lockIds }: { readonly lockIds: readonly string[] }) => {
  const { t } = useTranslation();
  if (lockIds.length === 0) return null;
  return (
    <div>
      <Text fw={600}>{t('calendar.locksAgainst')}</Text>
      <List>
        {lockIds.map((id) => (
          <List.Item key={id}>
            <OneLock lockId={id} />
          </List.Item>
        ))}
      </List>
    </div>
  );
};

const OneLock = ({ lockId }: { readonly lockId: string }) => {
  const { t } = useTranslation();
  const partName = usePartName();
  const { data } = useScreen(LockAgainst, { id: lockId }, { topics: ['LOCKS'] });
  const lock = data?.lock;
  const { schoolYear, period, class: ofClass } = lock?.scope ?? {};
  const scope = [
    ...(period ? [partName(period)] : []),
    ...(schoolYear ? [t('common.schoolYear', { year: schoolYear })] : []),
    ...(ofClass ? [t('common.classOf', { name: ofClass.name })] : []),
  ].join(' · ');
  const decisionNo = lock?.decided?.decisionNo;
  return (
    <LinkAnchor to="/khoa-so/$lockId" params={{ lockId }}>
      {scope === '' ? t('calendar.aLock') : scope}
      {decisionNo && ` · ${t('calendar.by', { no: decisionNo })}`}
    </LinkAnchor>
  );
};
