import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DutyPlace } from '../../parts/duty-place.js';
import { DutySubject } from '../../parts/duty-subject.js';
import { Day, Moment } from '../../parts/moment.js';
import { OfWhat, OwedPlace } from '../../parts/owed-place.js';
import { useValueText } from '../../parts/value.js';
import type { Reminders } from './reminders.operations.js';

type Reminder = ResultOf<typeof Reminders>['reminders']['edges'][number]['node'];

interface ReminderLineProps {
  readonly of: Reminder;
  /** Called when somebody goes where it is done. */
  readonly seen: () => void;
}

/** The whole line leads to where it is done; who goes there has seen it. */
export const ReminderLine = ({ of, seen }: ReminderLineProps) => {
  const { t } = useTranslation();
  const { stage, toldAt, readAt, owed, duty, figures } = of;
  const isNew = readAt === null;
  return (
    <Paper
      component="li"
      withBorder
      p="sm"
      style={{ listStyle: 'none', position: 'relative' }}
      data-late={stage === 'MISSED' || undefined}
      onClick={isNew ? seen : undefined}
    >
      <Group justify="space-between" gap="xs" align="flex-start">
        <Stack gap={2} flex="1 1 14rem" miw={0} fw={isNew ? 600 : undefined}>
          {owed && <Owed of={owed} />}
          {figures && <Figures of={figures} />}
          {duty && (
            <>
              <DutyPlace of={duty}>{t(`home.kind.${duty.kind}`)}</DutyPlace>
              <DutySubject of={duty} />
            </>
          )}
        </Stack>
        <Stack gap={2}>
          <Group gap="xs">
            {isNew && <Badge variant="outline">{t('reminders.new')}</Badge>}
            <Badge
              color={stage === 'MISSED' ? 'son' : undefined}
              variant={stage === 'MISSED' ? 'filled' : 'light'}
            >
              {t(`reminders.stage.${stage}`)}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {t('reminders.toldAt')} <Moment at={toldAt} />
          </Text>
        </Stack>
      </Group>
    </Paper>
  );
};

const Owed = ({ of }: { readonly of: NonNullable<Reminder['owed']> }) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <>
      <OwedPlace of={of}>
        {said(of.kind.label)} · <OfWhat of={of} />
      </OwedPlace>
      <Text size="sm" c="dimmed" fw={400}>
        {said(of.period.label)} · {t('reminders.open', { count: of.open })} · {t('reminders.dueOn')}{' '}
        <Day on={of.dueOn} />
      </Text>
    </>
  );
};

const Figures = ({ of }: { readonly of: NonNullable<Reminder['figures']> }) => {
  const { t } = useTranslation();
  const textOf = useValueText();
  const { class: ofClass, team, dueOn, text } = of;
  const unit = ofClass ? t('common.classOf', { name: ofClass.name }) : (team?.name ?? '');
  return (
    <>
      <Link to="/bao-cao" hash="figures" className="covering-link">
        {t('reminders.figures', { unit })}
      </Link>
      <Text size="sm" fw={400} lineClamp={3} style={{ whiteSpace: 'pre-line' }}>
        {textOf(text)}
      </Text>
      <Text size="sm" c="dimmed" fw={400}>
        {t('reminders.dueOn')} <Day on={dueOn} />
      </Text>
    </>
  );
};
