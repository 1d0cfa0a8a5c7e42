import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { usePages } from '../../api/use-pages.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { Empty } from '../../parts/empty.js';
import { LoadedPages } from '../../parts/loaded-pages.js';
import { Moment } from '../../parts/moment.js';
import { Panel } from '../../parts/panel.js';
import { PersonName } from '../../parts/person-name.js';
import { AcknowledgeRecord, ReceiptsOfRecord } from './acknowledgement.operations.js';
import type { ShownRecord } from './record-shape.js';

type Asked = NonNullable<ShownRecord['acknowledgement']>;

/** That this person has read it, and for the leadership who has and who has not. */
export const AcknowledgementSection = ({ record }: { readonly record: ShownRecord }) => {
  const { t } = useTranslation();
  const { acknowledgement: asked } = record;
  // What was shown when the dialog was opened: it stays although the page behind it goes on.
  const [reading, setReading] = useState<string | null>(null);
  if (!asked) return null;
  return (
    <Panel title={t('records.read.title')} className="not-printed">
      <Own of={asked} onRead={() => setReading(asked.readsSince)} />
      {asked.askedTotal !== null && (
        <>
          <Text>
            {t('records.read.count', { done: asked.doneTotal ?? 0, asked: asked.askedTotal })}
          </Text>
          <Receipts recordId={record.id} />
        </>
      )}
      {reading !== null && (
        <ReadDialog record={record} readRevision={reading} onClose={() => setReading(null)} />
      )}
    </Panel>
  );
};

const Own = ({ of, onRead }: { readonly of: Asked; readonly onRead: () => void }) => {
  const { t } = useTranslation();
  if (of.mine) {
    return (
      <Text>
        {t('records.read.mine')} <Moment at={of.mine.recordedAt} />
      </Text>
    );
  }
  if (!of.isAsked) return null;
  return (
    <Group>
      <Text>{t('records.read.asked')}</Text>
      <Button onClick={onRead}>{t('records.read.say')}</Button>
    </Group>
  );
};

interface ReadDialogProps {
  readonly record: ShownRecord;
  readonly readRevision: string;
  readonly onClose: () => void;
}

const ReadDialog = ({ record, readRevision, onClose }: ReadDialogProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const saying = useAct(AcknowledgeRecord);
  return (
    <ActDialog
      title={t('records.read.dialog', { record: said(record.label) })}
      about={t('records.read.means')}
      submitLabel={t('records.read.say')}
      done={t('records.read.done')}
      acting={saying}
      submit={() =>
        void saying.act(
          { recordId: record.id, readRevision },
          { title: t('records.read.dialog', { record: said(record.label) }) },
        )
      }
      onClose={onClose}
    />
  );
};

const pageSize = 20;

const Receipts = ({ recordId }: { readonly recordId: string }) => {
  const { t } = useTranslation();
  const pages = usePages(
    ReceiptsOfRecord,
    { recordId, first: pageSize },
    { topics: ['RECORDS', 'SCHOOL'], pageOf: ({ readReceipts }) => readReceipts },
  );
  return (
    <LoadedPages
      pages={pages}
      empty={<Empty title={t('records.read.nobody')} next={t('records.read.nobodyNext')} />}
    >
      <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
        {pages.nodes.map(({ person, act }) => (
          <Text key={person?.id} component="li" size="sm">
            <PersonName of={person} {...(act && { role: act.role })} />
            {': '}
            {act ? <Moment at={act.recordedAt} /> : t('records.read.notYet')}
          </Text>
        ))}
      </Stack>
    </LoadedPages>
  );
};
