import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { today } from '../../format/moment.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DayInput } from '../../parts/day-input.js';
import { type OtherSystem, otherSystems, useSystemName } from '../../parts/use-leading.js';
import type { Original } from './original-shape.js';
import { ReferenceRecord } from './original.operations.js';
import type { ShownRecord } from './record-shape.js';

interface ReferenceDialogProps {
  readonly record: ShownRecord;
  /** As it was shown. */
  readonly original: Original;
  readonly onClose: () => void;
}

const systemOf = (text: string | undefined): OtherSystem =>
  otherSystems.find((one) => one === text) ?? 'SECTOR_DATABASE';

/** Notes under which number another system keeps the record, in place of the one that was shown. */
export const ReferenceDialog = ({ record, original, onClose }: ReferenceDialogProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const nameOf = useSystemName();
  const noting = useAct(ReferenceRecord);
  const { leadingSystem, references } = original;
  const [system, setSystem] = useState<OtherSystem>(systemOf(leadingSystem?.system));
  const [name, setName] = useState(leadingSystem?.systemName ?? '');
  const [number, setNumber] = useState('');
  const [on, setOn] = useState(today());
  const systemName = system === 'OTHER' ? name.trim() : null;
  const standing = references.find((one) => one.system === system && one.systemName === systemName);
  const basedOnRevision = standing?.revision ?? null;
  const input = { recordId: record.id, system, systemName, number, on, basedOnRevision };
  const title = t('leading.note');
  return (
    <ActDialog
      title={title}
      about={t('leading.noteAbout')}
      submitLabel={title}
      done={t('leading.noted')}
      isReady={number.trim() !== '' && on !== '' && systemName !== ''}
      acting={noting}
      submit={() =>
        void noting.act(input, {
          title,
          lines: [said(record.label), nameOf({ system, systemName })],
        })
      }
      onClose={onClose}
    >
      <NativeSelect
        label={t('leading.inSystem')}
        value={system}
        onChange={({ currentTarget: { value } }) => setSystem(systemOf(value))}
        data={otherSystems.map((value) => ({ value, label: t(`leading.systems.${value}`) }))}
      />
      {system === 'OTHER' && (
        <TextInput
          label={t('leading.systemName')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          required
        />
      )}
      <TextInput
        label={t('leading.number')}
        value={number}
        onChange={({ currentTarget }) => setNumber(currentTarget.value)}
        required
        data-autofocus
      />
      <DayInput label={t('leading.numberOn')} value={on} onChange={setOn} max={today()} required />
    </ActDialog>
  );
};
