import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { askedOf } from '../../api/asked.js';
import { makePasskey } from '../../api/passkey.js';
import { useAsking } from '../../api/use-asking.js';
import { BeginPasskeyEnrolment, FinishPasskeyEnrolment } from './account.operations.js';
import { CodeForm } from './code-form.js';

interface EnrolPasskeyFormProps {
  readonly onEnrolled: () => void;
  readonly onClose: () => void;
}

const labelLengthMax = 100;

/** A name and a code, then the browser asks for finger, face or PIN, then the engine keeps it. */
export const EnrolPasskeyForm = ({ onEnrolled, onClose }: EnrolPasskeyFormProps) => {
  const { t } = useTranslation();
  const client = useClient();
  const { ask, isAsking, notDone } = useAsking();
  const [label, setLabel] = useState('');
  const send = async (code: string) => {
    const enrolled = await ask(async () => {
      const begun = await client.mutation(BeginPasskeyEnrolment, {}).toPromise();
      const question = askedOf(begun.error, begun.data?.beginPasskeyEnrolment);
      if (question.is !== 'done') return question;
      const { ceremonyId } = question.answer;
      const passkey = await makePasskey(question.answer).catch(() => null);
      if (!passkey || ceremonyId === null) return { is: 'passkey-not-shown' as const };
      const input = { ceremonyId, passkey, label: label.trim(), code };
      const finished = await client.mutation(FinishPasskeyEnrolment, { input }).toPromise();
      return askedOf(finished.error, finished.data?.finishPasskeyEnrolment);
    });
    if (enrolled) onEnrolled();
    return enrolled !== null;
  };
  return (
    <CodeForm
      about={t('account.addPasskeyMore')}
      submitLabel={t('account.makePasskey')}
      isReady={label.trim() !== ''}
      {...{ isAsking, notDone, send, onClose }}
    >
      {(isChecked) => (
        <TextInput
          name="label"
          label={t('account.passkeyLabel')}
          description={t('account.passkeyLabelMore')}
          value={label}
          onChange={({ currentTarget }) => setLabel(currentTarget.value)}
          error={isChecked && label.trim() === '' && t('account.passkeyLabelMissing')}
          maxLength={labelLengthMax}
          autoComplete="off"
        />
      )}
    </CodeForm>
  );
};
