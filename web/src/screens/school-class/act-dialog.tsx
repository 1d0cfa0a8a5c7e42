import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../api/acts.js';
import { OutcomeNotice } from '../../parts/outcome-notice.js';

interface ActDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onSend: () => void;
  readonly send: string;
  readonly done: string;
  readonly isReady: boolean;
  readonly isActing: boolean;
  readonly outcome: Outcome | null;
  readonly children: ReactNode;
}

/** A small form over the list; stays open with the receipt, so that nobody wonders if it was done. */
export const ActDialog = (props: ActDialogProps) => {
  const { t } = useTranslation();
  const { title, onClose, onSend, send, done, isReady, isActing, outcome, children } = props;
  const isDone = outcome?.is === 'done';
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      centered
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        <Stack>
          {!isDone && children}
          <OutcomeNotice of={outcome} done={done} again={onSend} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t(isDone ? 'common.close' : 'common.cancel')}
            </Button>
            {!isDone && (
              <Button type="submit" disabled={!isReady} loading={isActing}>
                {send}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
