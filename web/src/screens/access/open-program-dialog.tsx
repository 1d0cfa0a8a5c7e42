import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Power } from '../../api/session.js';
import { useAct } from '../../api/use-act.js';
import { endOfDay } from '../../format/moment.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DayInput } from '../../parts/day-input.js';
import { OpenServiceAccount } from './account-acts.operations.js';

/** What a program can be given at most in each role; the engine refuses anything else. */
const powersOfPrograms = {
  REGISTRAR: [
    'READ_RECORDS',
    'ENTER_RECORD',
    'IMPORT_REGISTER',
    'OPEN_DOSSIER',
    'MOVE_CHILD',
    'PROPOSE_DISPOSITION',
    'SERVE_NOTICE',
  ],
  SYSTEM_ADMINISTRATOR: [
    'READ_RECORDS',
    'ENTER_RECORD',
    'IMPORT_REGISTER',
    'OPEN_DOSSIER',
    'MOVE_CHILD',
    'CLOSE_CORRECTION',
    'PROPOSE_DISPOSITION',
    'SERVE_NOTICE',
  ],
} as const satisfies Record<string, readonly Power[]>;
type ProgramRole = keyof typeof powersOfPrograms;

export const OpenProgramDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const opening = useAct(OpenServiceAccount);
  const [name, setName] = useState('');
  const [role, setRole] = useState<ProgramRole>('REGISTRAR');
  const [chosen, setChosen] = useState<readonly Power[]>(['READ_RECORDS']);
  const [until, setUntil] = useState('');
  const offered: readonly Power[] = powersOfPrograms[role];
  const powers = offered.filter((power) => chosen.includes(power));
  return (
    <ActDialog
      title={t('access.openProgram')}
      about={t('access.openProgramAbout')}
      submitLabel={t('access.openProgram')}
      done={t('access.opened')}
      isReady={name.trim() !== '' && powers.length > 0 && until !== ''}
      acting={opening}
      submit={() =>
        void opening.act(
          { name, role, powers, expiresAt: endOfDay(until) },
          { title: t('access.openProgramConfirm', { name }) },
        )
      }
      onClose={onClose}
    >
      <TextInput
        label={t('access.programName')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        required
        data-autofocus
      />
      <NativeSelect
        label={t('access.programRole')}
        value={role}
        onChange={({ currentTarget: { value } }) =>
          setRole(value === 'REGISTRAR' ? 'REGISTRAR' : 'SYSTEM_ADMINISTRATOR')
        }
        data={(['REGISTRAR', 'SYSTEM_ADMINISTRATOR'] as const).map((one) => ({
          value: one,
          label: t(`roles.${one}`),
        }))}
      />
      <Checkbox.Group
        label={t('access.programPowers')}
        value={[...powers]}
        onChange={(values) => setChosen(offered.filter((power) => values.includes(power)))}
      >
        <Stack gap="xs" mt="xs">
          {offered.map((power) => (
            <Checkbox key={power} value={power} label={t(`powers.${power}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <DayInput label={t('access.programUntil')} value={until} onChange={setUntil} required />
    </ActDialog>
  );
};
