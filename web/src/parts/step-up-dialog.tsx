import { Button, Group, List, Modal, PinInput, Stack, Text } from '@mantine/core';
import { startAuthentication } from '@simplewebauthn/browser';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { BeginPasskeyStepUp, ConfirmStepUp } from '../api/act.operations.js';
import type { StepUpChallenge } from '../api/acts.js';
import type { VariablesOf } from '../api/graphql.js';
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

/**
 * Asks for the second factor for exactly what is written in it. Closing it means that nothing is
 * done; a wrong code can be tried again.
 */
export const StepUpDialog = ({ about, challenges, answer }: StepUpDialogProps) => {
  const { t } = useTranslation();
  const { said } = useLanguage();
  const client = useClient();
  const codeLabel = useId();
  const [code, setCode] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const challengeIds = challenges.map(({ challengeId }) => challengeId);
  const methods = challenges[0]?.methods ?? [];

  const confirm = async (factor: Omit<Confirmation, 'challengeIds'>) => {
    const input = { challengeIds, ...factor };
    const { data } = await client.mutation(ConfirmStepUp, { input }).toPromise();
    const answered = data?.confirmStepUp;
    if (answered?.__typename === 'StepUpConfirmed') return answer(true);
    setCode('');
    setRefused(
      answered && 'message' in answered
        ? `${said(answered.message)} ${said(answered.nextStep)}`
        : t('common.noAnswer'),
    );
  };
  const trying = async (work: () => Promise<void>) => {
    setAsking(true);
    setRefused(null);
    await work().catch(() => setRefused(t('common.passkeyFailed')));
    setAsking(false);
  };
  const withCode = (event?: FormEvent) => {
    event?.preventDefault();
    if (code.length === 6) void trying(() => confirm({ code }));
  };
  const withPasskey = () =>
    trying(async () => {
      const input = { challengeIds };
      const { data } = await client.mutation(BeginPasskeyStepUp, { input }).toPromise();
      const question = data?.beginPasskeyStepUp;
      if (question?.__typename !== 'PasskeyQuestion') throw new Error('no question');
      const { id, response } = await startAuthentication({
        optionsJSON: {
          challenge: question.challenge,
          rpId: question.relyingPartyId,
          allowCredentials: question.credentialIds.map((one) => ({ id: one, type: 'public-key' })),
          userVerification: 'required',
        },
      });
      const { authenticatorData, clientDataJSON, signature } = response;
      await confirm({
        passkey: { credentialId: id, authenticatorData, clientDataJSON, signature },
      });
    });

  return (
    <Modal
      opened
      onClose={() => answer(false)}
      title={t('common.confirmAct')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      centered
    >
      <form onSubmit={withCode}>
        <Stack>
          <Text fw={600}>{about.title}</Text>
          {about.lines && about.lines.length > 0 && (
            <List size="sm">
              {about.lines.map((line) => (
                <List.Item key={line}>{line}</List.Item>
              ))}
            </List>
          )}
          {methods.includes('TOTP') && (
            <>
              <Text id={codeLabel} size="sm">
                {t('common.typeCode')}
              </Text>
              <PinInput
                length={6}
                type="number"
                oneTimeCode
                size="md"
                value={code}
                onChange={setCode}
                aria-labelledby={codeLabel}
                getInputProps={(index) => ({
                  'aria-label': t('common.codeDigit', { n: index + 1 }),
                })}
                data-autofocus
              />
            </>
          )}
          {refused && (
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
