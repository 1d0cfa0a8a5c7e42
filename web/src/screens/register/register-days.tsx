import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { usePages } from '../../api/use-pages.js';
import { dayText, today } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { DayInput } from '../../parts/day-input.js';
import { mayEnter } from '../../parts/may-enter.js';
import { MoreButton } from '../../parts/more-button.js';
import { Panel } from '../../parts/panel.js';
import { CloseDayDialog } from './close-day-dialog.js';
import { DaysOfRegister } from './register.operations.js';
import type { Day, RegisterKind } from './register-shape.js';
import { useNumbersText } from './use-numbers-text.js';

interface DaysProps {
  readonly kind: RegisterKind;
  readonly year: string;
}

const pageSize = 20;

/** The days that nobody has closed yet, for whoever closes them. */
export const RegisterDays = ({ kind, year }: DaysProps) => {
  const { t } = useTranslation();
  const session = useSession();
  const [closing, setClosing] = useState<Day | null>(null);
  const pages = usePages(
    DaysOfRegister,
    { kind: kind.kind, year, first: pageSize },
    { topics: ['DOSSIERS'], pageOf: ({ registerDays }) => registerDays },
  );
  if (pages.data === undefined || !mayEnter(session, kind.owners, null)) return null;
  const open = daysToClose(pages.nodes, year);
  return (
    <Panel title={t('register.days')} className="not-printed">
      {open.length === 0 && <Text c="dimmed">{t('register.allClosed')}</Text>}
      <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
        {open.map((day) => (
          <DayLine key={day.day} of={day} onClose={() => setClosing(day)} />
        ))}
      </Stack>
      {!pages.hasMore && <AnotherDay known={pages.nodes} year={year} onClose={setClosing} />}
      {pages.hasMore && <MoreButton more={pages.more} isLoading={pages.isLoading} />}
      {closing && <CloseDayDialog kind={kind} day={closing} onClose={() => setClosing(null)} />}
    </Panel>
  );
};

interface AnotherDayProps {
  readonly known: readonly Day[];
  readonly year: string;
  readonly onClose: (day: Day) => void;
}

/** A day that has passed and on which nothing came: that nothing did is said as well. */
const AnotherDay = ({ known, year, onClose }: AnotherDayProps) => {
  const { t } = useTranslation();
  const [on, setOn] = useState('');
  const found = known.find(({ day }) => day === on);
  const lastDay = `${year}-12-31`;
  const max = today() < lastDay ? today() : lastDay;
  const isInYear = on.startsWith(year) && on <= max;
  return (
    <Group align="flex-end" gap="sm">
      <DayInput
        label={t('register.anotherDay')}
        description={found?.closed ? t('register.isClosed') : t('register.anotherDayNext')}
        min={`${year}-01-01`}
        max={max}
        value={on}
        onChange={setOn}
      />
      <Button
        variant="default"
        {...(isInYear && { 'aria-label': t('register.closeOf', { day: dayText(on) }) })}
        disabled={!isInYear || Boolean(found?.closed)}
        onClick={() => onClose(found ?? { day: on, numbers: [], closed: null })}
      >
        {t('register.close')}
      </Button>
    </Group>
  );
};

/** Today as well, when nothing came: that too is said. */
const daysToClose = (days: readonly Day[], year: string): readonly Day[] => {
  const isOfYear = today().startsWith(year);
  const hasToday = days.some(({ day }) => day === today());
  const now: readonly Day[] =
    isOfYear && !hasToday ? [{ day: today(), numbers: [], closed: null }] : [];
  return [...now, ...days.filter(({ closed }) => closed === null)];
};

interface DayLineProps {
  readonly of: Day;
  readonly onClose: () => void;
}

const DayLine = ({ of: { day, numbers }, onClose }: DayLineProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const textOf = useNumbersText();
  const texts = numbers.map((one) => textOf(one, said));
  return (
    <Group component="li" justify="space-between" gap="sm" mih={44}>
      <Text>
        {dayText(day)}: {texts.length > 0 ? texts.join('; ') : t('register.nothingThatDay')}
      </Text>
      <Button
        variant="default"
        size="sm"
        onClick={onClose}
        aria-label={t('register.closeOf', { day: dayText(day) })}
      >
        {t('register.close')}
      </Button>
    </Group>
  );
};
