import { Checkbox, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language.js';
import { DayInput } from '../../parts/day-input.js';
import { DecisionInput } from '../../parts/decision-input.js';
import {
  assessmentCodes,
  termCodes,
  type WrittenCalendar,
  type Wrong,
  weekdays,
  type Year,
} from './calendar-shape.js';
import { DaysOffInput } from './days-off-input.js';

interface CalendarInputsProps {
  readonly year: Year;
  readonly written: WrittenCalendar;
  readonly wrong: Wrong | null;
  readonly onChange: (part: Partial<WrittenCalendar>) => void;
}

/** Everything that a calendar says, with what is wrong at its place. */
export const CalendarInputs = (props: CalendarInputsProps) => {
  const { year, written, wrong, onChange } = props;
  const { said } = useLanguage();
  return (
    <>
      <TermInputs {...props} />
      <AssessmentInputs {...props} />
      <SchoolDayInputs {...props} />
      <DaysOffInput
        year={year}
        rows={written.daysOff}
        wrong={wrong && { from: wrong.place, message: said(wrong.message) }}
        onChange={(daysOff) => onChange({ daysOff })}
      />
      <DecisionInput
        value={written.decisionNo}
        onChange={(decisionNo) => onChange({ decisionNo })}
      />
    </>
  );
};

interface GroupOfInputsProps {
  readonly legend: string;
  readonly more?: string;
  readonly children: ReactNode;
}

const GroupOfInputs = ({ legend, more, children }: GroupOfInputsProps) => (
  <Stack component="fieldset" gap="sm" m={0} p={0} style={{ border: 0, minWidth: 0 }}>
    <Text component="legend" fw={700} p={0} mb={4}>
      {legend}
    </Text>
    {more !== undefined && (
      <Text size="sm" c="dimmed">
        {more}
      </Text>
    )}
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      {children}
    </SimpleGrid>
  </Stack>
);

const TermInputs = ({ year, written: { terms }, wrong, onChange }: CalendarInputsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const bounds = { min: year.startsOn, max: year.endsOn };
  return termCodes.map((code) => {
    const term = terms[code];
    const change = (part: Partial<typeof term>) =>
      onChange({ terms: { ...terms, [code]: { ...term, ...part } } });
    const message = wrong?.place === code ? said(wrong.message) : null;
    const isAtEnd = wrong?.problem === 'ENDS_BEFORE_START';
    return (
      <GroupOfInputs key={code} legend={t(`calendar.${code}`)}>
        <DayInput
          label={t('calendar.startsOn')}
          value={term.startsOn}
          onChange={(startsOn) => change({ startsOn })}
          error={isAtEnd ? null : message}
          required
          {...bounds}
        />
        <DayInput
          label={t('calendar.endsOn')}
          value={term.endsOn}
          onChange={(endsOn) => change({ endsOn })}
          error={isAtEnd ? message : null}
          required
          {...bounds}
        />
      </GroupOfInputs>
    );
  });
};

const AssessmentInputs = ({ year, written, wrong, onChange }: CalendarInputsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const { assessments } = written;
  return (
    <GroupOfInputs legend={t('calendar.assessments')} more={t('calendar.assessmentsMore')}>
      {assessmentCodes.map((code) => (
        <DayInput
          key={code}
          label={t(`calendar.${code}`)}
          value={assessments[code]}
          onChange={(on) => onChange({ assessments: { ...assessments, [code]: on } })}
          error={wrong?.place === code ? said(wrong.message) : null}
          min={year.startsOn}
          max={year.endsOn}
        />
      ))}
    </GroupOfInputs>
  );
};

const SchoolDayInputs = ({ written, wrong, onChange }: CalendarInputsProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  return (
    <Checkbox.Group
      label={t('calendar.schoolDays')}
      size="md"
      value={[...written.schoolDays]}
      onChange={(values) =>
        onChange({ schoolDays: weekdays.filter((day) => values.includes(day)) })
      }
      error={wrong?.problem === 'NO_SCHOOL_DAYS' ? said(wrong.message) : null}
    >
      <Group gap="md" mt="xs">
        {weekdays.map((day) => (
          <Checkbox key={day} value={day} label={t(`calendar.${day}`)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
};
