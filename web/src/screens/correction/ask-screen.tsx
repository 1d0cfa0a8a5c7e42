import { Alert } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../parts/links.js';
import { useSession } from '../../api/session.js';
import { mayAskCorrection } from '../../parts/may-enter.js';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Empty } from '../../parts/empty.js';
import { Loaded } from '../../parts/loaded.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { Value } from '../../parts/value.js';
import { AskForm } from './ask-form.js';
import { NamedField } from './named-field.js';
import { FieldToCorrect } from './correction.operations.js';
import type { FieldShown, RecordToCorrect } from './shown.js';

const route = getRouteApi('/dieu-chinh/moi');

/** Asks for the correction of one field of one record. */
export const AskScreen = () => {
  const { recordId, field: name } = route.useSearch();
  const screen = useScreen(
    FieldToCorrect,
    { recordId, only: [name] },
    { topics: ['RECORDS', 'CORRECTIONS'], pause: recordId === '' || name === '' },
  );
  if (recordId === '' || name === '') return <NotFound />;
  return (
    <Loaded screen={screen}>
      {({ record }) => {
        const field = record?.fields[0];
        if (!record || !field) return <NotFound />;
        return <Ask record={record} field={field} again={screen.again} />;
      }}
    </Loaded>
  );
};

interface AskProps {
  readonly record: RecordToCorrect;
  readonly field: FieldShown;
  readonly again: () => void;
}

const Ask = ({ record, field, again }: AskProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { dossier } = record;
  return (
    <Page
      title={
        <>
          {t('correction.askTitle')}: <NamedField of={field} />
        </>
      }
      screen={t('correction.askTitle')}
      about={
        <>
          {dossier?.about === 'CHILD' && (
            <>
              <Value of={dossier.name} />
              {' · '}
            </>
          )}
          {dossier?.class && `${t('common.classOf', { name: dossier.class.name })} · `}
          {said(record.label)}
        </>
      }
    >
      <Possible record={record} field={field} again={again} />
    </Page>
  );
};

/** The form, or why there is nothing to ask for here. */
const Possible = ({ record, field, again }: AskProps) => {
  const { t } = useTranslation();
  const session = useSession();
  const open = record.corrections.find(
    ({ field: name, status }) =>
      name === field.name && (status === 'REQUESTED' || status === 'PERMITTED'),
  );
  if (record.status === 'DRAFT') {
    return (
      <Empty title={t('correction.notCorrectable')} next={t('correction.notCorrectableNext')}>
        <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: record.id }}>
          {t('correction.openRecord')}
        </LinkAnchor>
      </Empty>
    );
  }
  if (!mayAskCorrection(session, record.dossier?.class?.id ?? null, record.form?.owners)) {
    return <Empty title={t('correction.mayNotAsk')} next={t('correction.mayNotAskNext')} />;
  }
  if (field.hash === null) {
    return <Empty title={t('correction.unreadable')} next={t('correction.unreadableNext')} />;
  }
  return (
    <>
      {open && <AlreadyAsked recordId={record.id} correctionId={open.id} />}
      <AskForm recordId={record.id} field={field} currentHash={field.hash} again={again} />
    </>
  );
};

interface AlreadyAskedProps {
  readonly recordId: string;
  readonly correctionId: string;
}

/** Somebody may ask at the same time: what is being typed stays, and the other one is named. */
const AlreadyAsked = ({ recordId, correctionId }: AlreadyAskedProps) => {
  const { t } = useTranslation();
  return (
    <Alert color="ink" role="status" title={t('correction.alreadyAsked')}>
      {t('correction.alreadyAskedNext')}{' '}
      <LinkAnchor to="/dieu-chinh/$recordId/$correctionId" params={{ recordId, correctionId }}>
        {t('correction.openIt')}
      </LinkAnchor>
    </Alert>
  );
};
