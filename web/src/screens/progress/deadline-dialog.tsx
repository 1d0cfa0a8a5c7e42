import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { dayText } from '../../format/moment.js';
import type { Bilingual } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DayInput } from '../../parts/day-input.js';
import { SetDeadline } from './progress.operations.js';

/** What is to be due by another day. */
export interface DueSlot {
  readonly schoolYear: string;
  readonly kind: { readonly kind: string; readonly label: Bilingual };
  readonly period: { readonly code: string; readonly label: Bilingual };
  readonly dueOn: string;
}

interface DeadlineDialogProps {
  readonly of: DueSlot;
  readonly onClose: () => void;
}

const setters = ['AUTHORITY', 'SCHOOL'] as const;
type Setter = (typeof setters)[number];

/** Says by when records of one period of a kind are due, for all who owe them. */
export const DeadlineDialog = ({ of, onClose }: DeadlineDialogProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const setting = useAct(SetDeadline);
  const [dueOn, setDueOn] = useState(of.dueOn);
  const [setBy, setSetBy] = useState<Setter>('AUTHORITY');
  const [paper, setPaper] = useState('');
  const paperNo = paper.trim() === '' ? null : paper.trim();
  const what = `${said(of.kind.label)}: ${said(of.period.label)}`;
  const input = {
    schoolYear: of.schoolYear,
    kind: of.kind.kind,
    period: of.period.code,
    dueOn,
    setBy,
    paperNo,
  };
  const lines = [what, `${t('progress.dueBy')} ${dayText(dueOn)}`];
  return (
    <ActDialog
      title={t('deadlines.setTitle')}
      about={t('deadlines.setAbout', { what })}
      submitLabel={t('deadlines.set')}
      done={t('deadlines.setDone')}
      isReady={dueOn !== '' && (setBy === 'SCHOOL' || paperNo !== null)}
      acting={setting}
      submit={() => void setting.act(input, { title: t('deadlines.setTitle'), lines })}
      onClose={onClose}
    >
      <DayInput
        label={t('deadlines.dueOn')}
        value={dueOn}
        onChange={setDueOn}
        required
        data-autofocus
      />
      <NativeSelect
        label={t('deadlines.setter')}
        value={setBy}
        onChange={({ currentTarget: { value } }) =>
          setSetBy(setters.find((one) => one === value) ?? 'AUTHORITY')
        }
        data={setters.map((value) => ({ value, label: t(`deadlines.setterIs.${value}`) }))}
      />
      <TextInput
        label={t('deadlines.paperNo')}
        description={t('deadlines.paperNoMore')}
        value={paper}
        onChange={({ currentTarget }) => setPaper(currentTarget.value)}
        required={setBy === 'AUTHORITY'}
      />
    </ActDialog>
  );
};
