import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import type { Definition } from '../../parts/form-values.js';
import { LinkAnchor } from '../../parts/links.js';
import { SheetTable } from '../../parts/sheet-table.js';
import type { ShownRecord } from './record-shape.js';

interface RowsOfSheetProps {
  readonly record: ShownRecord;
  readonly rowFields: readonly Definition[];
  /** The record in which this person may ask for the correction of a value. */
  readonly askIn: string | null;
}

/** What a sheet says of each child, and the way to the day of the class. */
export const RowsOfSheet = ({ record, rowFields, askIn }: RowsOfSheetProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { dossier, period, rows } = record;
  return (
    <Paper withBorder p={{ base: 'sm', sm: 'lg' }} component="section">
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Title order={2} size="h4">
            {t('classDay.rows')}
          </Title>
          {dossier && period && (
            <LinkAnchor
              className="not-printed"
              to="/lop/$classId/ngay"
              params={{ classId: dossier.id }}
              search={{ ngay: period.code }}
            >
              {t('classDay.toDay')}
            </LinkAnchor>
          )}
        </Group>
        {rows.length > 0 ? (
          <SheetTable
            caption={said(record.label)}
            rows={rows}
            rowFields={rowFields}
            askIn={askIn}
          />
        ) : (
          <Text c="dimmed">{t('classDay.noRows')}</Text>
        )}
      </Stack>
    </Paper>
  );
};
