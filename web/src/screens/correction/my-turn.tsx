import { Button, Collapse, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { ApplyForm } from './apply-form.js';
import { AttestForm } from './attest-form.js';
import { CloseForm } from './close-form.js';
import { isOver, type Step, type Turn, tookPart, turnOf } from './next-step.js';
import { PermitForm } from './permit-form.js';
import { RefuseForm } from './refuse-form.js';
import { DecideUnlockForm, ExecuteUnlockForm } from './unlock-forms.js';
import type { StepProps } from './step-props.js';
import { VoidForm } from './void-form.js';

interface MyTurnProps extends StepProps {
  readonly step: Step | null;
}

/** The one thing that this person can do now, and what they may do instead. */
export const MyTurn = ({ step, ...props }: MyTurnProps) => {
  const { t } = useTranslation();
  const session = useSession();
  const { record, correction, unlock } = props;
  if (isOver(correction)) return null;
  const classId = record.dossier?.class?.id ?? null;
  const turn = turnOf(correction, { step, classId, unlock }, session);
  return (
    <Paper withBorder p="md" component="section">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t(turn ? 'correction.yourTurn' : 'correction.yourPart')}
        </Title>
        {turn ? (
          <TurnForm turn={turn} {...props} />
        ) : (
          <Text>
            {t(
              tookPart(correction, session) && step !== null
                ? 'correction.tookPart'
                : 'correction.notYourTurn',
            )}
          </Text>
        )}
        <Instead step={step} {...props} />
      </Stack>
    </Paper>
  );
};

const TurnForm = ({ turn, ...props }: StepProps & { readonly turn: Turn }) => {
  switch (turn) {
    case 'permit':
      return (
        <>
          <PermitForm {...props} />
          <RefuseForm {...props} />
        </>
      );
    case 'attest':
      return <AttestForm {...props} />;
    case 'decide-unlock':
      return <DecideUnlockForm {...props} />;
    case 'execute-unlock':
      return <ExecuteUnlockForm {...props} />;
    case 'apply':
      return <ApplyForm {...props} />;
    case 'close':
      return <CloseForm {...props} />;
  }
};

/** Withdrawing, voiding what cannot be carried out any more, permitting anew after a lapse. */
const Instead = ({ step, ...props }: MyTurnProps) => {
  const { may, me } = useSession();
  const { record, correction } = props;
  const classId = record.dossier?.class?.id ?? null;
  const own = me.person?.id;
  const isOwn = correction.requested.person?.id === own;
  const isOpen = correction.status === 'REQUESTED' || correction.status === 'PERMITTED';
  const canVoid = isOwn || (step === 'end-of-it' && may('CLOSE_CORRECTION', classId));
  const canPermitAnew =
    correction.status === 'PERMITTED' &&
    may('PERMIT_CORRECTION', classId) &&
    !isOwn &&
    correction.permitted?.person?.id !== own;
  return (
    <>
      {isOpen && canVoid && <VoidForm {...props} isOwn={isOwn} />}
      {canPermitAnew && <PermitAnew {...props} />}
    </>
  );
};

const PermitAnew = (props: StepProps) => {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure(false);
  const form = useId();
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="subtle" onClick={toggle} aria-expanded={isOpen} aria-controls={form}>
          {t('correction.permitAgainWhen')}
        </Button>
      </Group>
      <Collapse expanded={isOpen} id={form}>
        <Stack gap="sm">
          <Text>{t('correction.permitAgainAbout')}</Text>
          <PermitForm {...props} again />
        </Stack>
      </Collapse>
    </Stack>
  );
};
