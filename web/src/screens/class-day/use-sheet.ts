import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../api/acts.js';
import { useAct } from '../../api/use-act.js';
import { useDraft } from '../../drafts/use-draft.js';
import type { Bilingual } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';
import type { Ended } from '../../parts/done-notice.js';
import { RegisterRecord, ReviseRecord, SubmitRecord } from '../../parts/record-acts.operations.js';
import {
  emptyDraft,
  type NumberedChild,
  type SheetDraft,
  type SheetKind,
  type ShownSheet,
} from './sheet-shape.js';
import { changesIn, differencesIn, rowIn, type SheetFields, storedIn } from './sheet-values.js';

export interface SheetOf {
  readonly classId: string;
  readonly day: string;
  readonly kind: SheetKind;
  /** The one that is there; null before there is any. */
  readonly record: ShownSheet | null;
  readonly numbered: readonly NumberedChild[];
  readonly again: () => void;
}

export interface Problem {
  readonly field: string;
  readonly problem: string;
  readonly message: Bilingual;
}

const notForThisSheet = new Set(['NOT_IN_CLASS', 'DOSSIER_CLOSED']);

const problemsIn = (outcome: Outcome | null): readonly Problem[] =>
  outcome?.is === 'refused' && outcome.refusal.name === 'FieldsAreInvalid'
    ? (outcome.refusal.facts['problems'] as readonly Problem[])
    : [];

const stateOf = (record: ShownSheet | null): string =>
  record ? `${record.id} ${record.revision} ${record.status}` : '';

const noProblems: readonly Problem[] = [];

/** One sheet: what stands in it, what was typed, and how both come together. */
export const useSheet = (of: SheetOf) => {
  const { classId, day, kind, record, numbered } = of;
  const draft = useDraft<SheetDraft>(`sheet:${classId}:${day}:${kind.kind}`, emptyDraft);
  const [problems, setProblems] = useState(noProblems);
  // What was sent stays on the screen until the sheet itself shows it.
  const [sent, setSent] = useState({ on: '-', mine: emptyDraft.mine });
  const { written } = draft;
  const typed = sent.on === stateOf(record) ? { ...sent.mine, ...written.mine } : written.mine;
  const form: SheetFields = {
    fields: kind.fields,
    rowFields: record?.form?.rowFields ?? kind.rowFields ?? [],
  };
  const stored = storedIn(record);
  const rows = numbered.map(({ id }) => id).filter((id) => !written.out.includes(id));
  const sheet = { ...form, children: rows, typed, stored };
  const latest = useRef({ written, record, write: draft.write });
  latest.current = { written, record, write: draft.write };
  const onType = useCallback((address: string, text: string) => {
    const { written: before, record: on, write } = latest.current;
    setProblems((all) => all.filter(({ field }) => field !== address));
    const isFirst = Object.keys(before.mine).length === 0;
    const mine = { ...before.mine, [address]: text };
    latest.current.written = { ...before, mine };
    write({ mine, ...(isFirst && { basedOn: on?.revision ?? null }) });
  }, []);
  const found = (outcome: Outcome) => {
    const all = problemsIn(outcome);
    setProblems(all);
    const out = all.flatMap(({ field, problem }) =>
      notForThisSheet.has(problem) ? rowIn(field).dossierId : [],
    );
    if (out.length > 0) draft.write({ out: [...new Set([...written.out, ...out])] });
  };
  const onSaved = () => {
    setSent({ on: stateOf(record), mine: typed });
    draft.drop();
  };
  const changes = changesIn(sheet);
  const saving = useSaving(of, { changes, basedOn: written.basedOn, found, onSaved });
  const isTouched = Object.keys(written.mine).length > 0;
  return {
    ...saving,
    sheet,
    draft,
    onType,
    problems,
    isTouched,
    hasChanges: changes.length > 0,
    differences: differencesIn({ ...sheet, typed: written.mine }),
    isOvertaken:
      record !== null && isTouched && written.basedOn !== record.revision && !saving.isActing,
  };
};

interface Saving {
  readonly changes: ReturnType<typeof changesIn>;
  readonly basedOn: string | null;
  readonly found: (outcome: Outcome) => void;
  readonly onSaved: () => void;
}

/** Registers or revises, then submits; each waits for the receipt of the one before. */
const useSaving = ({ classId, day, kind, record, again }: SheetOf, saving: Saving) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const register = useAct(RegisterRecord);
  const revise = useAct(ReviseRecord);
  const submit = useAct(SubmitRecord);
  const [ended, setEnded] = useState<Ended | null>(null);
  const about = { title: t('classDay.saving', { kind: said(kind.label) }) };
  const { changes, basedOn, found, onSaved } = saving;
  const write = async (): Promise<{
    readonly id: string;
    readonly outcome: Outcome | null;
  } | null> => {
    if (record && changes.length === 0) return { id: record.id, outcome: null };
    const outcome = record
      ? await revise.act(
          {
            recordId: record.id,
            basedOnRevision: basedOn ?? record.revision,
            fields: changes,
          },
          about,
        )
      : await register.act(
          { dossierId: classId, kind: kind.kind, period: day, topic: null, fields: changes },
          about,
        );
    if (outcome.is === 'done') return { id: record?.id ?? outcome.createdId ?? '', outcome };
    found(outcome);
    setEnded({ outcome, done: '' });
    if (outcome.is === 'refused' && isOvertaking.has(outcome.refusal.name)) again();
    return null;
  };
  const save = async (andSubmit: boolean): Promise<boolean> => {
    setEnded(null);
    const saved = await write();
    if (!saved) return false;
    const outcome = andSubmit ? await submit.act({ recordId: saved.id }, about) : saved.outcome;
    onSaved();
    const done = t(andSubmit ? 'classDay.submitted' : 'classDay.saved', { kind: said(kind.label) });
    if (outcome) setEnded({ outcome, done });
    if (outcome?.is !== 'done') again();
    return outcome?.is === 'done';
  };
  return {
    save,
    ended,
    isActing: register.isActing || revise.isActing || submit.isActing,
  };
};

const isOvertaking: ReadonlySet<string> = new Set(['RecordOfThisKindExists', 'RecordHasChanged']);
