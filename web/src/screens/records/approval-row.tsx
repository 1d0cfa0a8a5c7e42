import { Button, Checkbox, Paper, Stack, Text } from '@mantine/core';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor } from '../../parts/links.js';
import { Moment } from '../../parts/moment.js';
import { OutOfWindow } from '../../parts/out-of-window.js';
import { PersonName } from '../../parts/person-name.js';
import { SampleDraws, stepsOf } from '../../parts/sample-draws.js';
import styles from './approvals.module.css';
import { ChildLine } from './child-line.js';
import { RecordPeek } from './record-peek.js';
import type { Approvals, Waiting } from './use-approvals.js';

interface ApprovalRowProps {
  readonly record: Waiting;
  readonly index: number;
  readonly measure: (row: HTMLElement | null) => void;
  readonly approvals: Approvals;
}

/** One submitted record: whose, by whom, and its content when somebody opens it. */
export const ApprovalRow = ({ record, index, measure, approvals }: ApprovalRowProps) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const content = useId();
  const title = approvals.titleOf(record);
  const obstacle = approvals.obstacleOf(record);
  const isChosen = approvals.chosen.has(record.id);
  return (
    <div
      ref={measure}
      data-index={index}
      role="row"
      aria-rowindex={index + 1}
      className={styles['row']}
    >
      <Paper withBorder p="sm" className={styles['card']} role="cell">
        <Checkbox
          aria-label={t('records.selectOne', { name: title, kind: '' })}
          checked={isChosen}
          disabled={obstacle !== null || approvals.underWay !== null}
          onChange={({ currentTarget }) => approvals.choose(record, currentTarget.checked)}
        />
        <Summary record={record} obstacle={obstacle} />
        <Button
          variant="default"
          className={styles['open']}
          aria-expanded={isOpen}
          aria-controls={content}
          aria-label={`${t(isOpen ? 'records.lookAway' : 'records.lookAt')}: ${title}`}
          onClick={() => setOpen(!isOpen)}
          rightSection={isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
        >
          {t(isOpen ? 'records.lookAway' : 'records.lookAt')}
        </Button>
        <div id={content} className={styles['more']}>
          {isOpen && (
            <RecordPeek recordId={record.id} title={title} mayReturn={obstacle !== 'other-step'} />
          )}
        </div>
      </Paper>
    </div>
  );
};

const Summary = ({
  record: { id, label, form, dossier, submitted, submittedOutOfWindow, draws, approvals },
  obstacle,
}: Pick<ApprovalRowProps, 'record'> & {
  readonly obstacle: ReturnType<Approvals['obstacleOf']>;
}) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const step = form && stepsOf(form.chain, draws)[approvals.length];
  return (
    <Stack gap={2}>
      <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: id }}>
        {said(label)}
      </LinkAnchor>
      {dossier && <ChildLine of={dossier} />}
      {submitted && (
        <Text size="sm" c="dimmed">
          {t('records.submittedBy')} <PersonName of={submitted.person} role={submitted.role} /> ·{' '}
          <Moment at={submitted.recordedAt} />
        </Text>
      )}
      <OutOfWindow when={submittedOutOfWindow} />
      <SampleDraws draws={draws} />
      {obstacle === 'own' && <Text size="sm">{t('records.enteredByYou')}</Text>}
      {obstacle === 'other-step' && step && (
        <Text size="sm">{t('records.otherStep', { step: said(step.label) })}</Text>
      )}
    </Stack>
  );
};
