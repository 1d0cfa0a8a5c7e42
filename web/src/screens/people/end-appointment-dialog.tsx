import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { dayText, today } from '../../format/moment.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DayInput } from '../../parts/day-input.js';
import { DecisionInput } from '../../parts/decision-input.js';
import { EndAppointment } from './people-acts.operations.js';

interface EndAppointmentDialogProps {
  readonly appointmentId: string;
  readonly name: string;
  /** The office in words. */
  readonly office: string;
  readonly from: string;
  readonly onClose: () => void;
}

export const EndAppointmentDialog = (props: EndAppointmentDialogProps) => {
  const { appointmentId, name, office, from, onClose } = props;
  const { t } = useTranslation();
  const ending = useAct(EndAppointment);
  const [to, setTo] = useState(today() < from ? from : today());
  const [decisionNo, setDecisionNo] = useState('');
  return (
    <ActDialog
      title={t('people.end')}
      about={t('people.endAbout')}
      submitLabel={t('people.end')}
      done={t('people.ended')}
      isReady={to !== '' && decisionNo.trim() !== ''}
      isGrave
      acting={ending}
      submit={() =>
        void ending.act(
          { appointmentId, to, decisionNo },
          { title: t('people.endConfirm', { name, office, to: dayText(to) }) },
        )
      }
      onClose={onClose}
    >
      <Text fw={600}>
        {name}: {office}
      </Text>
      <DayInput label={t('people.lastDay')} value={to} onChange={setTo} min={from} required />
      <DecisionInput value={decisionNo} onChange={setDecisionNo} />
    </ActDialog>
  );
};
