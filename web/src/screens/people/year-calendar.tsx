import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { ActLine } from '../../parts/act-line.js';
import { Day } from '../../parts/moment.js';
import type { Calendar, Year } from './calendar-shape.js';

interface YearCalendarProps {
  readonly year: Year;
  /** Of years that are over it is there to be looked up. */
  readonly isLatest: boolean;
  readonly change: () => void;
}

/** The calendar of a year, or what it would be good for. */
export const YearCalendar = ({ year, isLatest, change }: YearCalendarProps) => {
  const { t } = useTranslation();
  const { may } = useSession();
  const { name, calendar } = year;
  const mayChange = may('MANAGE_SCHOOL');
  return (
    <Stack gap="xs" mt="md">
      <Group justify="space-between">
        <Title order={4} size="h5">
          {t('calendar.title')}
        </Title>
        {mayChange && (
          <Button
            variant="default"
            aria-label={`${t(calendar ? 'calendar.change' : 'calendar.set')}: ${t('common.schoolYear', { year: name })}`}
            onClick={change}
          >
            {t(calendar ? 'calendar.change' : 'calendar.set')}
          </Button>
        )}
      </Group>
      {calendar ? (
        <details open={isLatest}>
          <summary className="opener">{t('calendar.shown')}</summary>
          <Shown calendar={calendar} />
        </details>
      ) : (
        <Text c="dimmed">
          {t('calendar.none')} {mayChange && t('calendar.noneNext')}
        </Text>
      )}
    </Stack>
  );
};

const Shown = ({ calendar }: { readonly calendar: Calendar }) => {
  const { t } = useTranslation();
  const { terms, assessments, schoolDays, daysOff, decisionNo, act } = calendar;
  return (
    <Stack gap="sm" mt="xs">
      <Part title={t('calendar.terms')}>
        {terms.map(({ code, startsOn, endsOn }) => (
          <List.Item key={code}>
            {t(`calendar.${code}`)}: <Days from={startsOn} to={endsOn} />
          </List.Item>
        ))}
      </Part>
      {assessments.length > 0 && (
        <Part title={t('calendar.assessments')}>
          {assessments.map(({ code, on }) => (
            <List.Item key={code}>
              {t(`calendar.${code}`)}: <Day on={on} />
            </List.Item>
          ))}
        </Part>
      )}
      <Text>
        {t('calendar.schoolDays')}: {schoolDays.map((day) => t(`calendar.${day}`)).join(', ')}
      </Text>
      {daysOff.length === 0 ? (
        <Text>{t('calendar.noDaysOff')}</Text>
      ) : (
        <Part title={t('calendar.daysOff')}>
          {daysOff.map(({ name, from, to }) => (
            <List.Item key={from}>
              {name}: <Days from={from} to={to} />
            </List.Item>
          ))}
        </Part>
      )}
      <div>
        <Text size="sm">{t('calendar.by', { no: decisionNo })}</Text>
        <ActLine of={act} />
      </div>
    </Stack>
  );
};

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

const Part = ({ title, children }: PartProps) => (
  <div>
    <Text fw={600}>{title}</Text>
    <List>{children}</List>
  </div>
);

const Days = ({ from, to }: { readonly from: string; readonly to: string }) => (
  <>
    <Day on={from} />
    {from !== to && (
      <>
        {' – '}
        <Day on={to} />
      </>
    )}
  </>
);
