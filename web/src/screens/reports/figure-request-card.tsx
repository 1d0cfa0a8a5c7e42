import { Badge, Button, Group, Paper, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useSession } from '../../api/session.js';
import { dayText } from '../../format/moment.js';
import { ActLine } from '../../parts/act-line.js';
import { Moment } from '../../parts/moment.js';
import { useValueText } from '../../parts/value.js';
import type { FigureRequests } from './figures.operations.js';

type ShownRequest = ResultOf<typeof FigureRequests>['figureRequests']['edges'][number]['node'];
export type ShownUnit = ShownRequest['units'][number];

const colours = {
  ON_TIME: 'green',
  LATE: 'son',
  MISSING: 'son',
  UPCOMING: 'gray',
  WAIVED: 'gray',
} as const satisfies Record<ShownUnit['state'], string>;

interface FigureRequestCardProps {
  readonly of: ShownRequest;
  readonly onGive: (unit: ShownUnit) => void;
  readonly onWithdraw: () => void;
}

/** What is asked, by when, and class by class and team by team what was answered. */
export const FigureRequestCard = ({ of, onGive, onWithdraw }: FigureRequestCardProps) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const textOf = useValueText();
  const { text, dueOn, asked, withdrawn, units } = of;
  const given = units.filter((unit) => unit.given !== null).length;
  return (
    <Paper component="li" withBorder p="sm" style={{ listStyle: 'none' }}>
      <Group justify="space-between" gap="xs" align="flex-start">
        <div style={{ flex: '1 1 14rem', minWidth: 0 }}>
          <Text fw={600} style={{ whiteSpace: 'pre-line' }}>
            {textOf(text)}
          </Text>
          <Text size="sm">
            {t('figures.dueOn', { day: dayText(dueOn) })} ·{' '}
            {t('figures.given', { given, of: units.length })}
          </Text>
          <ActLine of={asked} />
          {withdrawn && <Text c="dimmed">{t('figures.isWithdrawn')}</Text>}
        </div>
        {may('ASK_FOR_FIGURES') && !withdrawn && (
          <Button variant="default" size="sm" className="not-printed" onClick={onWithdraw}>
            {t('figures.withdraw')}
          </Button>
        )}
      </Group>
      <Table mt="xs" captionSide="top">
        <Table.Caption ta="start">{t('figures.answers')}</Table.Caption>
        <Table.Tbody>
          {units.map((unit) => (
            <Answer
              key={unit.class?.id ?? unit.team?.id}
              of={unit}
              onGive={withdrawn ? null : onGive}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
};

interface AnswerProps {
  readonly of: ShownUnit;
  readonly onGive: FigureRequestCardProps['onGive'] | null;
}

const Answer = ({ of: unit, onGive }: AnswerProps) => {
  const { t } = useTranslation();
  const textOf = useValueText();
  const name = useUnitName()(unit);
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>
        <Badge variant="light" color={colours[unit.state]}>
          {t(`figures.state.${unit.state}`)}
        </Badge>
        {unit.given && (
          <Text size="sm">
            <Moment at={unit.given.recordedAt} />
          </Text>
        )}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'pre-line' }}>
        {unit.figures && textOf(unit.figures)}
        {unit.isMine && !unit.given && onGive && (
          <Button
            size="sm"
            className="not-printed"
            onClick={() => onGive(unit)}
            aria-label={t('figures.giveOf', { name })}
          >
            {t('figures.give')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
};

export const useUnitName = () => {
  const { t } = useTranslation();
  return ({ class: ofClass, team }: Pick<ShownUnit, 'class' | 'team'>): string =>
    ofClass ? t('common.classOf', { name: ofClass.name }) : (team?.name ?? '');
};
