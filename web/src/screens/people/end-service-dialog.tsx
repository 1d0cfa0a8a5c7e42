import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { dayText, today } from '../../format/moment.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DayInput } from '../../parts/day-input.js';
import { DecisionInput } from '../../parts/decision-input.js';
import { RecordServiceEnd } from './people-acts.operations.js';

interface EndServiceDialogProps {
  readonly personId: string;
  readonly name: string;
  /** The last day of all offices, if there was one: the service ends no earlier. */
  readonly lastDay: string | null;
  readonly onClose: () => void;
}

/** Says that somebody has left for good; the years of the file count from that day. */
export const EndServiceDialog = ({ personId, name, lastDay, onClose }: EndServiceDialogProps) => {
  const { t } = useTranslation();
  const ending = useAct(RecordServiceEnd);
  const [endedOn, setEndedOn] = useState(lastDay ?? today());
  const [decisionNo, setDecisionNo] = useState('');
  return (
    <ActDialog
      title={t('people.service.end')}
      about={t('people.service.endAbout', { name })}
      submitLabel={t('people.service.end')}
      done={t('people.service.ended')}
      isReady={endedOn !== '' && decisionNo.trim() !== ''}
      acting={ending}
      submit={() =>
        void ending.act(
          { personId, endedOn, decisionNo: decisionNo.trim() },
          { title: t('people.service.endConfirm', { name, day: dayText(endedOn) }) },
        )
      }
      onClose={onClose}
    >
      <DayInput
        label={t('people.service.endedOn')}
        required
        {...(lastDay !== null && { min: lastDay })}
        max={today()}
        value={endedOn}
        onChange={setEndedOn}
      />
      <DecisionInput value={decisionNo} onChange={setDecisionNo} />
    </ActDialog>
  );
};
