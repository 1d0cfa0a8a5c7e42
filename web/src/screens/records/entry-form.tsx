import { Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome, Refusal } from '../../api/acts.js';
import type { Bilingual } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';
import { brokenRules } from '../../parts/broken-rules.js';
import { DraftNotice } from '../../parts/draft-notice.js';
import { RefusalNotice } from '../../parts/refusal-notice.js';
import { FieldInput } from '../../parts/field-input.js';
import type { Definition } from '../../parts/form-values.js';

export interface FormEntry {
  readonly field: Definition;
  /** Null for a value that this person may not see: it is left as it is. */
  readonly typed: string | null;
}

interface EntryFormProps {
  readonly entries: readonly FormEntry[];
  /** What holds between them. */
  readonly rules: Parameters<typeof brokenRules>[0];
  readonly onType: (name: string, typed: string) => void;
  readonly outcome: Outcome | null;
  readonly isActing: boolean;
  readonly isRestored: boolean;
  readonly onDrop: () => void;
  readonly onSave: () => void;
  readonly onSubmit: () => void;
  /** Whether something was typed that is not saved. */
  readonly canSave: boolean;
  /** A kind without approvals is in force once it is submitted. */
  readonly needsApproval: boolean;
  /** Shown instead of the buttons, while something has to be settled first. */
  readonly instead?: ReactNode;
}

/** The form of a kind, with its problems at the fields and the first of them in focus. */
export const EntryForm = (props: EntryFormProps) => {
  const { entries, rules, onType, outcome, isRestored, onDrop, onSave, instead } = props;
  const form = useRef<HTMLFormElement>(null);
  const problems = useProblems(outcome, form, { entries, rules });
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!instead && problems.check()) onSave();
      }}
    >
      <Stack>
        {isRestored && <DraftNotice drop={onDrop} />}
        <Paper withBorder p={{ base: 'sm', sm: 'lg' }}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
            {entries.map((entry) => (
              <EntryField
                key={entry.field.name}
                entry={entry}
                problem={problems.of(entry.field.name)}
                onType={(typed) => {
                  problems.settle(entry.field.name);
                  onType(entry.field.name, typed);
                }}
              />
            ))}
          </SimpleGrid>
        </Paper>
        {outcome?.is !== 'done' && <RefusalNotice of={outcome} again={onSave} />}
        {instead ?? <EntryButtons {...props} check={problems.check} />}
      </Stack>
    </form>
  );
};

interface EntryFieldProps {
  readonly entry: FormEntry;
  readonly problem: string | null;
  readonly onType: (typed: string) => void;
}

const EntryField = ({ entry: { field, typed }, problem, onType }: EntryFieldProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (typed !== null) {
    return <FieldInput field={field} typed={typed} problem={problem} onType={onType} />;
  }
  return (
    <div>
      <Text fw={500}>{said(field.label)}</Text>
      <Text c="dimmed" fs="italic">
        {t('common.restricted')}
      </Text>
    </div>
  );
};

const EntryButtons = ({
  isActing,
  canSave,
  onSubmit,
  needsApproval,
  check,
}: EntryFormProps & { readonly check: () => boolean }) => {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t(needsApproval ? 'records.submitMeans' : 'records.finishMeans')}
      </Text>
      <Group justify="flex-end">
        <Button type="submit" variant="default" disabled={!canSave} loading={isActing}>
          {t('records.saveDraft')}
        </Button>
        <Button loading={isActing} onClick={() => check() && onSubmit()}>
          {t(needsApproval ? 'records.submit' : 'records.finish')}
        </Button>
      </Group>
    </Stack>
  );
};

interface Problem {
  readonly field: string;
  readonly message: Bilingual;
}

const problemsIn = (refusal: Refusal): readonly Problem[] =>
  refusal.name === 'FieldsAreInvalid' ? (refusal.facts['problems'] as readonly Problem[]) : [];

/** What is wrong with which field, until somebody types into it. */
const useProblems = (
  outcome: Outcome | null,
  form: { readonly current: HTMLFormElement | null },
  { entries, rules }: Pick<EntryFormProps, 'entries' | 'rules'>,
) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const [open, setOpen] = useState<readonly Problem[]>([]);
  const [halfTyped, setHalfTyped] = useState<readonly string[]>([]);
  useEffect(() => {
    const found = outcome?.is === 'refused' ? problemsIn(outcome.refusal) : [];
    setOpen(found);
    focusFirst(form.current, new Set(found.map(({ field }) => field)));
  }, [outcome, form]);
  /**
   * A date that is half typed reads as empty; nobody's date is taken away like that. What does not go
   * together is said before it is sent.
   */
  const check = (): boolean => {
    const unread = new Set(
      entries
        .filter(({ field, typed }) => field.type.is === 'DATE' && typed === '')
        .map(({ field }) => field.name),
    );
    const names = inputsIn(form.current)
      .filter(({ name, value }) => unread.has(name) && value.trim() !== '')
      .map(({ name }) => name);
    const broken = names.length > 0 ? [] : brokenRules(rules, entries);
    setHalfTyped(names);
    setOpen(broken);
    const wrong = new Set([...names, ...broken.map(({ field }) => field)]);
    focusFirst(form.current, wrong);
    return wrong.size === 0;
  };
  const of = (name: string): string | null => {
    if (halfTyped.includes(name)) return t('records.halfTyped');
    const problem = open.find(({ field }) => field === name);
    return problem ? said(problem.message) : null;
  };
  const settle = (name: string) => {
    setOpen((before) => before.filter(({ field }) => field !== name));
    setHalfTyped((before) => before.filter((one) => one !== name));
  };
  return { of, check, settle };
};

const inputsIn = (form: HTMLFormElement | null): readonly HTMLInputElement[] =>
  [...(form?.elements ?? [])].filter((one): one is HTMLInputElement => 'validity' in one);

const focusFirst = (form: HTMLFormElement | null, names: ReadonlySet<string>): void =>
  inputsIn(form)
    .find(({ name }) => names.has(name))
    ?.focus();
