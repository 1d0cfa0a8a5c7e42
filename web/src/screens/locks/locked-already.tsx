import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../parts/links.js';
import type { Refusal } from '../../api/acts.js';

/** The way to the lock that is there already. */
export const LockedAlready = ({ refusal }: { readonly refusal: Refusal }) => {
  const { t } = useTranslation();
  const lockId = refusal.facts['lockId'];
  if (refusal.name !== 'ScopeIsLockedAlready' || typeof lockId !== 'string') return null;
  return (
    <Text>
      <LinkAnchor to="/khoa-so/$lockId" params={{ lockId: lockId }}>
        {t('locks.openThatLock')}
      </LinkAnchor>
    </Text>
  );
};
