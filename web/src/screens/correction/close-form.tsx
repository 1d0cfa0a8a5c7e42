import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../drafts/use-draft.js';
import { useLanguage } from '../../i18n/use-language.js';
import { PeopleSelect } from '../../parts/person-select.js';
import { useStep } from '../../parts/use-step.js';
import { CloseCorrection } from './correction.operations.js';
import { linesOf } from './lines-of.js';
import { StepRefusal } from './step-refusal.js';
import type { StepProps } from './step-props.js';

const fresh = { reissued: '', notified: [] as readonly string[] };

/** What was printed anew and who was told; then there is nothing more to do. */
export const CloseForm = ({ record, correction, onDone }: StepProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { written, write, drop } = useDraft(`closing:${correction.id}`, fresh);
  const step = useStep(CloseCorrection, t('correction.closed'), (outcome, done) => {
    drop();
    onDone(outcome, done);
  });
  const close = (event: FormEvent) => {
    event.preventDefault();
    const input = {
      recordId: record.id,
      correctionId: correction.id,
      reissuedDocuments: linesOf(written.reissued),
      notifiedPersonIds: [...written.notified],
    };
    step.take(input, { title: `${t('correction.close')}: ${said(correction.label)}` });
  };
  return (
    <form onSubmit={close}>
      <Stack gap="sm">
        {correction.reissueRequired === true && <Text>{t('correction.closeReissueNeeded')}</Text>}
        <Textarea
          label={t('correction.closeReissued')}
          description={t('correction.closeReissuedHelp')}
          autosize
          minRows={2}
          value={written.reissued}
          onChange={({ currentTarget: { value } }) => write({ reissued: value })}
        />
        <PeopleSelect
          label={t('correction.closeNotified')}
          value={written.notified}
          onChange={(notified) => write({ notified })}
        />
        <StepRefusal of={step.outcome} again={step.again} />
        <Group>
          <Button type="submit" loading={step.isActing}>
            {t('correction.close')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
