import { ActionIcon, Indicator } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Bell as BellIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useUnread } from './use-unread.js';

const shownMax = 99;

/** Leads to my reminders, and says how many of them I have not seen. */
export const Bell = () => {
  const { t } = useTranslation();
  const { unread } = useUnread();
  return (
    <Indicator
      label={unread > shownMax ? `${shownMax}+` : unread}
      disabled={unread === 0}
      size={18}
      offset={6}
      color="son"
      withBorder
    >
      <ActionIcon
        component={Link}
        to="/nhac-viec"
        aria-label={unread === 0 ? t('reminders.bellNone') : t('reminders.bell', { count: unread })}
      >
        <BellIcon aria-hidden />
      </ActionIcon>
    </Indicator>
  );
};
