import { useTranslation } from 'react-i18next';

const shownDigits = 4;

/** A device is a random number in a cookie: whether two are the same one is all that is known. */
export const useDeviceText = (hereDeviceId: string | null): ((deviceId: string) => string) => {
  const { t } = useTranslation();
  return (deviceId) =>
    deviceId === hereDeviceId
      ? t('account.thisDevice')
      : t('account.otherDevice', { number: deviceId.slice(0, shownDigits).toUpperCase() });
};

const proofs = {
  'password+totp': 'account.byPasswordAndApp',
  'password+recovery-code': 'account.byPasswordAndCode',
  passkey: 'account.byPasskey',
} as const;

/** How somebody proved who they are, as the engine names it. */
export const useProofText = (): ((authentication: string) => string) => {
  const { t } = useTranslation();
  return (authentication) =>
    authentication in proofs ? t(proofs[authentication as keyof typeof proofs]) : authentication;
};

const causes = {
  'account-is-not-open': 'account.causes.accountNotOpen',
  'code-was-used': 'account.causes.codeWasUsed',
  'wrong-code': 'account.causes.wrongCode',
  'wrong-passkey': 'account.causes.wrongPasskey',
  'wrong-password': 'account.causes.wrongPassword',
  'wrong-recovery-code': 'account.causes.wrongRecoveryCode',
  'ended-by-person': 'account.causes.endedByMe',
  'factor-removed': 'account.causes.factorRemoved',
  'guessed-too-often': 'account.causes.guessedTooOften',
  'password-set': 'account.causes.passwordSet',
  'signed-out': 'account.causes.signedOut',
  'many-signers': 'account.causes.manySigners',
  'two-devices': 'account.causes.twoDevices',
} as const;

/** Why, in words; null for a cause that this version does not know. */
export const useCauseText = (): ((cause: string | null) => string | null) => {
  const { t } = useTranslation();
  return (cause) =>
    cause !== null && cause in causes ? t(causes[cause as keyof typeof causes]) : null;
};
