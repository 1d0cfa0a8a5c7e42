import { Badge, Group, Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { type Screen, useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DoneNotice, type Ended } from '../../parts/done-notice.js';
import { Loaded } from '../../parts/loaded.js';
import { NotFound } from '../../parts/not-found.js';
import { Page } from '../../parts/page.js';
import { PrintedEnd } from '../../parts/printed.js';
import { saidBefore } from '../../parts/said-next.js';
import { isOwnIfItMustBe, mayAskCorrection, mayEnter } from '../../parts/may-enter.js';
import { AcknowledgementSection } from './acknowledgement.js';
import { ChildLine } from './child-line.js';
import { Copies } from './copies.js';
import { DraftEditor } from './draft-editor.js';
import { FiguresSection } from './figures-section.js';
import { FilesSection } from './files/files-section.js';
import { DueAfter } from './due-after.js';
import { KeptUntil } from './kept-until.js';
import { LeadingSection } from './leading-section.js';
import { NamingSection } from './naming-section.js';
import { LockNotice } from '../../parts/lock-notice.js';
import { RecordChain } from './record-chain.js';
import { RecordOnScreen } from './records.operations.js';
import { ReturnedNotice } from './returned-notice.js';
import { RowsOfSheet } from './rows-of-sheet.js';
import { SheetHistory } from './sheet-history.js';
import { ValueList } from './value-list.js';
import type { RecordAnswer, ShownRecord } from './record-shape.js';

const route = getRouteApi('/ban-ghi/$recordId');

/** One record: to be filled in while it is a draft of mine, to be read afterwards. */
export const RecordScreen = () => {
  const { recordId } = route.useParams();
  return <RecordOf key={recordId} recordId={recordId} />;
};

const RecordOf = ({ recordId }: { readonly recordId: string }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const screen = useScreen(
    RecordOnScreen,
    { id: recordId },
    { topics: ['RECORDS', 'CORRECTIONS', 'LOCKS'] },
  );
  const [done, setDone] = useState<Ended | null>(() => saidBefore(recordId));
  const record = screen.data?.record;
  if (screen.data && !record) return <NotFound />;
  return (
    <Page
      title={
        <Group gap="sm" component="span">
          {record ? said(record.label) : t('records.oneTitle')}
          {record && <StatusBadge status={record.status} />}
        </Group>
      }
      screen={t('records.oneTitle')}
      about={record?.dossier && <ChildLine of={record.dossier} />}
    >
      <DoneNotice ended={done} />
      <Loaded screen={screen}>
        {(answer) => <Body answer={answer} screen={screen} onDone={setDone} />}
      </Loaded>
    </Page>
  );
};

export const StatusBadge = ({ status }: { readonly status: ShownRecord['status'] }) => {
  const { t } = useTranslation();
  const color = status === 'APPROVED' ? 'green' : status === 'DISPOSED' ? 'gray' : 'ink';
  return (
    <Badge variant="light" color={color}>
      {t(`records.status.${status}`)}
    </Badge>
  );
};

interface BodyProps {
  readonly answer: RecordAnswer;
  readonly screen: Screen<RecordAnswer>;
  readonly onDone: (done: Ended | null) => void;
}

const Body = ({ answer: { record, history }, screen, onDone }: BodyProps) => {
  const session = useSession();
  if (!record) return null;
  const isLocked = record.locks.some(({ unlock }) => unlock === null);
  const classId = record.dossier?.class?.id ?? null;
  const isMine =
    record.form !== null &&
    mayEnter(session, record.form.owners, classId) &&
    isOwnIfItMustBe(session, record.form, record.dossier?.id ?? null);
  const isSheet = (record.form?.rowFields ?? null) !== null;
  const isDraft = record.status === 'DRAFT' && isMine && !isLocked && !isSheet;
  return (
    <Stack>
      <LockNotice locks={record.locks} />
      {record.status === 'DRAFT' && <ReturnedNotice history={history} />}
      {isDraft ? (
        <DraftEditor record={record} history={history} again={screen.again} onDone={onDone} />
      ) : (
        <Reading record={record} />
      )}
      {record.form?.figures && <FiguresSection record={record} />}
      <FilesSection record={record} isDraft={isDraft} again={screen.again} />
      <DueAfter of={record.dueAfter} />
      <RecordChain record={record} />
      <AcknowledgementSection record={record} />
      <NamingSection recordId={record.id} />
      <LeadingSection record={record} />
      <KeptUntil of={record.keptUntil} />
      <Copies record={record} again={screen.again} />
      {isSheet && <SheetHistory recordId={record.id} />}
      <PrintedEnd last={history?.edges[0]?.node} />
    </Stack>
  );
};

const Reading = ({ record }: { readonly record: ShownRecord }) => {
  const session = useSession();
  const mayAsk =
    record.status === 'APPROVED' &&
    mayAskCorrection(session, record.dossier?.class?.id ?? null, record.form?.owners);
  const askIn = mayAsk ? record.id : null;
  const rowFields = record.form?.rowFields ?? null;
  return (
    <>
      <ValueList recordId={record.id} fields={record.fields} askIn={askIn} />
      {rowFields && <RowsOfSheet record={record} rowFields={rowFields} askIn={askIn} />}
    </>
  );
};
