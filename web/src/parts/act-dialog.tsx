import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../api/acts.js';
import { OutcomeNotice } from './outcome-notice.js';
import { useFocusBack } from './use-focus-back.js';

interface ActDialogProps {
  readonly title: string;
  /** What the act means, for whoever does it for the first time. */
  readonly about?: ReactNode;
  readonly submitLabel: string;
  /** The sentence that says it was done. */
  readonly done: string;
  readonly isReady?: boolean;
  /** Ends something or shuts somebody out. */
  readonly isGrave?: boolean;
  readonly acting: { readonly isActing: boolean; readonly outcome: Outcome | null };
  readonly submit: () => void;
  readonly onClose: () => void;
  /** Shown with the receipt. */
  readonly result?: ReactNode;
  readonly children?: ReactNode;
}

/**
 * The form of one act: filled in, sent, and answered in the same place. While the engine is asked
 * nothing closes it, so that what was typed is there when the answer is a refusal.
 */
export const ActDialog = (props: ActDialogProps) => {
  const { title, acting, onClose } = props;
  const { t } = useTranslation();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={() => !acting.isActing && onClose()}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      closeOnClickOutside={false}
      closeOnEscape={!acting.isActing}
      size="lg"
    >
      {acting.outcome?.is === 'done' ? <Ended {...props} /> : <ActForm {...props} />}
    </Modal>
  );
};

const ActForm = (props: ActDialogProps) => {
  const { about, submitLabel, done, isReady = true, isGrave, acting, submit, onClose } = props;
  const { t } = useTranslation();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !acting.isActing) submit();
  };
  return (
    <form onSubmit={onSubmit}>
      <Stack>
        {about !== undefined && (
          <Text c="dimmed" component="div">
            {about}
          </Text>
        )}
        {props.children}
        <OutcomeNotice of={acting.outcome} done={done} again={submit} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={acting.isActing}>
            {t('common.cancel')}
          </Button>
          <Button
            type="submit"
            loading={acting.isActing}
            disabled={!isReady}
            {...(isGrave && { color: 'son' })}
          >
            {submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

const Ended = ({ acting, done, result, onClose }: ActDialogProps) => {
  const { t } = useTranslation();
  return (
    <Stack>
      <OutcomeNotice of={acting.outcome} done={done} />
      {result}
      <Group justify="flex-end">
        <Button onClick={onClose} data-autofocus>
          {t('common.close')}
        </Button>
      </Group>
    </Stack>
  );
};
