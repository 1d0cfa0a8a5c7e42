import { Checkbox, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useAct } from '../../api/use-act.js';
import { useScreen } from '../../api/use-screen.js';
import { dayText, today } from '../../format/moment.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DayInput } from '../../parts/day-input.js';
import { AskForFigures, UnitsToAsk } from './figures.operations.js';

/** Asks classes and teams of the year that has begun last. */
export const AskDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { school } = useSession();
  const asking = useAct(AskForFigures);
  const [asked, setAsked] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [classIds, setClassIds] = useState<readonly string[]>([]);
  const [teamIds, setTeamIds] = useState<readonly string[]>([]);
  const schoolYear = school.years.findLast(({ startsOn }) => startsOn <= today())?.name ?? '';
  const { data } = useScreen(UnitsToAsk, { schoolYear }, { topics: ['SCHOOL'] });
  const teams = (data?.school?.teams ?? []).filter(
    (team) => team.schoolYear === null || team.schoolYear === schoolYear,
  );
  const units = { classIds: [...classIds], teamIds: [...teamIds] };
  const title = t('figures.ask');
  const lines = [asked, t('figures.dueOn', { day: dayText(dueOn) })];
  return (
    <ActDialog
      title={title}
      about={t('figures.askAbout')}
      submitLabel={title}
      done={t('figures.askedDone')}
      isReady={asked.trim() !== '' && dueOn !== '' && classIds.length + teamIds.length > 0}
      acting={asking}
      submit={() => void asking.act({ schoolYear, asked, dueOn, ...units }, { title, lines })}
      onClose={onClose}
    >
      <Textarea
        label={t('figures.asked')}
        description={t('figures.noNames')}
        value={asked}
        onChange={({ currentTarget }) => setAsked(currentTarget.value)}
        autosize
        minRows={2}
        required
        data-autofocus
      />
      <DayInput label={t('figures.due')} value={dueOn} onChange={setDueOn} min={today()} required />
      <Units
        label={t('figures.classes')}
        all={t('figures.allClasses')}
        of={data?.school?.classes ?? []}
        chosen={classIds}
        onChoose={setClassIds}
      />
      <Units
        label={t('figures.teams')}
        all={t('figures.allTeams')}
        of={teams}
        chosen={teamIds}
        onChoose={setTeamIds}
      />
    </ActDialog>
  );
};

interface UnitsProps {
  readonly label: string;
  readonly all: string;
  readonly of: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/** The box for all of them stands outside of the group, which would take it for one of its own. */
const Units = ({ label, all, of: units, chosen, onChoose }: UnitsProps) => {
  if (units.length === 0) return null;
  const isWhole = chosen.length === units.length;
  return (
    <Stack gap="xs">
      <Checkbox.Group label={label} value={[...chosen]} onChange={onChoose}>
        <Stack gap="xs" mt="xs">
          {units.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox
        label={all}
        checked={isWhole}
        indeterminate={!isWhole && chosen.length > 0}
        onChange={() => onChoose(isWhole ? [] : units.map(({ id }) => id))}
      />
    </Stack>
  );
};
