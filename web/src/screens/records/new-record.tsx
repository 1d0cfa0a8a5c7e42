import { Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import type { Outcome } from '../../api/acts.js';
import { useSession } from '../../api/session.js';
import { useAct } from '../../api/use-act.js';
import { useDraft } from '../../drafts/use-draft.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { inputsOf, type Typed } from '../../parts/form-values.js';
import { LinkAnchor } from '../../parts/links.js';
import { mayEnter } from '../../parts/may-enter.js';
import { RegisterRecord, SubmitRecord } from '../../parts/record-acts.operations.js';
import { topicsAtLevel } from '../../parts/topics-at-level.js';
import { sayNext } from '../../parts/said-next.js';
import { EntryForm } from './entry-form.js';
import type { FormOfKind } from './records.operations.js';
import { slotFields, slotOf } from './slot-fields.js';

type Form = ResultOf<typeof FormOfKind>;

interface OfDossier {
  /** Of a class, the id of the class. */
  readonly dossierId: string;
  readonly kind: string;
}

interface NewRecordProps extends OfDossier {
  readonly form: Form;
  readonly classId: string | null;
  /** Of the class: what it is not taught is not offered. */
  readonly level: { readonly code: string } | null;
  /** The record that it is to name. */
  readonly naming?: string | null;
}

/** The form of a new record; what was typed is kept until it is sent. */
export const NewRecord = ({
  dossierId,
  kind,
  form,
  classId,
  level,
  naming = null,
}: NewRecordProps) => {
  const { t } = useTranslation();
  const session = useSession();
  const name = [`record:new:${dossierId}:${kind}`, ...(naming === null ? [] : [naming])].join(':');
  const draft = useDraft<{ readonly mine: Typed }>(name, { mine: begunWith(form, naming) });
  const { save, outcome, isActing } = useRegistration({ dossierId, kind, form, drop: draft.drop });
  if (!mayEnter(session, form.owners, classId)) {
    const isOfClass = dossierId === classId;
    return (
      <Empty
        title={t(isOfClass ? 'records.notYoursClass' : 'records.notYours')}
        next={t('records.notYoursNext')}
      />
    );
  }
  const { mine } = draft.written;
  const asked = [
    ...slotFields({ ...form, topics: topicsAtLevel(form.topics, level) }, (name) =>
      t(`records.slot.${wordOf(form, name)}`),
    ),
    ...form.fields,
  ];
  return (
    <Stack>
      <WhenToEnter form={form} />
      <EntryForm
        entries={asked.map((field) => ({ field, typed: mine[field.name] ?? '' }))}
        rules={form.rules}
        onType={(name, typed) => draft.write({ mine: { ...mine, [name]: typed } })}
        outcome={outcome}
        isActing={isActing}
        isRestored={draft.isRestored}
        onDrop={draft.drop}
        canSave
        needsApproval={form.chain.length > 0}
        onSave={() => void save(mine, false)}
        onSubmit={() => void save(mine, true)}
      />
      <RecordThatIsThere of={outcome} />
    </Stack>
  );
};

/** Whoever comes from the page of a record finds it named. */
const begunWith = ({ fields }: Form, naming: string | null): Typed => {
  const field = fields.find(({ type }) => type.is === 'RECORD');
  return field && naming !== null ? { [field.name]: naming } : {};
};

/** The topics of a register are its series. */
const wordOf = ({ numbered }: Form, name: 'period' | 'topic') =>
  name === 'topic' && numbered ? 'series' : name;

/** Of a register that it gives a number; of a plan, when it is made and when it is to be signed. */
const WhenToEnter = ({ form: { numbered, aheadDays, window } }: { readonly form: Form }) => {
  const { t } = useTranslation();
  const said = [
    ...(numbered ? [t('records.numbered')] : []),
    ...(aheadDays === null ? [] : [t('records.ahead', { days: aheadDays })]),
    ...(window === null ? [] : [t('records.inWindow')]),
  ];
  if (said.length === 0) return null;
  return <Text c="dimmed">{said.join(' ')}</Text>;
};

/** Where the record is that already has this place. */
const RecordThatIsThere = ({ of }: { readonly of: Outcome | null }) => {
  const { t } = useTranslation();
  if (of?.is !== 'refused' || of.refusal.name !== 'RecordOfThisKindExists') return null;
  const recordId = String(of.refusal.facts['recordId']);
  return (
    <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId }}>
      {t('records.openExisting')}
    </LinkAnchor>
  );
};

/** Registers, submits if that is wanted, and goes on to the page of the record. */
const useRegistration = ({
  dossierId,
  kind,
  form,
  drop,
}: OfDossier & { readonly form: Form; readonly drop: () => void }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const navigate = useNavigate();
  const register = useAct(RegisterRecord);
  const submit = useAct(SubmitRecord);
  const save = async (typed: Typed, andSubmit: boolean) => {
    const fields = inputsOf(form.fields, typed);
    const about = { title: t('records.registering', { kind: said(form.label) }) };
    const registered = await register.act({ dossierId, kind, ...slotOf(typed), fields }, about);
    if (registered.is !== 'done' || registered.createdId === null) return;
    const recordId = registered.createdId;
    const outcome = andSubmit ? await submit.act({ recordId }, about) : registered;
    sayNext(recordId, { outcome, done: t(andSubmit ? 'records.submitted' : 'records.saved') });
    drop();
    void navigate({ to: '/ban-ghi/$recordId', params: { recordId }, replace: true });
  };
  return { save, outcome: register.outcome, isActing: register.isActing || submit.isActing };
};
