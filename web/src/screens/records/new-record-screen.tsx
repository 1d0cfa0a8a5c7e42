import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Loaded } from '../../parts/loaded.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { ChildLine, ClassLine } from './child-line.js';
import { KindChoice, KindOfClassChoice } from './kind-choice.js';
import { NewRecord } from './new-record.js';
import { EmptyForm, EmptyFormOfClass } from './records.operations.js';

const route = getRouteApi('/ban-ghi/moi');

/** A new record of a kind for a child or a class; without a kind, the choice of one. */
export const NewRecordScreen = () => {
  const { dossierId, lop: classId, kind, neu: naming = null } = route.useSearch();
  if (classId !== undefined) {
    if (kind === undefined) return <KindOfClassChoice classId={classId} />;
    return <NewRecordOfClass key={`${classId} ${kind}`} classId={classId} kind={kind} />;
  }
  if (dossierId === undefined) return <NotFound />;
  if (kind === undefined) return <KindChoice dossierId={dossierId} />;
  const key = `${dossierId} ${kind} ${naming}`;
  return <NewRecordOf key={key} dossierId={dossierId} kind={kind} naming={naming} />;
};

interface OfDossier {
  readonly dossierId: string;
  readonly kind: string;
  /** The record that it is to name, from whose page it was begun. */
  readonly naming: string | null;
}

const NewRecordOf = ({ naming, ...of }: OfDossier) => {
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
          form && (
            <NewRecord
              {...of}
              form={form}
              classId={dossier?.class?.id ?? null}
              naming={naming}
              level={dossier?.class?.level ?? null}
            />
          )
        }
      </Loaded>
    </Page>
  );
};

const NewRecordOfClass = (of: { readonly classId: string; readonly kind: string }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const screen = useScreen(EmptyFormOfClass, of, { topics: ['SCHOOL'] });
  const { data } = screen;
  const form = data?.school?.kindsInForce[0];
  if (data && (!data.class || !form)) return <NotFound />;
  return (
    <Page
      title={form ? said(form.label) : t('records.newTitle')}
      screen={t('records.newTitle')}
      about={data?.class && <ClassLine of={data.class} />}
    >
      <Loaded screen={screen}>
        {({ class: shown }) =>
          form && (
            <NewRecord {...of} form={form} dossierId={of.classId} level={shown?.level ?? null} />
          )
        }
      </Loaded>
    </Page>
  );
};
