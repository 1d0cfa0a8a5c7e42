import { Anchor, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../api/use-pages.js';
import { Empty } from '../../parts/empty.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { Moment } from '../../parts/moment.js';
import { SuspicionsOfSharing } from './access.operations.js';
import { useAccountName } from './account-name.js';

/** Accounts that seem to be used by several people: a reason to ask them. */
export const SuspicionsView = () => {
  const { t } = useTranslation();
  const accountName = useAccountName();
  const pages = usePages(
    SuspicionsOfSharing,
    {},
    { topics: ['ACCESS'], pageOf: ({ sharingSuspicions }) => sharingSuspicions },
  );
  return (
    <Stack>
      <Text c="dimmed">{t('access.suspicionsAbout')}</Text>
      <LoadedPages
        pages={pages}
        empty={<Empty title={t('access.noSuspicions')} next={t('access.noSuspicionsNext')} />}
      >
        {pages.nodes.map(({ logIndex, cause, recordedAt, account }) => (
          <Paper withBorder p="md" key={logIndex}>
            {account && (
              <Anchor
                renderRoot={(props) => (
                  <Link to="/tai-khoan" search={{ account: account.id }} {...props} />
                )}
              >
                {accountName(account)}
              </Anchor>
            )}
            <Text>{t(`access.${cause}`)}</Text>
            <Text size="sm" c="dimmed">
              <Moment at={recordedAt} />
            </Text>
          </Paper>
        ))}
      </LoadedPages>
    </Stack>
  );
};
