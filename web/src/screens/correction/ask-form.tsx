import {
  Alert,
  Button,
  Group,
  List,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  Title,
} from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { useDraft } from '../../drafts/use-draft.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DraftNotice } from '../../parts/draft-notice.js';
import { OutcomeNotice } from '../../parts/outcome-notice.js';
import { sayNext } from '../../parts/said-next.js';
import { Value } from '../../parts/value.js';
import { ChangedNotice } from './changed-notice.js';
import { RequestCorrection } from './correction.operations.js';
import { linesOf } from './lines-of.js';
import { ProposedInput } from './proposed-input.js';
import { proposedOf } from './proposed-value.js';
import type { FieldShown } from './shown.js';
import { FieldProblems } from './field-problems.js';

interface AskFormProps {
  readonly recordId: string;
  readonly field: FieldShown;
  readonly currentHash: string;
  /** Asks for the record as it is now. */
  readonly again: () => void;
}

const fresh = { proposed: '', reason: '', evidence: '' };

/** The request is about exactly the value that the person has seen. */
export const AskForm = ({ recordId, field, currentHash, again }: AskFormProps) => {
  const { t } = useTranslation();
  const draft = useDraft(`correction:${recordId}:${field.name}`, fresh);
  const { written, write } = draft;
  const { type } = field.definition;
  const [seen, setSeen] = useState({ hash: currentHash, value: field.value });
  const { request, problem, send } = useSending({ recordId, field, again }, draft, seen.hash);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="md">
        {draft.isRestored && <DraftNotice drop={draft.drop} />}
        {currentHash !== seen.hash && (
          <ChangedNotice
            before={seen.value}
            now={field.value}
            type={type}
            onSeen={() => setSeen({ hash: currentHash, value: field.value })}
          />
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <Paper withBorder p="md">
            <Text fw={600}>{t('correction.present')}</Text>
            <Text component="div" size="lg">
              <Value of={field.value} type={type} />
            </Text>
          </Paper>
          <Paper withBorder p="md">
            <ProposedInput
              label={t('correction.proposed')}
              type={type}
              required={field.definition.required}
              error={problem}
              value={written.proposed}
              onChange={(proposed) => write({ proposed })}
            />
          </Paper>
        </SimpleGrid>
        <Why written={written} write={write} />
        <WhatHappens />
        <OutcomeNotice
          of={request.outcome}
          done={t('correction.asked')}
          again={() => void send()}
        />
        {request.refusal && <FieldProblems facts={request.refusal.facts} />}
        <Group>
          <Button type="submit" loading={request.isActing}>
            {t('correction.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

type Draft = ReturnType<typeof useDraft<typeof fresh>>;

/** Sends what was typed about the value that was seen, and goes to the correction it became. */
const useSending = (
  { recordId, field, again }: Omit<AskFormProps, 'currentHash'>,
  { written, drop }: Pick<Draft, 'written' | 'drop'>,
  currentValueHash: string,
) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string | null>(null);
  const request = useAct(RequestCorrection);
  const send = async () => {
    const proposed = proposedOf(written.proposed, field.definition.type);
    setProblem(proposed.ok ? null : t('correction.needsNumber'));
    if (!proposed.ok) return;
    const input = {
      recordId,
      field: field.name,
      currentValueHash,
      proposedValue: proposed.value,
      reason: written.reason,
      evidence: linesOf(written.evidence),
    };
    const title = `${t('correction.askTitle')}: ${said(field.label)}`;
    const ended = await request.act(input, { title });
    if (ended.is === 'refused' && ended.refusal.name === 'ValueHasChanged') again();
    if (ended.is !== 'done' || ended.createdId === null) return;
    drop();
    const params = { recordId, correctionId: ended.createdId };
    sayNext(ended.createdId, { outcome: ended, done: t('correction.asked') });
    void navigate({ to: '/dieu-chinh/$recordId/$correctionId', params, replace: true });
  };
  return { request, problem, send };
};

const Why = ({ written, write }: Pick<Draft, 'written' | 'write'>) => {
  const { t } = useTranslation();
  return (
    <>
      <Textarea
        label={t('correction.reason')}
        description={t('correction.reasonHelp')}
        required
        autosize
        minRows={3}
        value={written.reason}
        onChange={({ currentTarget: { value } }) => write({ reason: value })}
      />
      <Textarea
        label={t('correction.evidence')}
        description={t('correction.evidenceHelp')}
        autosize
        minRows={2}
        value={written.evidence}
        onChange={({ currentTarget: { value } }) => write({ evidence: value })}
      />
    </>
  );
};

const WhatHappens = () => {
  const { t } = useTranslation();
  return (
    <Alert color="ink" variant="light">
      <Title order={2} size="h5" mb="xs">
        {t('correction.happensNext')}
      </Title>
      <List type="ordered" size="sm" spacing={4}>
        {(['permission', 'witnesses', 'application', 'closing'] as const).map((step) => (
          <List.Item key={step}>{t(`correction.happens.${step}`)}</List.Item>
        ))}
      </List>
    </Alert>
  );
};
