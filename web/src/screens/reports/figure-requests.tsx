import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { Empty } from '../../parts/empty.js';
import { Loaded } from '../../parts/loaded.js';
import { MoreButton } from '../../parts/more-button.js';
import { Panel } from '../../parts/panel.js';
import { AskDialog } from './ask-dialog.js';
import { FigureRequestCard, type ShownUnit } from './figure-request-card.js';
import { FigureRequests as FigureRequestsDocument } from './figures.operations.js';
import { GiveFiguresDialog } from './give-figures-dialog.js';
import { WithdrawRequestDialog } from './withdraw-request-dialog.js';

/** Which figures were asked for and who has given them; for who asks and who is asked. */
export const FigureRequests = () => {
  const { may } = useSession();
  return may(['ASK_FOR_FIGURES', 'GIVE_FIGURES']) ? <Requests /> : null;
};

type Opened =
  | { readonly is: 'asking' }
  | { readonly is: 'withdrawing'; readonly requestId: string }
  | { readonly is: 'giving'; readonly requestId: string; readonly unit: ShownUnit };

/** The dialogs are not in the list: it is read anew before anybody has read what became of an act. */
const Requests = () => {
  const { t } = useTranslation();
  const { may } = useSession();
  const [opened, setOpened] = useState<Opened | null>(null);
  const pages = usePages(
    FigureRequestsDocument,
    { first: 10 },
    { topics: ['RECORDS', 'SCHOOL'], pageOf: ({ figureRequests }) => figureRequests },
  );
  const close = () => setOpened(null);
  return (
    <div id="figures">
      <Panel title={t('figures.title')}>
        {may('ASK_FOR_FIGURES') && (
          <Group className="not-printed">
            <Button onClick={() => setOpened({ is: 'asking' })}>{t('figures.ask')}</Button>
          </Group>
        )}
        <Loaded screen={pages}>
          {() =>
            pages.nodes.length === 0 ? (
              <Empty title={t('figures.none')} next={t('figures.noneNext')} />
            ) : (
              <Stack component="ul" gap="md" m={0} p={0}>
                {pages.nodes.map((one) => (
                  <FigureRequestCard
                    key={one.id}
                    of={one}
                    onGive={(unit) => setOpened({ is: 'giving', requestId: one.id, unit })}
                    onWithdraw={() => setOpened({ is: 'withdrawing', requestId: one.id })}
                  />
                ))}
              </Stack>
            )
          }
        </Loaded>
        {pages.hasMore && <MoreButton more={pages.more} isLoading={pages.isLoading} />}
      </Panel>
      {opened?.is === 'asking' && <AskDialog onClose={close} />}
      {opened?.is === 'withdrawing' && (
        <WithdrawRequestDialog requestId={opened.requestId} onClose={close} />
      )}
      {opened?.is === 'giving' && (
        <GiveFiguresDialog requestId={opened.requestId} unit={opened.unit} onClose={close} />
      )}
    </div>
  );
};
