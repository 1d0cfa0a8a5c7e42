import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { askedOf } from '../../api/asked.js';
import { useAsking } from '../../api/use-asking.js';
import { usePages } from '../../api/use-pages.js';
import { AskedNotice } from '../../parts/asked-notice.js';
import { Empty } from '../../parts/empty.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { Page } from '../../parts/page.js';
import { ReminderLine } from './reminder-line.js';
import { MarkRemindersRead, Reminders } from './reminders.operations.js';
import { reminderTopics, useUnread } from './use-unread.js';

/** Of what I was reminded, each with the way to where it is done. */
export const RemindersScreen = () => {
  const { t } = useTranslation();
  const client = useClient();
  const { ask, isAsking, notDone } = useAsking();
  const { unread, again } = useUnread();
  const pages = usePages(
    Reminders,
    {},
    { topics: reminderTopics, pageOf: ({ reminders }) => reminders },
  );
  const markRead = async (reminderIds: string[] | null): Promise<void> => {
    await ask(async () => {
      const { error, data } = await client
        .mutation(MarkRemindersRead, { input: { reminderIds } })
        .toPromise();
      return askedOf(error, data?.markRemindersRead);
    });
    again();
    pages.again();
  };
  return (
    <Page
      title={t('reminders.title')}
      screen={t('reminders.title')}
      about={t('reminders.about')}
      actions={
        unread > 0 && (
          <Button variant="default" loading={isAsking} onClick={() => void markRead(null)}>
            {t('reminders.markAll')}
          </Button>
        )
      }
    >
      <AskedNotice of={notDone} />
      <LoadedPages
        pages={pages}
        empty={<Empty title={t('reminders.nothing')} next={t('reminders.nothingNext')} />}
      >
        <Stack component="ul" gap="xs" m={0} p={0} aria-label={t('reminders.title')}>
          {pages.nodes.map((one) => (
            <ReminderLine key={one.id} of={one} seen={() => void markRead([one.id])} />
          ))}
        </Stack>
      </LoadedPages>
    </Page>
  );
};
