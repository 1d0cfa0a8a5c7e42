import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { ActLine } from '../../parts/act-line.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useValueText } from '../../parts/value.js';
import type { ShownCell, ShownPeriod, ShownWaiver } from './progress-shape.js';
import { WaiveDialog } from './waive-dialog.js';
import { type Withdrawable, WithdrawDialog } from './withdraw-dialog.js';

interface WaiversProps {
  readonly of: readonly ShownWaiver[];
  readonly cell: ShownCell;
  readonly period: ShownPeriod['period'];
}

/** What is waived here and why; whoever may waives more, or withdraws. */
export const Waivers = ({ of, cell, period }: WaiversProps) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const [isWaiving, setWaiving] = useState(false);
  const [withdrawn, setWithdrawn] = useState<Withdrawable | null>(null);
  return (
    <Stack gap="xs" mt="sm">
      {of.map((waiver) => (
        <WaiverCard
          key={waiver.id}
          of={waiver}
          kind={cell.kind}
          period={period}
          onWithdraw={setWithdrawn}
        />
      ))}
      {may('WAIVE_OBLIGATION') && (
        <Group className="not-printed">
          <Button variant="default" size="sm" onClick={() => setWaiving(true)}>
            {t('progress.waive')}
          </Button>
        </Group>
      )}
      {isWaiving && (
        <WaiveDialog
          of={{ ...cell, period, topic: null, by: { classId: cell.classId, dossierId: null } }}
          onClose={() => setWaiving(false)}
        />
      )}
      {withdrawn !== null && <WithdrawDialog of={withdrawn} onClose={() => setWithdrawn(null)} />}
    </Stack>
  );
};

interface WaiverCardProps {
  readonly of: ShownWaiver;
  readonly kind: ShownCell['kind'];
  readonly period: ShownPeriod['period'];
  readonly onWithdraw: (withdrawn: Withdrawable) => void;
}

/** Its dialog is not in here: the waiver is gone before what became of withdrawing it was read. */
const WaiverCard = ({ of: waiver, kind, period, onWithdraw }: WaiverCardProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { may } = useSession();
  const textOf = useValueText();
  const topic = kind.topics?.find(({ code }) => code === waiver.topic);
  const scope = waiver.class
    ? t('common.classOf', { name: waiver.class.name })
    : t('progress.everyClass');
  const withdrawn = {
    waiverId: waiver.id,
    isForAll: waiver.class === null,
    kind: topic ? `${said(kind.label)} · ${said(topic.label)}` : said(kind.label),
    period: waiver.period === null ? t('progress.wholeYear') : said(period.label),
    scope,
    waived: waiver.waived,
  };
  const where = [
    scope,
    waiver.period === null ? t('progress.wholeYear') : t('progress.thisPeriod'),
    ...(topic ? [said(topic.label)] : []),
  ];
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs" align="flex-start">
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Text fw={600}>
            {t('progress.waivedFor')} {where.join(' · ')}
          </Text>
          <Text>{textOf(waiver.sharedReason)}</Text>
          <ActLine of={waiver.waived} />
        </div>
        {may('WAIVE_OBLIGATION') && (
          <Button variant="default" size="sm" onClick={() => onWithdraw(withdrawn)}>
            {t(waiver.class ? 'progress.withdraw' : 'progress.withdrawForAll')}
          </Button>
        )}
      </Group>
    </Paper>
  );
};
