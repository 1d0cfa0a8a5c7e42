import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActLine } from '../../parts/act-line.js';
import { LinkAnchor } from '../../parts/links.js';
import { LockNotice } from '../../parts/lock-notice.js';
import { SheetTable } from '../../parts/sheet-table.js';
import { Value } from '../../parts/value.js';
import { Counts } from './counts.js';
import type { SheetKind, ShownSheet } from './sheet-shape.js';
import type { useSheet } from './use-sheet.js';

interface StandingSheetProps {
  readonly classId: string;
  readonly kind: SheetKind;
  readonly record: ShownSheet;
  readonly of: ReturnType<typeof useSheet>;
}

/** A sheet that stands, as everybody reads it; a value that is wrong is corrected from here. */
export const StandingSheet = ({ classId, kind, record, of }: StandingSheetProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { may } = useSession();
  const mayAsk = record.status === 'APPROVED' && may('REQUEST_CORRECTION', classId);
  const children = record.rows.map(({ dossierId }) => dossierId);
  return (
    <Stack gap="md">
      <LockNotice locks={record.locks} />
      <Group justify="space-between" align="flex-start" gap="sm">
        {record.submitted && record.status !== 'DRAFT' && <ActLine of={record.submitted} />}
        <Group gap="md">
          {record.openCorrections > 0 && (
            <Badge variant="light" color="son">
              {t('schoolClass.openCorrections', { n: record.openCorrections })}
            </Badge>
          )}
          <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: record.id }}>
            {t('classDay.history')}
          </LinkAnchor>
        </Group>
      </Group>
      <Counts of={{ ...of.sheet, children, typed: {} }} />
      {record.rows.length > 0 ? (
        <SheetTable
          caption={said(kind.label)}
          rows={record.rows}
          rowFields={of.sheet.rowFields}
          askIn={mayAsk ? record.id : null}
        />
      ) : (
        <Text c="dimmed">{t('classDay.noRows')}</Text>
      )}
      <Stack component="dl" gap="xs" m={0}>
        {record.fields.map(({ name, label, value }) => (
          <div key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {said(label)}
            </Text>
            <Text component="dd" m={0}>
              <Value
                of={value}
                type={kind.fields.find((field) => field.name === name)?.type ?? null}
              />
            </Text>
          </div>
        ))}
      </Stack>
    </Stack>
  );
};
