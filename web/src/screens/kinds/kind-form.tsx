import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../api/acts.js';
import { useAct } from '../../api/use-act.js';
import { useDraft } from '../../drafts/use-draft.js';
import { DecisionInput } from '../../parts/decision-input.js';
import { DoneNotice, type Ended } from '../../parts/done-notice.js';
import { DraftNotice } from '../../parts/draft-notice.js';
import { LinkButton } from '../../parts/links.js';
import { Panel } from '../../parts/panel.js';
import { RefusalNotice } from '../../parts/refusal-notice.js';
import { FieldRows } from './field-rows.js';
import { KindInputs } from './kind-inputs.js';
import { KindPreview } from './kind-preview.js';
import type { Kind } from './kind-shape.js';
import { AddKinds } from './kinds.operations.js';
import { wrongIn } from './wrong-place.js';
import {
  chainKey,
  chainsOf,
  emptyKind,
  kindInput,
  previewOf,
  unreadNumbers,
  type WrittenKind,
} from './written-kind.js';

interface KindFormProps {
  /** Those in force. */
  readonly kinds: readonly Kind[];
}

/** Filled in, sent and answered in one place; what was typed stays until the engine has taken it. */
export const KindForm = ({ kinds }: KindFormProps) => {
  const { t } = useTranslation();
  const [ended, setEnded] = useState<Ended | null>(null);
  if (ended === null) return <OpenForm kinds={kinds} onDone={setEnded} />;
  return (
    <Stack>
      <DoneNotice ended={ended} />
      <Group>
        <LinkButton to="/danh-muc">{t('kinds.add.toList')}</LinkButton>
        <Button variant="default" onClick={() => setEnded(null)}>
          {t('kinds.add.another')}
        </Button>
      </Group>
    </Stack>
  );
};

interface OpenFormProps extends KindFormProps {
  readonly onDone: (ended: Ended) => void;
}

const OpenForm = ({ kinds, onDone }: OpenFormProps) => {
  const { t } = useTranslation();
  const { written, write, drop, isRestored } = useDraft<WrittenKind>('new-kind', emptyKind());
  const adding = useAct(AddKinds);
  const chains = chainsOf(kinds, written.about);
  const chain = chains.find((one) => chainKey(one) === written.chain) ?? [];
  const problems = useProblems(written, adding.refusal);
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (adding.isActing || !problems.check()) return;
    const input = { kinds: [kindInput(written, chain)], decisionNo: written.decisionNo.trim() };
    const outcome = await adding.act(input, { title: t('kinds.add.confirm'), lines: [written.vi] });
    if (outcome.is !== 'done') return;
    drop();
    onDone({ outcome, done: t('kinds.add.done', { name: written.vi.trim() }) });
  };
  const change = (part: Partial<WrittenKind>) => {
    problems.settle();
    adding.reset();
    write(part);
  };
  return (
    <form ref={problems.form} noValidate onSubmit={(event) => void send(event)}>
      <Stack gap="md">
        {isRestored && <DraftNotice drop={drop} />}
        <KindInputs written={written} kinds={kinds} errorAt={problems.errorAt} onChange={change} />
        <Panel title={t('kinds.add.fields')}>
          <FieldRows
            fields={written.fields}
            errorAt={problems.errorAt}
            onChange={(fields) => change({ fields })}
          />
        </Panel>
        <KindPreview fields={problems.unread.length > 0 ? [] : previewOf(written, chain)} />
        <DecisionInput
          value={written.decisionNo}
          error={problems.errorAt('decisionNo')}
          onChange={(decisionNo) => change({ decisionNo })}
        />
        <RefusalNotice of={adding.outcome} again={() => void send()} />
        <Group justify="flex-end">
          <Button type="submit" loading={adding.isActing}>
            {t('kinds.add.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

/** What is wrong with which input, by the engine or before it is asked; the first of it in focus. */
const useProblems = (written: WrittenKind, refusal: Refusal | null) => {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const [isChecked, setChecked] = useState(false);
  const wrong = wrongIn(refusal);
  const unread = unreadNumbers(written);
  const shownUnread = isChecked ? unread : [];
  const first = wrong?.place ?? shownUnread[0] ?? null;
  useEffect(() => {
    if (first === null) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input')?.focus();
  }, [first, refusal]);
  const errorAt = (place: string): string | null => {
    if (shownUnread.includes(place)) return t('kinds.problem.number');
    if (wrong?.place !== place) return null;
    return t(`kinds.problem.${wrong.problem}`, { bound: wrong.bound });
  };
  const check = (): boolean => {
    setChecked(true);
    return unread.length === 0;
  };
  return { form, unread, errorAt, check, settle: () => setChecked(false) };
};
