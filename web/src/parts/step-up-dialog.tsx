import { Button, Group, List, Modal, PinInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { BeginPasskeyStepUp, ConfirmStepUp } from '../api/act.operations.js';
import type { StepUpChallenge } from '../api/acts.js';
import type { VariablesOf } from '../api/graphql.js';
import { showPasskey } from '../api/passkey.js';
import type { ActTitle } from '../api/use-act.js';
import { useLanguage } from '../i18n/use-language.js';

export interface StepUpQuestion {
  readonly about: ActTitle;
  readonly challenges: readonly StepUpChallenge[];
}

interface StepUpDialogProps extends StepUpQuestion {
  readonly answer: (confirmed: boolean) => void;
}

type Confirmation = VariablesOf<typeof ConfirmStepUp>['input'];

/** Tries factors until one is accepted; says why the last one was not. */
const useConfirmation = ({ challenges, answer }: StepUpDialogProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const client = useClient();
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const challengeIds = challenges.map(({ challengeId }) => challengeId);

  const confirm = async (factor: Omit<Confirmation, 'challengeIds'>) => {
    const input = { challengeIds, ...factor };
    const { data } = await client.mutation(ConfirmStepUp, { input }).toPromise();
    const answered = data?.confirmStepUp;
    if (answered?.__typename === 'StepUpConfirmed') return answer(true);
    setRefused(
      answered && 'message' in answered
        ? `${said(answered.message)} ${said(answered.nextStep)}`
        : t('common.noAnswer'),
    );
  };
  const askPasskey = async () => {
    const input = { challengeIds };
    const { data } = await client.mutation(BeginPasskeyStepUp, { input }).toPromise();
    const question = data?.beginPasskeyStepUp;
    if (question?.__typename !== 'PasskeyQuestion') throw new Error('no question');
    await confirm({ passkey: await showPasskey(question) });
  };
  const trying = async (work: () => Promise<void>) => {
    setAsking(true);
    setRefused(null);
    await work().catch(() => setRefused(t('common.passkeyFailed')));
    setAsking(false);
  };
  return {
    isAsking,
    refused,
    withCode: (code: string) => trying(() => confirm({ code })),
    withPasskey: () => trying(askPasskey),
  };
};

/**
 * Asks for the second factor for exactly what is written in it. Closing it means that nothing is
 * done; a wrong code can be tried again.
 */
export const StepUpDialog = (question: StepUpDialogProps) => {
  const { about, challenges, answer } = question;
  const { t } = useTranslation();
  const { isAsking, refused, withCode, withPasskey } = useConfirmation(question);
  const [code, setCode] = useState('');
  const methods = challenges[0]?.methods ?? [];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (code.length !== 6 || isAsking) return;
    await withCode(code);
    setCode('');
  };
  return (
    <Modal
      opened
      onClose={() => answer(false)}
      title={t('common.confirmAct')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      centered
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <ActLines {...about} />
          {methods.includes('TOTP') && <CodeInput code={code} onChange={setCode} />}
          {refused !== null && (
            <Text c="son" role="alert">
              {refused}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => answer(false)}>
              {t('common.cancel')}
            </Button>
            {methods.includes('PASSKEY') && (
              <Button variant="light" onClick={() => void withPasskey()} loading={isAsking}>
                {t('common.usePasskey')}
              </Button>
            )}
            {methods.includes('TOTP') && (
              <Button type="submit" loading={isAsking} disabled={code.length !== 6}>
                {t('common.confirm')}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};

const ActLines = ({ title, lines = [] }: ActTitle) => (
  <>
    <Text fw={600}>{title}</Text>
    {lines.length > 0 && (
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    )}
  </>
);

interface CodeInputProps {
  readonly code: string;
  readonly onChange: (code: string) => void;
}

/** Six boxes into which the code of the app is typed or pasted. */
const CodeInput = ({ code, onChange }: CodeInputProps) => {
  const { t } = useTranslation();
  const label = useId();
  return (
    <>
      <Text id={label} size="sm">
        {t('common.typeCode')}
      </Text>
      <PinInput
        length={6}
        type="number"
        oneTimeCode
        size="md"
        value={code}
        onChange={onChange}
        aria-labelledby={label}
        getInputProps={(index) => ({ 'aria-label': t('common.codeDigit', { n: index + 1 }) })}
        data-autofocus
      />
    </>
  );
};
