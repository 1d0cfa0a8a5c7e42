import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { Panel } from '../../parts/panel.js';
import { ApplyForm } from './apply-form.js';
import { AttestForm } from './attest-form.js';
import { CloseForm } from './close-form.js';
import { isOver, whyNotMine } from './next-step.js';
import { PermitForm } from './permit-form.js';
import { RefuseForm } from './refuse-form.js';
import { DecideUnlockForm, ExecuteUnlockForm } from './unlock-forms.js';
import type { StepProps } from './step-props.js';
import { type Turn, useTurn } from './turn.js';
import { VoidForm } from './void-form.js';

/** The one thing that this person can do now, and what they may do instead. */
export const MyTurn = (props: StepProps) => {
  const { t } = useTranslation();
  const session = useSession();
  const { correction } = props;
  const turn = useTurn(correction.id);
  if (isOver(correction) || turn === undefined) return null;
  return (
    <Panel title={t(turn ? 'correction.yourTurn' : 'correction.yourPart')} className="not-printed">
      {turn ? (
        <TurnForm turn={turn} {...props} />
      ) : (
        <Text>{t(`correction.${whyNotMine(correction, session)}`)}</Text>
      )}
      <Instead {...props} />
    </Panel>
  );
};

const TurnForm = ({ turn, ...props }: StepProps & { readonly turn: Turn }) => {
  switch (turn) {
    case 'PERMIT_CORRECTION':
      return <PermitOrRefuse {...props} />;
    case 'ATTEST_CORRECTION':
      return <AttestForm {...props} />;
    case 'DECIDE_UNLOCK':
      return <DecideUnlockForm {...props} />;
    case 'EXECUTE_UNLOCK':
      return <ExecuteUnlockForm {...props} />;
    case 'APPLY_CORRECTION':
      return <ApplyForm {...props} />;
    case 'CLOSE_CORRECTION':
      // What was not carried out and can no longer be is voided instead.
      return props.correction.status === 'APPLIED' ? (
        <CloseForm {...props} />
      ) : (
        <VoidForm {...props} isOwn={false} />
      );
  }
};

const PermitOrRefuse = (props: StepProps) => {
  const { t } = useTranslation();
  const { me } = useSession();
  const { status, permitted } = props.correction;
  const isAgain = status === 'PERMITTED';
  // One's own permission has just been given, and what waits is not known anew yet.
  if (isAgain && permitted?.person?.id === me.person?.id) return null;
  return (
    <>
      {isAgain && <Text>{t('correction.permitAgainAbout')}</Text>}
      <PermitForm {...props} again={isAgain} />
      <RefuseForm {...props} />
    </>
  );
};

/** Whoever asked takes it back until it is carried out. */
const Instead = (props: StepProps) => {
  const { me } = useSession();
  const { requested, status } = props.correction;
  const isOwn = requested.person !== null && requested.person.id === me.person?.id;
  const isOpen = status === 'REQUESTED' || status === 'PERMITTED';
  return isOpen && isOwn ? <VoidForm {...props} isOwn /> : null;
};
