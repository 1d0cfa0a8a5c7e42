import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { useAct } from '../../api/use-act.js';
import { today } from '../../format/moment.js';
import { recordIdIn } from '../../format/record-ids.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DayInput } from '../../parts/day-input.js';
import { useValueText } from '../../parts/value.js';
import type { OpenedFinding } from './finding-item.js';
import type { ShownFinding } from './inspection-shape.js';
import { AnswerFinding, JudgeFinding, SignAnswer } from './inspections.operations.js';
import { ReportInput } from './report-input.js';

interface FindingDialogProps {
  readonly of: ShownFinding;
  readonly onClose: () => void;
}

interface FindingDialogsProps {
  readonly opened: OpenedFinding;
  readonly onClose: () => void;
}

export const FindingDialogs = ({ opened: { is, finding }, onClose }: FindingDialogsProps) => {
  switch (is) {
    case 'answer':
      return <AnswerDialog of={finding} onClose={onClose} />;
    case 'sign':
      return <SignDialog of={finding} onClose={onClose} />;
    case 'judge':
      return <JudgeDialog of={finding} onClose={onClose} />;
  }
};

/** What the school did about it, and maybe which record shows that. */
const AnswerDialog = ({ of: { conclusionId, findingNo }, onClose }: FindingDialogProps) => {
  const { t } = useTranslation();
  const answering = useAct(AnswerFinding);
  const [answer, setAnswer] = useState('');
  const [address, setAddress] = useState('');
  const recordId = recordIdIn(address);
  const isUnknown = address.trim() !== '' && recordId === null;
  const title = t('inspections.answerOf', { no: findingNo });
  return (
    <ActDialog
      title={title}
      about={t('inspections.answerAbout')}
      submitLabel={t('inspections.answer')}
      done={t('inspections.answeredDone')}
      isReady={answer.trim() !== '' && !isUnknown}
      acting={answering}
      submit={() =>
        void answering.act(
          { conclusionId, findingNo, answer, recordId },
          { title, lines: [answer] },
        )
      }
      onClose={onClose}
    >
      <ReportInput
        label={t('inspections.answered')}
        value={answer}
        onChange={setAnswer}
        minRows={3}
        isFirst
      />
      <TextInput
        label={t('inspections.shownBy')}
        description={t('inspections.recordMore')}
        error={isUnknown && t('inspections.noRecord')}
        value={address}
        onChange={({ currentTarget }) => setAddress(currentTarget.value)}
        autoComplete="off"
      />
    </ActDialog>
  );
};

/** The leadership answers for what somebody else has written. */
const SignDialog = ({ of, onClose }: FindingDialogProps) => {
  const { t } = useTranslation();
  const textOf = useValueText();
  const signing = useAct(SignAnswer);
  const { conclusionId, findingNo, answeredRevision } = of;
  const title = t('inspections.signOf', { no: findingNo });
  return (
    <ActDialog
      title={title}
      about={t('inspections.signAbout')}
      submitLabel={t('inspections.sign')}
      done={t('inspections.signedDone')}
      acting={signing}
      submit={() =>
        void signing.act(
          { conclusionId, findingNo, basedOnRevision: answeredRevision ?? '' },
          { title, lines: [textOf(of.asked) ?? '', textOf(of.answer) ?? ''] },
        )
      }
      onClose={onClose}
    />
  );
};

/** Given by an inspector, or entered from a paper of the authority. */
const JudgeDialog = ({ of, onClose }: FindingDialogProps) => {
  const { conclusionId, findingNo, answeredRevision } = of;
  const { t } = useTranslation();
  const isInspector = useSession().me.grant !== null;
  const judging = useAct(JudgeFinding);
  const [outcome, setOutcome] = useState<'ACCEPTED' | 'OPEN'>('ACCEPTED');
  const [dueOn, setDueOn] = useState('');
  const [documentNo, setDocumentNo] = useState('');
  const [remark, setRemark] = useState('');
  const isOpen = outcome === 'OPEN';
  const title = t('inspections.judgeOf', { no: findingNo });
  const input = {
    conclusionId,
    findingNo,
    basedOnRevision: answeredRevision ?? '',
    outcome,
    remark,
    dueOn: isOpen ? dueOn : null,
    documentNo: documentNo.trim() === '' ? null : documentNo,
  };
  return (
    <ActDialog
      title={title}
      about={t('inspections.judgeAbout')}
      submitLabel={t('inspections.judge')}
      done={t('inspections.judgedDone')}
      isReady={
        remark.trim() !== '' &&
        (!isOpen || dueOn !== '') &&
        (isInspector || documentNo.trim() !== '')
      }
      acting={judging}
      submit={() =>
        void judging.act(input, {
          title,
          lines: [t(`inspections.outcomes.${outcome}`), remark],
        })
      }
      onClose={onClose}
    >
      <NativeSelect
        label={t('inspections.outcome')}
        value={outcome}
        onChange={({ currentTarget }) =>
          setOutcome(currentTarget.value === 'OPEN' ? 'OPEN' : 'ACCEPTED')
        }
        data={(['ACCEPTED', 'OPEN'] as const).map((one) => ({
          value: one,
          label: t(`inspections.outcomes.${one}`),
        }))}
      />
      {isOpen && (
        <DayInput
          label={t('inspections.newDue')}
          value={dueOn}
          onChange={setDueOn}
          min={today()}
          required
        />
      )}
      <TextInput
        label={t('inspections.paperNo')}
        value={documentNo}
        onChange={({ currentTarget }) => setDocumentNo(currentTarget.value)}
        autoComplete="off"
        required={!isInspector}
      />
      <ReportInput
        label={t('inspections.remark')}
        value={remark}
        onChange={setRemark}
        minRows={2}
      />
    </ActDialog>
  );
};
