import { Paper, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldRow } from './field-row.js';
import { groupFields } from './field-groups.js';
import type { FieldThen, Then } from './use-as-of.js';
import type { DossierRecord } from './use-dossier.js';

interface FieldsOfRecordProps {
  readonly record: DossierRecord;
  readonly classId: string | null;
  /** The record at another moment; null when it is shown as it is. */
  readonly then: Then | null;
}

/** All fields, grouped by what their values are kept for. */
export const FieldsOfRecord = ({ record, classId, then }: FieldsOfRecordProps) => {
  const { t } = useTranslation();
  if (then && !then.isThere) return null;
  return (
    <Stack gap="lg">
      {groupFields(record.fields).map(({ group, fields }) => (
        <Paper key={group} withBorder p={{ base: 'sm', sm: 'md' }}>
          <Title order={3} size="h4" mb="xs">
            {t(`dossier.groups.${group}`)}
          </Title>
          <dl style={{ margin: 0 }}>
            {fields.map((field) => (
              <FieldRow
                key={field.name}
                field={field}
                record={record}
                classId={classId}
                then={then && (then.fields.get(field.name) ?? absent)}
              />
            ))}
          </dl>
        </Paper>
      ))}
    </Stack>
  );
};

/** A field that the form did not have, or that was never filled in then. */
const absent: FieldThen = { value: null, isDifferent: true };
