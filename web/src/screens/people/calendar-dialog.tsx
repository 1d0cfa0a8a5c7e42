import { Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { useDraft } from '../../drafts/use-draft.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DraftNotice } from '../../parts/draft-notice.js';
import { CalendarInputs } from './calendar-inputs.js';
import {
  calendarInput,
  isComplete,
  locksAgainst,
  type WrittenCalendar,
  wrongIn,
  writtenOf,
  type Year,
} from './calendar-shape.js';
import { LocksAgainst } from './locks-against.js';
import { SetCalendar } from './people-acts.operations.js';

interface CalendarDialogProps {
  readonly year: Year;
  readonly onClose: () => void;
}

/** Sets the calendar of a year, or changes it: what is sent is always the whole of it. */
export const CalendarDialog = ({ year, onClose }: CalendarDialogProps) => {
  const { t } = useTranslation();
  const setting = useAct(SetCalendar);
  const draft = useDraft<WrittenCalendar>(`calendar:${year.name}`, writtenOf(year));
  const { written, write, drop, isRestored } = draft;
  const form = useRef<HTMLDivElement>(null);
  const { refusal } = setting;
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  const title = t('calendar.titleOf', { year: year.name });
  const save = async () => {
    const ended = await setting.act(calendarInput(year.name, written), { title });
    if (ended.is === 'done') drop();
  };
  return (
    <ActDialog
      title={title}
      about={t(year.calendar ? 'calendar.about' : 'calendar.noneNext')}
      submitLabel={t('calendar.save')}
      done={t('calendar.saved')}
      isReady={isComplete(written)}
      acting={setting}
      submit={() => void save()}
      onClose={onClose}
    >
      <Stack ref={form} gap="lg">
        {isRestored && <DraftNotice drop={drop} />}
        <LocksAgainst lockIds={locksAgainst(refusal)} />
        <CalendarInputs
          year={year}
          written={written}
          wrong={wrongIn(refusal)}
          onChange={(part) => {
            setting.reset();
            write(part);
          }}
        />
      </Stack>
    </ActDialog>
  );
};
