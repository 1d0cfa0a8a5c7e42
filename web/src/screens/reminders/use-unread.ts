import { useCallback, useEffect } from 'react';
import { useClient } from 'urql';
import { type Topic, useLive } from '../../api/live.js';
import { useScreen } from '../../api/use-screen.js';
import { UnreadReminders } from './reminders.operations.js';

/** What could end a reminder. */
export const reminderTopics: readonly Topic[] = [
  'RECORDS',
  'CORRECTIONS',
  'DOSSIERS',
  'LOCKS',
  'SCHOOL',
  'ACCESS',
  'RIGHTS',
];

/** That somebody was told is no entry of the log, so nothing says so. */
const everyMs = 10 * 60_000;

/**
 * How many reminders I have not seen. Whoever asks again asks for everybody who shows the number, also
 * from a screen that was left meanwhile.
 */
export const useUnread = (): { readonly unread: number; readonly again: () => void } => {
  const client = useClient();
  const { ownLogIndex: waitFor } = useLive();
  const { data } = useScreen(UnreadReminders, {}, { topics: reminderTopics });
  const again = useCallback(() => {
    void client.query(UnreadReminders, { waitFor }, { requestPolicy: 'network-only' }).toPromise();
  }, [client, waitFor]);
  useEffect(() => {
    const timer = setInterval(again, everyMs);
    return () => clearInterval(timer);
  }, [again]);
  return { unread: data?.unreadReminders ?? 0, again };
};
