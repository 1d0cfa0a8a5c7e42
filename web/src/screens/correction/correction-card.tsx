import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../parts/links.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Moment } from '../../parts/moment.js';
import { PersonName } from '../../parts/person-name.js';
import { useNow } from '../../parts/use-now.js';
import { Value } from '../../parts/value.js';
import { NamedField } from './named-field.js';
import { isExpired, stepOf } from './next-step.js';
import type { DutyOfCorrection, ListedCorrection } from './shown.js';
import { StatusBadge } from './status-badge.js';
import type { Turn } from './turn.js';

interface CorrectionCardProps {
  readonly of: ListedCorrection;
  /** What waits for this person in it. */
  readonly duty?: DutyOfCorrection;
}

/** One correction in a list: which field of which dossier, who asked, what it waits for. */
export const CorrectionCard = ({ of, duty }: CorrectionCardProps) => {
  const { t } = useTranslation();
  const now = useNow(60_000);
  const step = stepOf(of, { now, isLocked: false });
  return (
    <Paper withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} style={{ flex: '1 1 16rem', minWidth: 0 }}>
          {of.record ? (
            <LinkAnchor
              fw={600}
              to="/dieu-chinh/$recordId/$correctionId"
              params={{ recordId: of.record.id, correctionId: of.id }}
            >
              <NamedField of={of} />
            </LinkAnchor>
          ) : (
            <Text fw={600}>
              <NamedField of={of} />
            </Text>
          )}
          <OfWhat of={of} />
          <Text size="sm" c="dimmed">
            {t('correction.askedBy')}{' '}
            <PersonName of={of.requested.person} role={of.requested.role} />
            {' · '}
            <Moment at={of.requested.recordedAt} />
          </Text>
        </Stack>
        <Stack gap={4} align="flex-end">
          <Group gap="xs">
            <Late isLate={duty?.late ?? isExpired(of, now)} />
            <StatusBadge of={of.status} />
          </Group>
          {duty ? (
            <Text size="sm" fw={600}>
              {t(`correction.duty.${duty.kind as Turn}`)}
            </Text>
          ) : (
            step && <Text size="sm">{t(`correction.short.${step}`)}</Text>
          )}
          {duty?.due && (
            <Text size="sm">
              {t('correction.next.until')} <Moment at={duty.due} />
            </Text>
          )}
        </Stack>
      </Group>
    </Paper>
  );
};

const OfWhat = ({ of: { record } }: { readonly of: ListedCorrection }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (!record) return null;
  const { dossier } = record;
  return (
    <Text size="sm" component="div">
      {dossier?.about === 'CHILD' && (
        <>
          <Value of={dossier.name} />
          {' · '}
        </>
      )}
      {dossier?.class && `${t('common.classOf', { name: dossier.class.name })} · `}
      {said(record.label)}
    </Text>
  );
};

const Late = ({ isLate }: { readonly isLate: boolean }) => {
  const { t } = useTranslation();
  if (!isLate) return null;
  return (
    <Badge
      color="son"
      variant="light"
      c="var(--mantine-color-text)"
      leftSection={<CircleAlert size={16} aria-hidden />}
    >
      {t('common.late')}
    </Badge>
  );
};
