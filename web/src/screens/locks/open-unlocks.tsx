import { Group, Stack } from '@mantine/core';
import { LockOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../parts/links.js';
import { TimeLeft } from '../../parts/time-left.js';
import { useNow } from '../../parts/use-now.js';
import { openUnlocks, type ShownLock } from './board.js';

/** Records under the lock that are open for a correction at this moment. */
export const OpenUnlocks = ({ of }: { readonly of: ShownLock }) => {
  const { t } = useTranslation();
  const open = openUnlocks(of, useNow(1000));
  if (open.length === 0) return null;
  return (
    <Stack gap={4}>
      {open.map(({ id, recordId, correctionId, validUntil }) => (
        <Group key={id} gap="xs" wrap="nowrap" align="flex-start">
          <LockOpen size={16} aria-hidden style={{ flex: 'none', marginBlockStart: 4 }} />
          <div>
            <LinkAnchor
              to="/dieu-chinh/$recordId/$correctionId"
              params={{ recordId, correctionId }}
            >
              {t('locks.openForCorrection')}
            </LinkAnchor>{' '}
            <TimeLeft until={validUntil} />
          </div>
        </Group>
      ))}
    </Stack>
  );
};
