import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActLine } from '../../parts/act-line.js';
import { type ScopeNames, useCoveredText } from '../../parts/grant-scope.js';
import { Value } from '../../parts/value.js';
import { FindingItem, type OpenedFinding } from './finding-item.js';
import type { ShownConclusion } from './inspection-shape.js';

const colours = {
  ACHIEVED: 'green',
  PARTLY: 'gray',
  NOT_ACHIEVED: 'son',
} as const satisfies Record<ShownConclusion['judgement'], string>;

interface ConclusionCardProps {
  readonly of: ShownConclusion;
  readonly names: ScopeNames | undefined;
  readonly onWithdraw: () => void;
  readonly onFinding: (what: OpenedFinding) => void;
}

/** One conclusion: who judged what how, by which document, and what has to be put right by when. */
export const ConclusionCard = ({ of, names, onWithdraw, onFinding }: ConclusionCardProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const coveredText = useCoveredText(names);
  const { documentNo, authorityName, authorityId, concludedOn, judgement, withdrawn } = of;
  return (
    <Paper
      withBorder
      p="md"
      component="article"
      aria-label={t('inspections.document', { documentNo })}
    >
      <Stack gap="xs">
        <Group gap="xs">
          <Title order={2} size="h4">
            {authorityName ? said(authorityName) : authorityId}
          </Title>
          <Badge variant="light" color={colours[judgement]}>
            {t(`inspections.${judgement}`)}
          </Badge>
          {withdrawn && <Badge color="gray">{t('inspections.isWithdrawn')}</Badge>}
        </Group>
        <Text>
          {t('inspections.of', { documentNo, day: dayText(concludedOn) })} ·{' '}
          {t(of.isByAuthority ? 'inspections.byInspector' : 'inspections.fromPaper')}
        </Text>
        <Text>
          {t('inspections.scope')}: {coveredText(of.scope)}
        </Text>
        <Value of={of.text} />
        <Findings of={of} onFinding={onFinding} />
        <ActLine of={of.recorded} />
        {withdrawn && <Withdrawal of={of} />}
        {of.mayWithdraw && (
          <Group className="not-printed">
            <Button
              variant="default"
              onClick={onWithdraw}
              aria-label={t('inspections.withdrawOf', { documentNo })}
            >
              {t('inspections.withdraw')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
};

const Withdrawal = ({ of: { withdrawn, reason } }: Pick<ConclusionCardProps, 'of'>) => {
  const { t } = useTranslation();
  return (
    <div>
      <Text>
        {t('inspections.isWithdrawn')}: <Value of={reason} />
      </Text>
      {withdrawn && <ActLine of={withdrawn} />}
    </div>
  );
};

interface FindingsProps {
  readonly of: ShownConclusion;
  readonly onFinding: (what: OpenedFinding) => void;
}

const Findings = ({ of: { findings, withdrawn }, onFinding }: FindingsProps) => {
  const { t } = useTranslation();
  if (findings.length === 0) return <Text c="dimmed">{t('inspections.noFindings')}</Text>;
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('inspections.findings')}
      </Title>
      <Stack component="ul" gap="md" m={0} p={0}>
        {findings.map((finding) => (
          <FindingItem
            key={finding.findingNo}
            of={finding}
            onAct={withdrawn ? null : (is) => onFinding({ is, finding })}
          />
        ))}
      </Stack>
    </Stack>
  );
};
