import { Badge, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useLanguage } from '../../i18n/use-language.js';
import { lineStyle } from '../../parts/line-style.js';
import { LinkAnchor } from '../../parts/links.js';
import { mayEnter } from '../../parts/may-enter.js';
import { Moment } from '../../parts/moment.js';
import { nameOf } from '../../parts/person-name.js';
import { useValueText } from '../../parts/value.js';
import { OwnWaiver } from './own-waiver.js';
import type { ShownCell, ShownItem } from './progress-shape.js';
import { stateColours } from './state-colours.js';

interface WayProps {
  readonly of: ShownItem;
  readonly cell: ShownCell;
  readonly period: string;
}
interface ItemLineProps extends WayProps {
  readonly onWaive: () => void;
  readonly onWithdraw: () => void;
}

/** Of whom it is, and of which topic. */
const useItemText = ({ dossier, topic }: ShownItem): string => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const textOf = useValueText();
  const isChild = dossier?.about !== 'CLASS';
  const name = dossier ? textOf(dossier.name) : t('progress.elsewhere');
  return `${isChild ? name : t('progress.ofClass')}${topic ? ` · ${said(topic.label)}` : ''}`;
};

/** One record that is owed of a child or of the class, and who let that child off. */
export const ItemLine = ({ of, cell, period, onWaive, onWithdraw }: ItemLineProps) => {
  const { t } = useTranslation();
  const { state, submittedAt, submittedBy, waiver } = of;
  const what = useItemText(of);
  return (
    <Group component="li" justify="space-between" gap="xs" py="xs" style={lineStyle}>
      <div style={{ flex: '1 1 12rem', minWidth: 0 }}>
        <Text fw={600}>{what}</Text>
        {submittedAt && (
          <Text size="sm" c="dimmed">
            <Moment at={submittedAt} /> · {nameOf(submittedBy) ?? t('common.nameErased')}
          </Text>
        )}
        {waiver?.alone && (
          <OwnWaiver key={waiver.id} of={waiver} cell={cell} period={period} what={what} />
        )}
      </div>
      <Badge variant={state === 'MISSING' ? 'filled' : 'light'} color={stateColours[state]}>
        {t(`progress.state.${state}`)}
      </Badge>
      <WaiverButton of={of} onWaive={onWaive} onWithdraw={onWithdraw} />
      <Way of={of} cell={cell} period={period} />
    </Group>
  );
};

/** A class is let off above the list; in it, one child of which something is still open. */
const WaiverButton = ({
  of,
  onWaive,
  onWithdraw,
}: Pick<ItemLineProps, 'of' | 'onWaive' | 'onWithdraw'>) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const what = useItemText(of);
  const { dossier, state, waiver } = of;
  if (!may('WAIVE_OBLIGATION') || dossier?.about !== 'CHILD') return null;
  const isOpen = state === 'MISSING' || state === 'UPCOMING';
  if (!waiver && !isOpen) return null;
  if (waiver && !waiver.alone) return null;
  return (
    <Button
      variant="default"
      size="sm"
      className="not-printed"
      onClick={waiver ? onWithdraw : onWaive}
      aria-label={t(waiver ? 'progress.withdrawOf' : 'progress.waiveOf', { what })}
    >
      {t(waiver ? 'progress.withdraw' : 'progress.waive')}
    </Button>
  );
};

/** To the record, or to where it is entered by whoever may. */
const Way = ({ of: { dossier, record }, cell: { classId, kind }, period }: WayProps) => {
  const { t } = useTranslation();
  const session = useSession();
  if (kind.about === 'CLASS' && kind.every === 'DAY' && kind.rowFields !== null) {
    return (
      <LinkAnchor to="/lop/$classId/ngay" params={{ classId }} search={{ ngay: period }}>
        {t('progress.toDay')}
      </LinkAnchor>
    );
  }
  if (record) {
    return (
      <LinkAnchor to="/ban-ghi/$recordId" params={{ recordId: record.id }}>
        {t(record.status === 'DRAFT' ? 'progress.toDraft' : 'progress.toRecord')}
      </LinkAnchor>
    );
  }
  if (!dossier || !mayEnter(session, kind.owners, classId)) return null;
  return (
    <LinkAnchor to="/ban-ghi/moi" search={{ dossierId: dossier.id, kind: kind.kind }}>
      {t('progress.enter')}
    </LinkAnchor>
  );
};
