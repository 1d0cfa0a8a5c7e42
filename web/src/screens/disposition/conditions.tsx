import { Group, Stack, Text, ThemeIcon } from '@mantine/core';
import { Check, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Panel } from '../../parts/panel.js';
import type { BlockerKind, ShownBlocker, ShownDossier } from './shown.js';

/** What has to be so before anything is destroyed, and what of the engine's blockers says it is not. */
const conditions = [
  { key: 'left', blockers: ['CHILD_HAS_NOT_LEFT', 'SERVICE_GOES_ON'] },
  { key: 'retention', blockers: ['RETENTION_PERIOD_RUNS'] },
  { key: 'holds', blockers: ['LEGAL_HOLD'] },
  { key: 'council', blockers: ['COUNCIL_HAS_NOT_APPRAISED'] },
  { key: 'decision', blockers: ['PRINCIPAL_HAS_NOT_DECIDED'] },
  { key: 'notice', blockers: ['NOTICE_NOT_SERVED', 'NOTICE_PERIOD_RUNS'] },
  { key: 'backup', blockers: ['FINAL_BACKUP_NOT_VERIFIED'] },
] as const satisfies readonly { key: string; blockers: readonly BlockerKind[] }[];
type Condition = (typeof conditions)[number];

/** The engine's answer to "may it be destroyed today?", one condition to a line. */
export const Conditions = ({ dossier }: { readonly dossier: ShownDossier }) => {
  const { t } = useTranslation();
  const against = ({ blockers }: Condition): readonly ShownBlocker[] =>
    dossier.dispositionBlockers.filter(({ blocker }) => blockers.some((one) => one === blocker));
  const lines = conditions.map((one) => {
    const found = against(one);
    // Retention is counted from the exit: before it there is nothing that could be over.
    const isNotBegun = one.key === 'retention' && dossier.retention === null;
    return { of: one.key, against: found, isMet: found.length === 0 && !isNotBegun };
  });
  const met = lines.filter(({ isMet }) => isMet).length;
  return (
    <Panel
      title={
        <>
          {t('disposition.conditions')}{' '}
          <Text span size="sm" c="dimmed" fw={400}>
            · {t('disposition.conditionsMet', { met, all: conditions.length })}
          </Text>
        </>
      }
    >
      <Stack component="ul" gap="sm" m={0} p={0}>
        {lines.map((line) => (
          <Line key={line.of} {...line} dossier={dossier} />
        ))}
      </Stack>
    </Panel>
  );
};

interface LineProps {
  readonly of: Condition['key'];
  readonly against: readonly ShownBlocker[];
  readonly isMet: boolean;
  readonly dossier: ShownDossier;
}

const Line = ({ of, against, isMet, dossier }: LineProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { exit, serviceEnd, retention } = dossier;
  const leftOn = exit?.exitedOn ?? serviceEnd?.endedOn;
  const met = of === 'left' && dossier.about === 'STAFF' ? 'served' : of;
  const words = {
    day: dayText((of === 'left' ? leftOn : retention?.keepThrough) ?? ''),
    years: retention?.years ?? 0,
    legalBasis: retention?.legalBasis ?? '',
  };
  return (
    <Group component="li" gap="sm" wrap="nowrap" align="flex-start" style={{ listStyle: 'none' }}>
      <ThemeIcon variant="light" color={isMet ? 'green' : 'yellow'} radius="xl" size={26} mt={1}>
        {isMet ? <Check size={15} aria-hidden /> : <Clock size={15} aria-hidden />}
      </ThemeIcon>
      <div style={{ minWidth: 0 }}>
        <span className="visually-hidden">
          {t(isMet ? 'disposition.isMet' : 'disposition.isMissing')}
        </span>
        {isMet && <Text>{t(`disposition.met.${met}`, words)}</Text>}
        {!isMet && against.length === 0 && <Text>{t('disposition.retentionNotBegun')}</Text>}
        {against.map(({ blocker, message }) => (
          <div key={`${blocker}/${message.en}`}>
            <Text fw={600}>{said(message)}</Text>
            <Text size="sm" c="dimmed">
              {t(`disposition.blocker.${blocker}`, words)}
            </Text>
          </div>
        ))}
      </div>
    </Group>
  );
};
