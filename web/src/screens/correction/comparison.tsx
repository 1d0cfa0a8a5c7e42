import { Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { wordDifference } from '../../format/word-difference.js';
import { TextDifference } from '../../parts/text-difference.js';
import { useValueText, Value } from '../../parts/value.js';
import './comparison.css';
import type { ShownCorrection, ShownFieldType } from './shown.js';

interface ComparisonProps {
  readonly of: ShownCorrection;
  readonly type: ShownFieldType | null;
}

/** Old and proposed value side by side, and word by word what differs. */
export const Comparison = ({ of: { current, proposed }, type }: ComparisonProps) => {
  const { t } = useTranslation();
  const textOf = useValueText();
  const [old, wanted] = [textOf(current.value, type), textOf(proposed.value, type)];
  const isText = type?.is === 'TEXT' && old !== null && wanted !== null;
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Side title={t('correction.oldValue')}>
          <Value of={current.value} type={type} />
        </Side>
        <Side title={t('correction.newValue')} isNew>
          <Value of={proposed.value} type={type} />
        </Side>
      </SimpleGrid>
      {isText && <Difference old={old} wanted={wanted} />}
    </Stack>
  );
};

interface SideProps {
  readonly title: string;
  readonly isNew?: boolean;
  readonly children: React.ReactNode;
}

const Side = ({ title, isNew = false, children }: SideProps) => (
  <Paper withBorder p="sm" className={isNew ? 'comparison-new' : 'comparison-old'}>
    <Text size="sm" c="dimmed">
      {title}
    </Text>
    <Text component="div" size="lg" fw={isNew ? 600 : 400}>
      {children}
    </Text>
  </Paper>
);

const Difference = ({ old, wanted }: { readonly old: string; readonly wanted: string }) => {
  const { t } = useTranslation();
  const stretches = wordDifference(old, wanted);
  if (!stretches.some((stretch) => stretch.is === 'same' && stretch.text.trim() !== ''))
    return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('correction.difference')}
      </Text>
      <TextDifference of={stretches} />
    </div>
  );
};
