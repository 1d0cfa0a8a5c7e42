import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkAnchor } from '../../parts/links.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Moment } from '../../parts/moment.js';
import { PersonName } from '../../parts/person-name.js';
import { useNow } from '../../parts/use-now.js';
import { isExpired, stepOf } from './next-step.js';
import type { ListedCorrection } from './shown.js';
import { StatusBadge } from './status-badge.js';

interface CorrectionCardProps {
  readonly of: ListedCorrection;
  readonly isMine: boolean;
}

/** One correction in a list: which field of which dossier, who asked, what it waits for. */
export const CorrectionCard = ({ of, isMine }: CorrectionCardProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
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
              {said(of.label)}
            </LinkAnchor>
          ) : (
            <Text fw={600}>{said(of.label)}</Text>
          )}
          <OfWhat of={of} />
          <Text size="sm" c="dimmed">
            {t('correction.askedBy')}{' '}
            <PersonName of={of.requested.person} role={of.requested.role} />
            {' · '}
            <Moment at={of.requested.recordedAt} />
          </Text>
        </Stack>
        <Group gap="xs">
          {isExpired(of, now) && (
            <Badge
              color="son"
              variant="light"
              c="var(--mantine-color-text)"
              size="lg"
              leftSection={<CircleAlert size={16} aria-hidden />}
            >
              {t('correction.expired')}
            </Badge>
          )}
          <StatusBadge of={of.status} />
          {step && (
            <Text size="sm" fw={isMine ? 600 : 400}>
              {t(isMine ? 'correction.short.mine' : `correction.short.${step}`)}
            </Text>
          )}
        </Group>
      </Group>
    </Paper>
  );
};

const OfWhat = ({ of: { record } }: { readonly of: ListedCorrection }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  if (!record) return null;
  const schoolClass = record.dossier?.class;
  return (
    <Text size="sm">
      {record.form ? said(record.form.label) : record.kind}
      {schoolClass && ` · ${t('common.classOf', { name: schoolClass.name })}`}
    </Text>
  );
};
