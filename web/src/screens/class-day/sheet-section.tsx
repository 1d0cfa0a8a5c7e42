import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DoneNotice } from '../../parts/done-notice.js';
import { LinkAnchor } from '../../parts/links.js';
import { Loaded } from '../../parts/loaded.js';
import { mayEnter } from '../../parts/may-enter.js';
import { SheetOfDay } from './class-day.operations.js';
import { LeftOver } from './differences.js';
import { SheetForm } from './sheet-form.js';
import type { NumberedChild, SaveSheet, SheetKind, ShownSheet } from './sheet-shape.js';
import { StandingSheet } from './standing-sheet.js';
import { useSheet } from './use-sheet.js';

/** Says how this sheet is saved; null while there is nothing of it to be saved. */
type Announce = (kind: string, save: SaveSheet | null) => void;

interface SheetSectionProps {
  readonly classId: string;
  readonly day: string;
  readonly kind: string;
  readonly numbered: readonly NumberedChild[];
  readonly announce: Announce;
}

/** One kind of sheet on one day of the class. */
export const SheetSection = ({ classId, day, kind, numbered, announce }: SheetSectionProps) => {
  const screen = useScreen(
    SheetOfDay,
    { classId, kind, only: [kind], day },
    { topics: ['RECORDS', 'CORRECTIONS', 'LOCKS'] },
  );
  return (
    <Loaded screen={screen} skeletonRows={4}>
      {({ school, class: of }) => {
        const form = school?.kindsInForce[0];
        const record = of?.records.edges[0]?.node ?? null;
        return (
          form && (
            <Sheet
              {...{ classId, day, numbered, announce, record }}
              kind={form}
              again={screen.again}
            />
          )
        );
      }}
    </Loaded>
  );
};

interface SheetProps extends Omit<SheetSectionProps, 'kind'> {
  readonly kind: SheetKind;
  readonly record: ShownSheet | null;
  readonly again: () => void;
}

const Sheet = ({ announce, ...of }: SheetProps) => {
  const { said } = useLanguage();
  const session = useSession();
  const heading = useId();
  const sheet = useSheet(of);
  const { classId, kind, record, numbered } = of;
  const isLocked = record?.locks.some(({ unlock }) => unlock === null) ?? false;
  const isOpen =
    (record === null || record.status === 'DRAFT') &&
    !isLocked &&
    mayEnter(session, record?.form?.owners ?? kind.owners, classId);
  const canSave = isOpen && !sheet.isOvertaken && (sheet.hasChanges || record !== null);
  useAnnounced(announce, kind.kind, canSave ? sheet.save : null);
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'md' }} component="section" aria-labelledby={heading}>
      <Stack gap="md">
        <Group justify="space-between" gap="sm">
          <Title order={2} size="h4" id={heading}>
            {said(kind.label)}
          </Title>
          <State of={record} />
        </Group>
        <DoneNotice ended={sheet.ended} />
        <ThatIsThere of={sheet.ended} />
        {!isOpen && sheet.differences.length > 0 && (
          <LeftOver of={sheet.differences} numbered={numbered} onDrop={sheet.draft.drop} />
        )}
        {isOpen ? (
          <SheetForm
            kind={kind}
            revision={record?.revision ?? null}
            numbered={numbered}
            of={sheet}
          />
        ) : record ? (
          <StandingSheet classId={classId} kind={kind} record={record} of={sheet} />
        ) : (
          <NothingYet />
        )}
      </Stack>
    </Paper>
  );
};

/** Each time it is drawn, so that what is saved is what is typed by now. */
const useAnnounced = (announce: Announce, kind: string, save: SaveSheet | null): void => {
  const latest = useRef(save);
  latest.current = save;
  const canSave = save !== null;
  useEffect(() => {
    announce(
      kind,
      canSave ? async (andSubmit) => (await latest.current?.(andSubmit)) ?? true : null,
    );
    return () => announce(kind, null);
  }, [announce, kind, canSave]);
};

const State = ({ of: record }: { readonly of: ShownSheet | null }) => {
  const { t } = useTranslation();
  const status = record?.status ?? 'ABSENT';
  const color = status === 'APPROVED' ? 'green' : status === 'SUBMITTED' ? 'ink' : 'gray';
  return (
    <Badge variant="light" color={color}>
      {status === 'APPROVED' ? t('classDay.final') : t(`records.status.${status}`)}
    </Badge>
  );
};

/** Somebody else was faster: the way to their sheet. */
const ThatIsThere = ({ of: ended }: { readonly of: ReturnType<typeof useSheet>['ended'] }) => {
  const { t } = useTranslation();
  const outcome = ended?.outcome;
  if (outcome?.is !== 'refused' || outcome.refusal.name !== 'RecordOfThisKindExists') return null;
  const recordId = String(outcome.refusal.facts['recordId']);
  return (
    <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId }}>
      {t('records.openExisting')}
    </LinkAnchor>
  );
};

const NothingYet = () => {
  const { t } = useTranslation();
  return <Text c="dimmed">{t('classDay.nothingYet')}</Text>;
};
