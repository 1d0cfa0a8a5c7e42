import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { useDraft } from '../../drafts/use-draft.js';
import { useLanguage } from '../../i18n/use-language.js';
import type { Ended } from '../../parts/done-notice.js';
import { ConflictPanel } from './conflict-panel.js';
import { EntryForm } from './entry-form.js';
import { inputsOf } from '../../parts/form-values.js';
import type { RecordAnswer, ShownRecord } from './record-shape.js';
import { ReviseRecord, SubmitRecord } from '../../parts/record-acts.operations.js';
import {
  conflictsOf,
  isOvertaken,
  pastFiles,
  rebased,
  type Revision,
  typedInto,
  untouched,
  valuesOf,
} from './revision.js';

interface DraftEditorProps {
  readonly record: ShownRecord;
  readonly history: RecordAnswer['history'];
  readonly again: () => void;
  readonly onDone: (done: Ended | null) => void;
}

/** A draft of which only what was changed is sent, on the revision that its author has seen. */
export const DraftEditor = ({ record, history, again, onDone }: DraftEditorProps) => {
  const draft = useDraft<Revision>(`record:${record.id}`, untouched);
  const { write } = draft;
  const types = (history?.edges ?? []).map(({ node }) => node.type);
  const written = pastFiles(draft.written, record, types);
  const saving = useSaving({ record, written, drop: draft.drop, again, onDone });
  const values = valuesOf(record);
  // What was just saved stays on the screen until the record itself shows it.
  const shown = saving.saved?.on === record.revision ? saving.saved.mine : {};
  const overtaken = isOvertaken(written, record) && !saving.isActing;
  return (
    <EntryForm
      entries={record.fields.map(({ definition: field }) => {
        const { name } = field;
        const value = values.get(name) ?? null;
        return {
          field,
          typed: value === null ? null : (written.mine[name] ?? shown[name] ?? value),
        };
      })}
      rules={record.form?.rules ?? []}
      onType={(name, typed) => write(typedInto(written, record, { name, typed }))}
      outcome={overtaken && saving.isConflict ? null : saving.outcome}
      isActing={saving.isActing}
      isRestored={draft.isRestored && Object.keys(written.mine).length > 0}
      onDrop={draft.drop}
      canSave={Object.keys(written.mine).length > 0}
      needsApproval={(record.form?.chain.length ?? 0) > 0}
      onSave={() => void saving.save(false)}
      onSubmit={() => void saving.save(true)}
      instead={
        overtaken ? (
          <ConflictPanel
            conflicts={conflictsOf(written, record)}
            onSettled={(givenUp) => write(rebased(written, record, givenUp))}
          />
        ) : undefined
      }
    />
  );
};

interface Saving extends Omit<DraftEditorProps, 'history'> {
  readonly written: Revision;
  readonly drop: () => void;
}

const useSaving = ({ record, written, drop, again, onDone }: Saving) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const revise = useAct(ReviseRecord);
  const submit = useAct(SubmitRecord);
  const [saved, setSaved] = useState<{
    readonly on: string;
    readonly mine: Revision['mine'];
  } | null>(null);
  const about = {
    title: t('records.saving', { kind: said(record.label) }),
  };
  const saveChanges = async (): Promise<boolean> => {
    const { mine, basedOn } = written;
    if (basedOn === null) return true;
    const definitions = record.fields.map(({ definition }) => definition);
    const fields = inputsOf(definitions, mine);
    const input = { recordId: record.id, basedOnRevision: basedOn, fields };
    const outcome = await revise.act(input, about);
    if (outcome.is === 'refused' && outcome.refusal.name === 'RecordHasChanged') again();
    if (outcome.is !== 'done') return false;
    setSaved({ on: record.revision, mine });
    drop();
    onDone({ outcome, done: t('records.saved') });
    return true;
  };
  const save = async (andSubmit: boolean) => {
    onDone(null);
    submit.reset();
    if (!(await saveChanges()) || !andSubmit) return;
    const outcome = await submit.act({ recordId: record.id }, about);
    if (outcome.is === 'done') onDone({ outcome, done: t('records.submitted') });
  };
  const outcome = submit.outcome ?? revise.outcome;
  return {
    save,
    saved,
    outcome: outcome?.is === 'done' ? null : outcome,
    isConflict: outcome?.is === 'refused' && outcome.refusal.name === 'RecordHasChanged',
    isActing: revise.isActing || submit.isActing,
  };
};
