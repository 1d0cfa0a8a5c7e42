import { Alert, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/use-act.js';
import { dayText, today } from '../../../format/moment.js';
import { ActDialog } from '../../../parts/act-dialog.js';
import { DayInput } from '../../../parts/day-input.js';
import { WithdrawConsent } from './consents.operations.js';
import type { ShownConsent } from './consent-shape.js';

interface WithdrawConsentDialogProps {
  readonly dossierId: string;
  readonly consent: ShownConsent;
  readonly onClose: () => void;
}

/** Destroys what was kept by it, for ever. */
export const WithdrawConsentDialog = (props: WithdrawConsentDialogProps) => {
  const { dossierId, consent, onClose } = props;
  const { t } = useTranslation();
  const withdrawing = useAct(WithdrawConsent);
  const [guardian, setGuardian] = useState('');
  const [paper, setPaper] = useState('');
  const [withdrawnOn, setDay] = useState(today());
  const isWritten = guardian.trim() !== '' && paper.trim() !== '';
  const input = { dossierId, consentId: consent.id, guardian, paper, withdrawnOn };
  return (
    <ActDialog
      title={t('consents.withdraw')}
      submitLabel={t('consents.withdraw')}
      done={t('consents.withdrawnDone')}
      isReady={isWritten && withdrawnOn !== ''}
      isGrave
      acting={withdrawing}
      submit={() =>
        void withdrawing.act(input, {
          title: t('consents.withdraw'),
          lines: [t('consents.withdrawWhat', { from: dayText(consent.from) })],
        })
      }
      onClose={onClose}
    >
      <Alert color="son">{t('consents.withdrawAbout')}</Alert>
      <TextInput
        label={t('consents.withdrawnBy')}
        required
        data-autofocus
        value={guardian}
        onChange={({ currentTarget: { value } }) => setGuardian(value)}
      />
      <TextInput
        label={t('consents.paper')}
        description={t('consents.paperHelp')}
        required
        value={paper}
        onChange={({ currentTarget: { value } }) => setPaper(value)}
      />
      <DayInput
        label={t('consents.withdrawnOn')}
        required
        min={consent.from}
        max={today()}
        value={withdrawnOn}
        onChange={setDay}
      />
    </ActDialog>
  );
};
