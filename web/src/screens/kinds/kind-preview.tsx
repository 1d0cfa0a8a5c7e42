import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldInput } from '../../parts/field-input.js';
import type { Definition } from '../../parts/form-values.js';
import { Panel } from '../../parts/panel.js';

interface KindPreviewProps {
  readonly fields: readonly Definition[];
}

const nothing = () => undefined;

/** The form as whoever enters a record will find it. */
export const KindPreview = ({ fields }: KindPreviewProps) => {
  const { t } = useTranslation();
  const named = fields.filter(({ label }) => label.vi !== '');
  return (
    <Panel title={t('kinds.add.preview')}>
      <Text size="sm" c="dimmed">
        {t(named.length === 0 ? 'kinds.add.previewNone' : 'kinds.add.previewMore')}
      </Text>
      <fieldset
        disabled
        aria-label={t('kinds.add.preview')}
        style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}
      >
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
          {named.map((field) => (
            <FieldInput key={field.name} field={field} typed="" problem={null} onType={nothing} />
          ))}
        </SimpleGrid>
      </fieldset>
    </Panel>
  );
};
