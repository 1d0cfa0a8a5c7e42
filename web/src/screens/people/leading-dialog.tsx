import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { dayText, today } from '../../format/moment.js';
import type { Bilingual } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DayInput } from '../../parts/day-input.js';
import { DecisionInput } from '../../parts/decision-input.js';
import { otherSystems, useSystemName } from '../../parts/use-leading.js';
import { SetLeadingSystem } from './leading.operations.js';

interface LeadingDialogProps {
  readonly kinds: readonly { readonly kind: string; readonly label: Bilingual }[];
  readonly onClose: () => void;
}

const systems = ['ENGINE', ...otherSystems] as const;
type System = (typeof systems)[number];

/** Decides from which day on records of some kinds are kept where. */
export const LeadingDialog = ({ kinds, onClose }: LeadingDialogProps) => {
  const { t } = useTranslation();
  const nameOf = useSystemName();
  const deciding = useAct(SetLeadingSystem);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [system, setSystem] = useState<System>('ENGINE');
  const [name, setName] = useState('');
  const [from, setFrom] = useState(today());
  const [decisionNo, setDecisionNo] = useState('');
  const [legalBasis, setLegalBasis] = useState('');
  const systemName = system === 'OTHER' ? name.trim() : null;
  const words = [decisionNo, legalBasis, ...(systemName === null ? [] : [systemName])];
  const isReady = chosen.length > 0 && from !== '' && words.every((text) => text.trim() !== '');
  const input = { kinds: [...chosen], system, systemName, from, decisionNo, legalBasis };
  const title = t('leading.decide');
  const lines = [
    t('leading.kindsCount', { number: chosen.length }),
    t('leading.decision', {
      system: nameOf({ system, systemName }),
      day: dayText(from),
      no: decisionNo,
    }),
  ];
  return (
    <ActDialog
      title={title}
      about={t('leading.decideAbout')}
      submitLabel={title}
      done={t('leading.decided')}
      isReady={isReady}
      acting={deciding}
      submit={() => void deciding.act(input, { title, lines })}
      onClose={onClose}
    >
      <NativeSelect
        label={t('leading.system')}
        value={system}
        onChange={({ currentTarget: { value } }) =>
          setSystem(systems.find((one) => one === value) ?? 'ENGINE')
        }
        data={systems.map((value) => ({ value, label: t(`leading.systems.${value}`) }))}
        data-autofocus
      />
      {system === 'OTHER' && (
        <TextInput
          label={t('leading.systemName')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          required
        />
      )}
      <DayInput label={t('leading.from')} value={from} onChange={setFrom} required />
      <DecisionInput value={decisionNo} onChange={setDecisionNo} />
      <TextInput
        label={t('leading.legalBasis')}
        value={legalBasis}
        onChange={({ currentTarget }) => setLegalBasis(currentTarget.value)}
        required
      />
      <KindBoxes kinds={kinds} chosen={chosen} onChoose={setChosen} />
    </ActDialog>
  );
};

interface KindBoxesProps extends Pick<LeadingDialogProps, 'kinds'> {
  readonly chosen: readonly string[];
  readonly onChoose: (kinds: readonly string[]) => void;
}

/** The box for all of them stands outside of the group, which would take it for one of its own. */
const KindBoxes = ({ kinds, chosen, onChoose }: KindBoxesProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const isWhole = chosen.length === kinds.length;
  return (
    <Stack gap="xs">
      <Checkbox
        label={t('leading.allKinds')}
        checked={isWhole}
        indeterminate={!isWhole && chosen.length > 0}
        onChange={() => onChoose(isWhole ? [] : kinds.map(({ kind }) => kind))}
      />
      <Checkbox.Group label={t('leading.kinds')} value={[...chosen]} onChange={onChoose}>
        <Stack gap="xs" mt="xs">
          {kinds.map(({ kind, label }) => (
            <Checkbox key={kind} value={kind} label={said(label)} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  );
};
