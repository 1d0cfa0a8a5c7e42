import { Button, Collapse, Group, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../drafts/use-draft.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useStep } from '../../parts/use-step.js';
import { RefuseCorrection } from './correction.operations.js';
import { StepRefusal } from './step-refusal.js';
import type { StepProps } from './step-props.js';

/** The other answer to a request; folded away, because most are permitted. */
export const RefuseForm = (props: StepProps) => {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure(false);
  const form = useId();
  return (
    <Stack gap="sm">
      <Group>
        <Button
          variant="subtle"
          color="son"
          onClick={toggle}
          aria-expanded={isOpen}
          aria-controls={form}
        >
          {t('correction.refuseInstead')}
        </Button>
      </Group>
      <Collapse expanded={isOpen} id={form}>
        <Reason {...props} />
      </Collapse>
    </Stack>
  );
};

const Reason = ({ record, correction, onDone }: StepProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { written, write, drop } = useDraft(`refusal:${correction.id}`, { reason: '' });
  const step = useStep(RefuseCorrection, t('correction.refused'), (outcome, done) => {
    drop();
    onDone(outcome, done);
  });
  const refuse = (event: FormEvent) => {
    event.preventDefault();
    const input = { recordId: record.id, correctionId: correction.id, reason: written.reason };
    step.take(input, {
      title: `${t('correction.refuseInstead')}: ${said(correction.label)}`,
      lines: [written.reason],
    });
  };
  return (
    <form onSubmit={refuse}>
      <Stack gap="sm">
        <Textarea
          label={t('correction.refuseReason')}
          description={t('correction.refuseReasonHelp')}
          required
          autosize
          minRows={3}
          value={written.reason}
          onChange={({ currentTarget: { value } }) => write({ reason: value })}
        />
        <StepRefusal of={step.outcome} again={step.again} />
        <Group>
          <Button type="submit" color="son" loading={step.isActing}>
            {t('correction.refuse')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
