import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { useScreen } from '../../api/use-screen.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { ActLine } from '../../parts/act-line.js';
import { Value } from '../../parts/value.js';
import type { ShownClass } from './class-shape.js';
import { LevelsOfYears, SetClassLevel } from './school-class.operations.js';

interface OfClass {
  readonly of: ShownClass;
}

/** Who put the level of the class right, and why; nothing where it is as the class was opened. */
export const LevelSetLine = ({ of: { levelSet } }: OfClass) => {
  const { t } = useTranslation();
  if (!levelSet) return null;
  return (
    <Stack gap="xs">
      <Text>
        {t('schoolClass.levelSet')} <Value of={levelSet.reason} />
      </Text>
      <ActLine of={levelSet.act} />
    </Stack>
  );
};

/** For whoever opens classes; nothing where the catalogue of the year has no levels. */
export const SetLevelButton = ({ of }: OfClass) => {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { data } = useScreen(LevelsOfYears, {}, { topics: ['SCHOOL'] });
  const { classLevels: levels = [] } =
    data?.school?.years.find(({ name }) => name === of.schoolYear) ?? {};
  return (
    <>
      {levels.length > 0 && (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('schoolClass.setLevel')}
        </Button>
      )}
      {isOpen && <SetLevelDialog of={of} levels={levels} onClose={() => setOpen(false)} />}
    </>
  );
};

interface SetLevelDialogProps extends OfClass {
  readonly levels: readonly NonNullable<ShownClass['level']>[];
  readonly onClose: () => void;
}

const SetLevelDialog = ({ of, levels, onClose }: SetLevelDialogProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const acting = useAct(SetClassLevel);
  const [before] = useState(of.level?.code ?? '');
  const [level, setLevel] = useState(before);
  const [reason, setReason] = useState('');
  const input = { classId: of.id, level: level === '' ? null : level, reason };
  return (
    <ActDialog
      title={t('schoolClass.setLevel')}
      about={t('schoolClass.setLevelAbout')}
      submitLabel={t('schoolClass.setLevelDo')}
      done={t('schoolClass.setLevelDone')}
      isReady={level !== before && reason.trim() !== ''}
      acting={acting}
      submit={() => void acting.act(input, { title: t('schoolClass.setLevel') })}
      onClose={onClose}
    >
      <NativeSelect
        label={t('people.classLevel')}
        value={level}
        onChange={({ currentTarget }) => setLevel(currentTarget.value)}
        data={[
          { value: '', label: t('people.noClassLevel') },
          ...levels.map(({ code, label }) => ({ value: code, label: said(label) })),
        ]}
        data-autofocus
      />
      <TextInput
        label={t('progress.reason')}
        description={t('progress.reasonMore')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        required
      />
    </ActDialog>
  );
};
