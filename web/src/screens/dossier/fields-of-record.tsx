import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Moment } from '../../parts/moment.js';
import { isCorrectable } from './correctable.js';
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
  const { language } = useLanguage();
  const usual = usualEntry(record);
  if (then && !then.isThere) return null;
  return (
    <Stack gap="lg">
      {!then && usual && (
        <Text size="sm" c="dimmed">
          {t('dossier.sinceUsual', { number: numberText(usual.logIndex, language) })}{' '}
          <Moment at={usual.recordedAt} />.
        </Text>
      )}
      {!then && <HowToCorrect record={record} classId={classId} />}
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
                usualEntry={usual?.logIndex ?? null}
                then={then && (then.fields.get(field.name) ?? absent)}
              />
            ))}
          </dl>
        </Paper>
      ))}
    </Stack>
  );
};

/** What the pen beside a value is for, said once to whoever has one. */
const HowToCorrect = ({ record, classId }: Omit<FieldsOfRecordProps, 'then'>) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const hasPen = record.fields.some((field) => isCorrectable(record, field));
  if (!hasPen || !may('REQUEST_CORRECTION', classId)) return null;
  return <Text className="not-printed">{t('dossier.askCorrectionHow')}</Text>;
};

interface EntryOfValues {
  readonly logIndex: string;
  readonly recordedAt: string;
}

/** The entry that holds the most values: usually the one that made the record. */
const usualEntry = ({ fields }: DossierRecord): EntryOfValues | null => {
  const counts = new Map<string, number>();
  let usual: EntryOfValues | null = null;
  for (const { since } of fields) {
    if (!since?.logIndex) continue;
    const { logIndex, recordedAt } = since;
    const count = (counts.get(logIndex) ?? 0) + 1;
    counts.set(logIndex, count);
    const most: number = usual ? (counts.get(usual.logIndex) ?? 0) : 0;
    if (count > most) usual = { logIndex, recordedAt };
  }
  return usual;
};

/** A field that the form did not have, or that was never filled in then. */
const absent: FieldThen = { value: null, isDifferent: true };
