import { Paper, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { LinkAnchor } from '../../parts/links.js';
import { type RecordValue, Value } from '../../parts/value.js';
import type { Definition } from '../../parts/form-values.js';
import { NamedRecords } from './named-records.js';

interface ValueListProps {
  /** The record in which this person may ask for the correction of a value. */
  readonly askIn?: string | null;
  /** Whose values they are. */
  readonly recordId: string;
  readonly fields: readonly { readonly definition: Definition; readonly value: RecordValue }[];
}

/** The values of a record to read, in the order of its form. */
export const ValueList = ({ fields, recordId, askIn = null }: ValueListProps) => (
  <Paper withBorder p={{ base: 'sm', sm: 'lg' }}>
    <SimpleGrid component="dl" cols={{ base: 1, xs: 2, md: 3 }} spacing="lg" m={0}>
      {fields.map(({ definition, value }) => (
        <Field
          key={definition.name}
          definition={definition}
          value={value}
          recordId={recordId}
          askIn={askIn}
        />
      ))}
    </SimpleGrid>
  </Paper>
);

const namesRecords = ({ type }: Definition, value: RecordValue): boolean =>
  type.is === 'RECORD' && value.__typename === 'ReadableValue' && value.value !== null;

type FieldProps = ValueListProps['fields'][number] & {
  readonly recordId: string;
  readonly askIn: string | null;
};

const Field = ({ definition, value, recordId, askIn }: FieldProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {said(definition.label)}
        {definition.sensitive && ` · ${t('records.isSensitive')}`}
      </Text>
      <Text component="dd" m={0} fw={500}>
        {namesRecords(definition, value) ? (
          <NamedRecords recordId={recordId} field={definition.name} />
        ) : (
          <Value of={value} type={definition.type} />
        )}
      </Text>
      {askIn !== null && (
        <Text component="dd" m={0} size="sm" className="not-printed">
          <LinkAnchor
            to="/dieu-chinh/moi"
            search={{ recordId: askIn, field: definition.name }}
            aria-label={t('records.askCorrectionOf', { field: said(definition.label) })}
          >
            {t('records.askCorrection')}
          </LinkAnchor>
        </Text>
      )}
    </div>
  );
};
