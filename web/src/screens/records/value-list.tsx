import { Paper, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { type RecordValue, Value } from '../../parts/value.js';
import type { Definition } from './form-values.js';

interface ValueListProps {
  readonly fields: readonly { readonly definition: Definition; readonly value: RecordValue }[];
}

/** The values of a record to read, in the order of its form. */
export const ValueList = ({ fields }: ValueListProps) => (
  <Paper withBorder p={{ base: 'sm', sm: 'lg' }}>
    <SimpleGrid component="dl" cols={{ base: 1, xs: 2, md: 3 }} spacing="lg" m={0}>
      {fields.map(({ definition, value }) => (
        <Field key={definition.name} definition={definition} value={value} />
      ))}
    </SimpleGrid>
  </Paper>
);

const Field = ({ definition, value }: ValueListProps['fields'][number]) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {said(definition.label)}
        {definition.sensitive && ` · ${t('records.isSensitive')}`}
      </Text>
      <Text component="dd" m={0} fw={500}>
        <Value of={value} type={definition.type} />
      </Text>
    </div>
  );
};
