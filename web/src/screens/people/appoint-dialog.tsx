import { Alert, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.js';
import { useAct } from '../../api/use-act.js';
import { useScreen } from '../../api/use-screen.js';
import { today } from '../../format/moment.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DayInput } from '../../parts/day-input.js';
import { DecisionInput } from '../../parts/decision-input.js';
import { type AppointableRole, appointableRoles, isAppointable, useOfficeText } from './offices.js';
import { AppointPerson } from './people-acts.operations.js';
import { StructureOfSchool } from './people.operations.js';

interface AppointDialogProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

type Structure = NonNullable<ResultOf<typeof StructureOfSchool>['school']>;

interface Written {
  readonly role: AppointableRole;
  readonly classId: string;
  readonly teamId: string;
  readonly subject: string;
  readonly task: string;
  readonly from: string;
  readonly to: string;
  readonly decisionNo: string;
}

/** Which kinds of team somebody can lead, or be deputy in; everybody else can belong to any. */
const ledTeams: Partial<Record<AppointableRole, 'PROFESSIONAL' | 'OFFICE'>> = {
  SUBJECT_TEAM_LEAD: 'PROFESSIONAL',
  OFFICE_TEAM_LEAD: 'OFFICE',
  SUBJECT_TEAM_DEPUTY: 'PROFESSIONAL',
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Gives an office to somebody, by decision; what the office is of depends on which one it is. */
export const AppointDialog = ({ person, onClose }: AppointDialogProps) => {
  const { t } = useTranslation();
  const officeText = useOfficeText();
  const appointing = useAct(AppointPerson);
  const structure = useScreen(StructureOfSchool, {}, { topics: ['SCHOOL'] }).data?.school;
  const [written, setWritten] = useState<Written>({
    role: 'TEACHER',
    classId: '',
    teamId: '',
    subject: '',
    task: '',
    from: today(),
    to: '',
    decisionNo: '',
  });
  const write = (change: Partial<Written>) => setWritten((before) => ({ ...before, ...change }));
  const { role, classId, teamId, subject, task, from, to, decisionNo } = written;
  const office = officeText({
    role,
    class: structure?.classes.find(({ id }) => id === classId) ?? null,
    team: structure?.teams.find(({ id }) => id === teamId) ?? null,
    subject,
    task,
  });
  const isReady =
    from !== '' &&
    decisionNo.trim() !== '' &&
    (role !== 'HOMEROOM_TEACHER' || classId !== '') &&
    (ledTeams[role] === undefined || teamId !== '');
  const submit = () =>
    void appointing.act(
      {
        personId: person.id,
        role,
        classId: orNull(classId),
        teamId: orNull(teamId),
        subject: orNull(subject),
        task: orNull(task),
        from,
        to: orNull(to),
        decisionNo,
      },
      { title: t('people.appointConfirm', { name: person.name, office }) },
    );
  return (
    <ActDialog
      title={`${t('people.appoint')}: ${person.name}`}
      about={t('people.appointAbout')}
      submitLabel={t('people.appoint')}
      done={t('people.appointed')}
      isReady={isReady}
      acting={appointing}
      submit={submit}
      onClose={onClose}
    >
      <OfficeInputs written={written} write={write} structure={structure} />
      <TermInputs written={written} write={write} />
    </ActDialog>
  );
};

interface InputsProps {
  readonly written: Written;
  readonly write: (change: Partial<Written>) => void;
}

const OfficeInputs = ({
  written: { role, classId, teamId, subject, task },
  write,
  structure,
}: InputsProps & { readonly structure: Structure | null | undefined }) => {
  const { t } = useTranslation();
  const led = ledTeams[role];
  const teams = (structure?.teams ?? []).filter(({ kind }) => led === undefined || kind === led);
  return (
    <>
      <NativeSelect
        label={t('people.role')}
        value={role}
        onChange={({ currentTarget: { value } }) => {
          if (isAppointable(value)) {
            write({ role: value, classId: '', teamId: '', subject: '', task: '' });
          }
        }}
        data={appointableRoles.map((one) => ({ value: one, label: t(`roles.${one}`) }))}
      />
      {(role === 'HOMEROOM_TEACHER' || role === 'TEACHER') && (
        <ClassSelect
          value={classId}
          onChange={(chosen) => write({ classId: chosen })}
          classes={structure?.classes ?? []}
          isRequired={role === 'HOMEROOM_TEACHER'}
        />
      )}
      {role !== 'PRINCIPAL' && role !== 'BOARD_MEMBER' && teams.length > 0 && (
        <NativeSelect
          label={t('people.team')}
          value={teamId}
          required={led !== undefined}
          onChange={({ currentTarget }) => write({ teamId: currentTarget.value })}
          data={[
            { value: '', label: t('people.noTeam') },
            ...teams.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {structure && led !== undefined && teams.length === 0 && (
        <Alert color="yellow" title={t(`people.noTeamToLead_${led}`)}>
          {t('people.noTeamToLeadNext')}
        </Alert>
      )}
      {role === 'TEACHER' && (
        <TextInput
          label={`${t('people.subject')} (${t('common.optional')})`}
          value={subject}
          onChange={({ currentTarget }) => write({ subject: currentTarget.value })}
        />
      )}
      {role === 'BOARD_MEMBER' && (
        <TextInput
          label={`${t('people.task')} (${t('common.optional')})`}
          description={t('people.taskMore')}
          value={task}
          onChange={({ currentTarget }) => write({ task: currentTarget.value })}
        />
      )}
    </>
  );
};

interface ClassSelectProps {
  readonly value: string;
  readonly onChange: (classId: string) => void;
  readonly classes: Structure['classes'];
  readonly isRequired: boolean;
}

const ClassSelect = ({ value, onChange, classes, isRequired }: ClassSelectProps) => {
  const { t } = useTranslation();
  const years = [...new Set(classes.map(({ schoolYear }) => schoolYear))].toReversed();
  return (
    <NativeSelect
      label={t('people.class')}
      value={value}
      required={isRequired}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{isRequired ? '' : t('people.wholeSchool')}</option>
      {years.map((year) => (
        <optgroup key={year} label={t('common.schoolYear', { year })}>
          {classes
            .filter(({ schoolYear }) => schoolYear === year)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
};

const TermInputs = ({ written: { from, to, decisionNo }, write }: InputsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <DayInput
        label={t('people.from')}
        value={from}
        onChange={(day) => write({ from: day })}
        required
      />
      <DayInput
        label={`${t('people.to')} (${t('common.optional')})`}
        description={t('people.toMore')}
        value={to}
        onChange={(day) => write({ to: day })}
        min={from}
      />
      <DecisionInput value={decisionNo} onChange={(no) => write({ decisionNo: no })} />
    </>
  );
};
