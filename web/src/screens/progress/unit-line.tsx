import { Badge, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActLine } from '../../parts/act-line.js';
import { lineStyle } from '../../parts/line-style.js';
import { LinkAnchor } from '../../parts/links.js';
import { useValueText } from '../../parts/value.js';
import { DueLine } from './due-line.js';
import type { UnitsOwed } from './progress.operations.js';
import { stateColours } from './state-colours.js';

export type ShownUnitOwed = ResultOf<typeof UnitsOwed>['unitsOwed']['edges'][number]['node'];

interface UnitLineProps {
  readonly of: ShownUnitOwed;
  readonly onSet: () => void;
  readonly onWaive: () => void;
  readonly onWithdraw: () => void;
}

/** Who owes it, and what. */
export const useUnitText = ({ dossier, kind, topic }: ShownUnitOwed) => {
  const { said } = useLanguage();
  const textOf = useValueText();
  return {
    name: (dossier && textOf(dossier.name)) ?? '',
    what: topic ? `${said(kind.label)} · ${said(topic.label)}` : said(kind.label),
  };
};

/** What one team, one of the staff or the school owes for a period, and who let them off. */
export const UnitLine = ({ of, onSet, onWaive, onWithdraw }: UnitLineProps) => {
  const { state, dueOn, deadline, waiver } = of;
  const { t } = useTranslation();
  const { name, what } = useUnitText(of);
  return (
    <Group component="li" justify="space-between" gap="xs" py="xs" style={lineStyle}>
      <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
        <Text fw={600}>
          {name}: {what}
        </Text>
        <DueLine dueOn={dueOn} deadline={deadline} />
        {waiver && <WaiverLine of={waiver} />}
      </div>
      <Badge variant={state === 'MISSING' ? 'filled' : 'light'} color={stateColours[state]}>
        {t(`progress.state.${state}`)}
      </Badge>
      <Acts of={of} onSet={onSet} onWaive={onWaive} onWithdraw={onWithdraw} />
      <Way of={of} />
    </Group>
  );
};

const WaiverLine = ({ of }: { readonly of: NonNullable<ShownUnitOwed['waiver']> }) => {
  const { t } = useTranslation();
  const textOf = useValueText();
  return (
    <>
      <Text mt="xs">
        {t(of.dossier ? 'progress.waivedAloneFor' : 'progress.waivedForAll')} {textOf(of.reason)}
      </Text>
      <ActLine of={of.waived} />
    </>
  );
};

/** Nobody lets themselves off, and what is let off already is not let off again. */
const Acts = ({ of, onSet, onWaive, onWithdraw }: UnitLineProps) => {
  const { t } = useTranslation();
  const { may, me } = useSession();
  const { name, what } = useUnitText(of);
  const { dossier, waiver } = of;
  const mayWaive = may('WAIVE_OBLIGATION');
  const whole = { what: `${name}, ${what}` };
  const isOpen = of.state === 'MISSING' || of.state === 'UPCOMING';
  const acts = [
    ...(may('SET_DEADLINE') ? [['deadlines.setOf', 'deadlines.set', onSet] as const] : []),
    ...(mayWaive && !waiver && isOpen && dossier && dossier.id !== me.person?.id
      ? [['progress.waiveOf', 'progress.waive', onWaive] as const]
      : []),
    ...(mayWaive && waiver
      ? [
          waiver.dossier
            ? (['progress.withdrawOf', 'progress.withdraw', onWithdraw] as const)
            : (['progress.withdrawForAllOf', 'progress.withdrawForAll', onWithdraw] as const),
        ]
      : []),
  ];
  return acts.map(([label, text, act]) => (
    <Button
      key={text}
      variant="default"
      size="sm"
      className="not-printed"
      onClick={act}
      aria-label={t(label, whole)}
    >
      {t(text)}
    </Button>
  ));
};

const Way = ({ of }: Pick<UnitLineProps, 'of'>) => {
  const { t } = useTranslation();
  const { record, dossier } = of;
  const { name, what } = useUnitText(of);
  if (record) {
    return (
      <LinkAnchor
        to="/ban-ghi/$recordId"
        params={{ recordId: record.id }}
        aria-label={t('progress.toRecordOf', { name, what })}
      >
        {t(record.status === 'DRAFT' ? 'progress.toDraft' : 'progress.toRecord')}
      </LinkAnchor>
    );
  }
  if (!dossier) return null;
  return (
    <LinkAnchor
      to="/ho-so/$dossierId"
      params={{ dossierId: dossier.id }}
      aria-label={t('progress.toDossierOf', { name, what })}
    >
      {t('progress.toDossier')}
    </LinkAnchor>
  );
};
