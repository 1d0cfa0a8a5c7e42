import { Stack } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import type { Outcome } from '../../api/acts.js';
import { useSession } from '../../api/session.js';
import { useAct } from '../../api/use-act.js';
import { useScreen } from '../../api/use-screen.js';
import { useDraft } from '../../drafts/use-draft.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { sayNext } from '../../parts/said-next.js';
import { mayEnter } from '../../parts/may-enter.js';
import { ChildLine } from './child-line.js';
import { EntryForm } from './entry-form.js';
import { inputsOf, type Typed } from '../../parts/form-values.js';
import { KindChoice } from './kind-choice.js';
import { RegisterRecord, SubmitRecord } from '../../parts/record-acts.operations.js';
import { EmptyForm } from './records.operations.js';
import { slotFields, slotOf } from './slot-fields.js';

const route = getRouteApi('/ban-ghi/moi');

/** A new record of a kind for one child; without a kind, the choice of one. */
export const NewRecordScreen = () => {
  const { dossierId, kind } = route.useSearch();
  if (dossierId === undefined) return <NotFound />;
  if (kind === undefined) return <KindChoice dossierId={dossierId} />;
  return <NewRecordOf key={`${dossierId} ${kind}`} dossierId={dossierId} kind={kind} />;
};

interface OfChild {
  readonly dossierId: string;
  readonly kind: string;
}

const NewRecordOf = (of: OfChild) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const screen = useScreen(EmptyForm, of, { topics: ['SCHOOL'] });
  const { data } = screen;
  const form = data?.school?.kindsInForce[0];
  if (data && (!data.dossier || !form)) return <NotFound />;
  return (
    <Page
      title={form ? said(form.label) : t('records.newTitle')}
      screen={t('records.newTitle')}
      about={data?.dossier && <ChildLine of={data.dossier} />}
    >
      <Loaded screen={screen}>
        {({ dossier }) =>
          form && <NewRecord {...of} form={form} classId={dossier?.class?.id ?? null} />
        }
      </Loaded>
    </Page>
  );
};

type Form = NonNullable<ResultOf<typeof EmptyForm>['school']>['kindsInForce'][number];

interface NewRecordProps extends OfChild {
  readonly form: Form;
  readonly classId: string | null;
}

const NewRecord = ({ dossierId, kind, form, classId }: NewRecordProps) => {
  const { t } = useTranslation();
  const session = useSession();
  const draft = useDraft<{ readonly mine: Typed }>(`record:new:${dossierId}:${kind}`, { mine: {} });
  const { save, outcome, isActing } = useRegistration({ dossierId, kind, form, drop: draft.drop });
  if (!mayEnter(session, form.owners, classId)) {
    return <Empty title={t('records.notYours')} next={t('records.notYoursNext')} />;
  }
  const { mine } = draft.written;
  const asked = [...slotFields(form, (name) => t(`records.slot.${name}`)), ...form.fields];
  return (
    <Stack>
      <EntryForm
        entries={asked.map((field) => ({ field, typed: mine[field.name] ?? '' }))}
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
}: OfChild & { readonly form: Form; readonly drop: () => void }) => {
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
