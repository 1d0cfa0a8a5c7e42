import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { dayText, today } from '../../format/moment.js';
import type { Bilingual } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DayInput } from '../../parts/day-input.js';
import { DecisionInput } from '../../parts/decision-input.js';
import { EstablishBoard, OpenClass, OpenSchoolYear, OpenTeam } from './people-acts.operations.js';

interface DialogProps {
  readonly onClose: () => void;
}

export const EstablishBoardDialog = ({ onClose }: DialogProps) => {
  const { t } = useTranslation();
  const establishing = useAct(EstablishBoard);
  const [from, setFrom] = useState(today());
  const [decisionNo, setDecisionNo] = useState('');
  return (
    <ActDialog
      title={t('people.establishBoard')}
      about={t('people.noBoardNext')}
      submitLabel={t('people.establishBoard')}
      done={t('people.boardEstablished')}
      isReady={from !== '' && decisionNo.trim() !== ''}
      acting={establishing}
      submit={() =>
        void establishing.act(
          { from, decisionNo },
          { title: t('people.boardConfirm', { day: dayText(from) }) },
        )
      }
      onClose={onClose}
    >
      <DayInput label={t('people.from')} value={from} onChange={setFrom} required />
      <DecisionInput value={decisionNo} onChange={setDecisionNo} />
    </ActDialog>
  );
};

interface OpenTeamDialogProps extends DialogProps {
  readonly years: readonly { readonly name: string }[];
}

export const OpenTeamDialog = ({ years, onClose }: OpenTeamDialogProps) => {
  const { t } = useTranslation();
  const opening = useAct(OpenTeam);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'PROFESSIONAL' | 'OFFICE'>('PROFESSIONAL');
  const [schoolYear, setSchoolYear] = useState('');
  return (
    <ActDialog
      title={t('people.openTeam')}
      submitLabel={t('people.openTeam')}
      done={t('people.teamOpened')}
      isReady={name.trim() !== ''}
      acting={opening}
      submit={() =>
        void opening.act(
          { name, kind, schoolYear: schoolYear === '' ? null : schoolYear },
          { title: t('people.openTeam') },
        )
      }
      onClose={onClose}
    >
      <TextInput
        label={t('people.teamName')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        required
        data-autofocus
      />
      <NativeSelect
        label={t('people.teamKind')}
        value={kind}
        onChange={({ currentTarget: { value } }) =>
          setKind(value === 'OFFICE' ? 'OFFICE' : 'PROFESSIONAL')
        }
        data={(['PROFESSIONAL', 'OFFICE'] as const).map((one) => ({
          value: one,
          label: t(`people.${one}`),
        }))}
      />
      <NativeSelect
        label={t('people.yearName')}
        value={schoolYear}
        onChange={({ currentTarget }) => setSchoolYear(currentTarget.value)}
        data={[
          { value: '', label: t('people.forGood') },
          ...years.map((year) => ({ value: year.name, label: year.name })),
        ]}
      />
    </ActDialog>
  );
};

const yearForm = /^(\d{4})-(\d{4})$/;

/** `2026-2027`: two years in a row. */
const isYearName = (text: string): boolean => {
  const [, first, second] = yearForm.exec(text.trim()) ?? [];
  return first !== undefined && Number(second) === Number(first) + 1;
};

export const OpenYearDialog = ({ onClose }: DialogProps) => {
  const { t } = useTranslation();
  const opening = useAct(OpenSchoolYear);
  const [schoolYear, setSchoolYear] = useState('');
  const [startsOn, setStartsOn] = useState('');
  const [endsOn, setEndsOn] = useState('');
  // Not while it is still being typed.
  const isWrong = schoolYear.trim().length >= '2026-2027'.length && !isYearName(schoolYear);
  return (
    <ActDialog
      title={t('people.openYear')}
      submitLabel={t('people.openYear')}
      done={t('people.yearOpened')}
      isReady={isYearName(schoolYear) && startsOn !== '' && endsOn !== ''}
      acting={opening}
      submit={() =>
        void opening.act(
          { schoolYear: schoolYear.trim(), startsOn, endsOn },
          { title: t('people.openYear') },
        )
      }
      onClose={onClose}
    >
      <TextInput
        label={t('people.yearName')}
        description={t('people.yearNameMore')}
        error={isWrong && t('people.yearNameWrong')}
        value={schoolYear}
        onChange={({ currentTarget }) => setSchoolYear(currentTarget.value)}
        required
        data-autofocus
      />
      <DayInput label={t('people.from')} value={startsOn} onChange={setStartsOn} required />
      <DayInput
        label={t('people.to')}
        value={endsOn}
        onChange={setEndsOn}
        min={startsOn}
        required
      />
    </ActDialog>
  );
};

interface OpenClassDialogProps extends DialogProps {
  readonly year: {
    readonly name: string;
    readonly classLevels: readonly { readonly code: string; readonly label: Bilingual }[];
  };
}

export const OpenClassDialog = ({ year, onClose }: OpenClassDialogProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const opening = useAct(OpenClass);
  const [name, setName] = useState('');
  const [level, setLevel] = useState('');
  return (
    <ActDialog
      title={t('people.openClass')}
      about={t('common.schoolYear', { year: year.name })}
      submitLabel={t('people.openClass')}
      done={t('people.classOpened')}
      isReady={name.trim() !== ''}
      acting={opening}
      submit={() =>
        void opening.act(
          { schoolYear: year.name, name, level: level === '' ? null : level },
          { title: t('people.openClass') },
        )
      }
      onClose={onClose}
    >
      <TextInput
        label={t('people.className')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        required
        data-autofocus
      />
      {year.classLevels.length > 0 && (
        <NativeSelect
          label={t('people.classLevel')}
          description={t('people.classLevelMore')}
          value={level}
          onChange={({ currentTarget }) => setLevel(currentTarget.value)}
          data={[
            { value: '', label: t('people.noClassLevel') },
            ...year.classLevels.map(({ code, label }) => ({ value: code, label: said(label) })),
          ]}
        />
      )}
    </ActDialog>
  );
};
