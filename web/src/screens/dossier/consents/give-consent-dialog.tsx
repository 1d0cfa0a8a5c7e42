import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/use-act.js';
import { today } from '../../../format/moment.js';
import { ActDialog } from '../../../parts/act-dialog.js';
import { DayInput } from '../../../parts/day-input.js';
import { GiveConsent } from './consents.operations.js';

interface GiveConsentDialogProps {
  readonly dossierId: string;
  readonly onClose: () => void;
}

/** What the paper says that a guardian has signed. */
export const GiveConsentDialog = ({ dossierId, onClose }: GiveConsentDialogProps) => {
  const { t } = useTranslation();
  const giving = useAct(GiveConsent);
  const [written, setWritten] = useState({ guardian: '', relation: '', paper: '' });
  const [days, setDays] = useState({ from: today(), until: '' });
  const [childAgreed, setChildAgreed] = useState(false);
  const isWritten = Object.values(written).every((text) => text.trim() !== '');
  const write = (more: Partial<typeof written>) => setWritten((before) => ({ ...before, ...more }));
  const input = { ...written, from: days.from, until: days.until || null, childAgreed };
  return (
    <ActDialog
      title={t('consents.give')}
      about={t('consents.giveAbout')}
      submitLabel={t('consents.give')}
      done={t('consents.given')}
      isReady={isWritten && days.from !== ''}
      acting={giving}
      submit={() => void giving.act({ dossierId, ...input }, { title: t('consents.give') })}
      onClose={onClose}
    >
      <TextInput
        label={t('consents.guardian')}
        required
        data-autofocus
        value={written.guardian}
        onChange={({ currentTarget: { value } }) => write({ guardian: value })}
      />
      <TextInput
        label={t('consents.relation')}
        description={t('consents.relationHelp')}
        required
        value={written.relation}
        onChange={({ currentTarget: { value } }) => write({ relation: value })}
      />
      <TextInput
        label={t('consents.paper')}
        description={t('consents.paperHelp')}
        required
        value={written.paper}
        onChange={({ currentTarget: { value } }) => write({ paper: value })}
      />
      <DayInput
        label={t('consents.fromDay')}
        required
        max={today()}
        value={days.from}
        onChange={(from) => setDays((before) => ({ ...before, from }))}
      />
      <DayInput
        label={`${t('consents.untilDay')} (${t('common.optional')})`}
        min={today()}
        value={days.until}
        onChange={(until) => setDays((before) => ({ ...before, until }))}
      />
      <Checkbox
        label={t('consents.childAgreedInput')}
        checked={childAgreed}
        onChange={({ currentTarget: { checked } }) => setChildAgreed(checked)}
      />
    </ActDialog>
  );
};
