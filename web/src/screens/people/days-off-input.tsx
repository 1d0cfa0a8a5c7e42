import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../parts/day-input.js';
import { emptyDayOff, type WrittenDayOff, type Year } from './calendar-shape.js';

interface DaysOffInputProps {
  readonly year: Year;
  readonly rows: readonly WrittenDayOff[];
  /** What is wrong with the row that begins on that day. */
  readonly wrong: { readonly from: string | null; readonly message: string } | null;
  readonly onChange: (rows: readonly WrittenDayOff[]) => void;
}

/** A row for each of the days off; the keyboard is in what was added, and never lost with a row. */
export const DaysOffInput = ({ year, rows, wrong, onChange }: DaysOffInputProps) => {
  const { t } = useTranslation();
  const [added, setAdded] = useState<string | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const add = () => {
    const row = emptyDayOff();
    setAdded(row.key);
    onChange([...rows, row]);
  };
  const remove = (key: string) => {
    onChange(rows.filter((row) => row.key !== key));
    addButton.current?.focus();
  };
  // Of two that begin on one day it is the later one.
  const wrongAt = wrong ? rows.findLastIndex(({ from }) => from === wrong.from) : -1;
  return (
    <Stack component="fieldset" gap="sm" m={0} p={0} style={{ border: 0, minWidth: 0 }}>
      <Text component="legend" fw={700} p={0} mb={4}>
        {t('calendar.daysOff')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('calendar.daysOffMore')}
      </Text>
      {rows.map((row, index) => (
        <DayOffRow
          key={row.key}
          year={year}
          row={row}
          number={index + 1}
          isNew={row.key === added}
          wrong={index === wrongAt ? (wrong?.message ?? null) : null}
          onChange={(part) =>
            onChange(rows.map((one) => (one.key === row.key ? { ...one, ...part } : one)))
          }
          onRemove={() => remove(row.key)}
        />
      ))}
      <Button
        ref={addButton}
        variant="default"
        leftSection={<Plus size={18} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={add}
      >
        {t('calendar.addDayOff')}
      </Button>
    </Stack>
  );
};

const line = '1px solid var(--mantine-color-default-border)';

interface DayOffRowProps {
  readonly year: Year;
  readonly row: WrittenDayOff;
  readonly number: number;
  readonly isNew: boolean;
  readonly wrong: string | null;
  readonly onChange: (part: Partial<WrittenDayOff>) => void;
  readonly onRemove: () => void;
}

const DayOffRow = ({ year, row, number, isNew, wrong, onChange, onRemove }: DayOffRowProps) => {
  const { t } = useTranslation();
  const nameInput = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNew) nameInput.current?.focus();
  }, [isNew]);
  const bounds = { min: year.startsOn, max: year.endsOn };
  return (
    <Group
      component="fieldset"
      gap="sm"
      align="flex-end"
      m={0}
      px={0}
      py="sm"
      style={{ border: 0, borderBottom: line, minWidth: 0 }}
      aria-label={t('calendar.dayOff', { n: number })}
    >
      <TextInput
        label={t('calendar.dayOffName')}
        value={row.name}
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
        required
        maxLength={100}
        ref={nameInput}
        style={{ flex: '1 1 100%' }}
      />
      <DayInput
        label={t('people.from')}
        value={row.from}
        onChange={(from) => onChange({ from })}
        error={wrong}
        required
        style={{ flex: '1 1 8rem' }}
        {...bounds}
      />
      <DayInput
        label={t('people.to')}
        value={row.to}
        onChange={(to) => onChange({ to })}
        style={{ flex: '1 1 8rem' }}
        {...bounds}
        min={row.from === '' ? bounds.min : row.from}
      />
      <Button
        variant="default"
        aria-label={t('calendar.removeDayOff', { n: number })}
        onClick={onRemove}
      >
        {t('calendar.remove')}
      </Button>
    </Group>
  );
};
