import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { askedOf } from '../../api/asked.js';
import { useSession } from '../../api/session.js';
import { useAsking } from '../../api/use-asking.js';
import { NewPasswordInput } from '../../parts/new-password-input.js';
import { SetPassword } from './account.operations.js';
import { CodeForm } from './code-form.js';

export const PasswordForm = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const client = useClient();
  const { ended } = useSession();
  const { ask, isAsking, notDone } = useAsking();
  const [oldPassword, setOldPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const send = async (code: string) => {
    const input = { oldPassword, newPassword, code };
    const done = await ask(async () => {
      const { error, data } = await client.mutation(SetPassword, { input }).toPromise();
      return askedOf(error, data?.setPassword);
    });
    if (done) ended('factor-changed');
    return done !== null;
  };
  return (
    <CodeForm
      about={t('account.changePasswordMore')}
      submitLabel={t('account.changePassword')}
      isReady={oldPassword !== '' && newPassword !== ''}
      {...{ isAsking, notDone, send, onClose }}
    >
      {(isChecked) => (
        <>
          <PasswordInput
            name="oldPassword"
            label={t('account.oldPassword')}
            value={oldPassword}
            onChange={({ currentTarget }) => setOldPassword(currentTarget.value)}
            error={isChecked && oldPassword === '' && t('account.passwordMissing')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('account.showPassword') }}
          />
          <NewPasswordInput
            value={newPassword}
            onChange={setNewPassword}
            notDone={notDone}
            isMissing={isChecked && newPassword === ''}
          />
        </>
      )}
    </CodeForm>
  );
};
