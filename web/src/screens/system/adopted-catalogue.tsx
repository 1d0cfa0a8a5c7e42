import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../format/moment.js';

export interface ShownCatalogue {
  readonly catalogueId: string;
  readonly catalogueVersion: number;
  readonly legalBasis: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly needsLegalReview: boolean;
}

interface CatalogueHeadProps {
  readonly of: ShownCatalogue;
  readonly badge?: ReactNode;
}

/** What a catalogue is, on which law it stands and from when it holds. */
export const CatalogueHead = ({ of, badge }: CatalogueHeadProps) => {
  const { t } = useTranslation();
  const { effectiveFrom, effectiveTo } = of;
  return (
    <>
      <Group gap="xs">
        <Title order={3} size="h4">
          {t('system.version', { id: of.catalogueId, version: of.catalogueVersion })}
        </Title>
        {badge}
        {of.needsLegalReview && (
          <Badge variant="light" color="yellow">
            {t('system.needsReview')}
          </Badge>
        )}
      </Group>
      <Text>{of.legalBasis}</Text>
      <Text size="sm" c="dimmed">
        {effectiveTo === null
          ? t('system.holdsFrom', { from: dayText(effectiveFrom) })
          : t('system.holdsFromTo', { from: dayText(effectiveFrom), to: dayText(effectiveTo) })}
      </Text>
    </>
  );
};

interface AdoptedCatalogueProps {
  readonly of: ShownCatalogue;
  readonly decisionNo?: string;
}

export const AdoptedCatalogue = ({ of, decisionNo }: AdoptedCatalogueProps) => {
  const { t } = useTranslation();
  const label = t('system.version', { id: of.catalogueId, version: of.catalogueVersion });
  return (
    <Paper withBorder p="md" component="article" aria-label={label}>
      <Stack gap={4}>
        <CatalogueHead
          of={of}
          badge={
            <Badge variant="light" color="green">
              {t('system.adopted')}
            </Badge>
          }
        />
        {decisionNo !== undefined && (
          <Text size="sm" c="dimmed">
            {t('system.decision', { no: decisionNo })}
          </Text>
        )}
      </Stack>
    </Paper>
  );
};
