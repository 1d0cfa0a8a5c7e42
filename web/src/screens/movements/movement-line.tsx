import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DossierLink } from '../../parts/dossier-link.js';
import { Day } from '../../parts/moment.js';
import type { MovementsBetween } from './movements.operations.js';

type Movement = ResultOf<typeof MovementsBetween>['movements']['edges'][number]['node'];

const colours = { ADMITTED: 'green', MOVED: 'blue', LEFT: 'gray' } as const;

/** One child on one day: what happened, between which classes, and by which paper. */
export const MovementLine = ({ of: movement }: { readonly of: Movement }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { day, what, dossier, decisionNo, recorded } = movement;
  return (
    <Paper component="li" withBorder p="sm" style={{ listStyle: 'none' }}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <Stack gap={2} style={{ flex: '1 1 16rem', minWidth: 0 }}>
          {dossier ? (
            <DossierLink of={dossier} />
          ) : (
            <Text c="dimmed">{t('movements.childHidden')}</Text>
          )}
          <Text size="sm">
            <Day on={day} />
            {' · '}
            <Classes of={movement} />
            {decisionNo !== null && ` · ${t('movements.decision', { decisionNo })}`}
          </Text>
          <Text size="xs" c="dimmed">
            {recorded.citation && said(recorded.citation)}
          </Text>
        </Stack>
        <Badge color={colours[what]} variant="light" c="var(--mantine-color-text)">
          {kindOf(movement).map((key) => t(key))}
        </Badge>
      </Group>
    </Paper>
  );
};

const kindOf = ({ what, admissionKind, exitKind, fromClass, toClass }: Movement) => {
  if (exitKind !== null) return [`movements.left.${exitKind}`] as const;
  if (admissionKind !== null) return [`movements.admitted.${admissionKind}`] as const;
  if (what === 'MOVED' && fromClass && toClass) return ['movements.moved'] as const;
  return [`movements.what.${what}`] as const;
};

const Classes = ({ of: { fromClass, toClass } }: { readonly of: Movement }) => {
  const { t } = useTranslation();
  const nameOf = (of: { readonly name: string } | null) => of && t('common.classOf', of);
  return [fromClass, toClass]
    .map(nameOf)
    .filter((name) => name !== null)
    .join(' → ');
};
