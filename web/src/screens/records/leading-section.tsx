import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { Loaded } from '../../parts/loaded.js';
import { holdsOneOf, isOwnIfItMustBe, mayEnter } from '../../parts/may-enter.js';
import { Panel } from '../../parts/panel.js';
import { type ShownLeading, useLeading } from '../../parts/use-leading.js';
import { OriginalOfRecord } from './original.operations.js';
import type { Original } from './original-shape.js';
import { ReferenceDialog } from './reference-dialog.js';
import { References } from './references.js';
import type { ShownRecord } from './record-shape.js';

/** Whether this is the original, also on paper, and under which numbers others keep the record. */
export const LeadingSection = ({ record }: { readonly record: ShownRecord }) => {
  const { t } = useTranslation();
  const mayNote = useMayNote(record);
  const screen = useScreen(OriginalOfRecord, { id: record.id }, { topics: ['RECORDS', 'SCHOOL'] });
  const original = screen.data?.record;
  // What was shown when the dialog was opened, whatever comes to the page behind it.
  const [noting, setNoting] = useState<Original | null>(null);
  return (
    <Panel title={t('leading.title')}>
      <Loaded screen={screen} skeletonRows={1}>
        {(answer) => answer.record && <Shown of={answer.record} />}
      </Loaded>
      {mayNote && original && (
        <Group className="not-printed">
          <Button variant="default" onClick={() => setNoting(original)}>
            {t('leading.note')}
          </Button>
        </Group>
      )}
      {noting && (
        <ReferenceDialog record={record} original={noting} onClose={() => setNoting(null)} />
      )}
    </Panel>
  );
};

/** What holds today, and what held when it was entered if that differs. */
const Shown = ({ of }: { readonly of: Original }) => {
  const { t } = useTranslation();
  const leading = useLeading();
  const { leadingSystem: now, leadingSystemAtEntry: before } = of;
  return (
    <>
      <Text>{leading(now)}</Text>
      {!isSame(now, before) && (
        <Text size="sm" c="dimmed">
          {t('leading.atEntry')} {leading(before)}
        </Text>
      )}
      <References of={of} />
    </>
  );
};

const isSame = (one: ShownLeading | null, other: ShownLeading | null): boolean =>
  one?.system === other?.system &&
  one?.systemName === other?.systemName &&
  one?.decisionNo === other?.decisionNo &&
  one?.from === other?.from;

const useMayNote = ({ status, locks, form, dossier }: ShownRecord): boolean => {
  const session = useSession();
  const isOwner =
    form !== null &&
    mayEnter(session, form.owners, dossier?.class?.id ?? null) &&
    isOwnIfItMustBe(session, form, dossier?.id ?? null);
  const isRegistrar = dossier?.about !== 'STAFF' && holdsOneOf(session, ['REGISTRAR']);
  return status !== 'DISPOSED' && locks.length === 0 && (isOwner || isRegistrar);
};
