import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../parts/moment.js';
import type { Factor } from './my-account.js';
import { PasswordForm } from './password-form.js';
import { RenewCodesForm } from './renew-codes-form.js';
import { Row, Section } from './section.js';

interface PasswordAndAppProps {
  readonly factors: readonly Factor[];
  readonly onNewCodes: (codes: readonly string[]) => void;
}

/** Few enough to be worth a warning. */
const fewCodes = 3;

/** Password, authenticator app, and the codes for when the app is not at hand. */
export const PasswordAndApp = ({ factors, onNewCodes }: PasswordAndAppProps) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'password' | 'codes' | null>(null);
  const close = () => setOpen(null);
  const app = factors.find(({ method }) => method === 'TOTP');
  const left = factors.find(({ method }) => method === 'RECOVERY_CODES')?.unused ?? 0;
  return (
    <Section title={t('account.proofs')}>
      <Row
        title={t('account.password')}
        action={
          open !== 'password' && (
            <Button variant="default" onClick={() => setOpen('password')}>
              {t('account.changePassword')}
            </Button>
          )
        }
      >
        {open === 'password' && <PasswordForm onClose={close} />}
      </Row>
      <Row title={t('account.app')}>
        {app?.enrolledAt && (
          <Text size="sm">
            {t('account.appSince')} <Moment at={app.enrolledAt} />
          </Text>
        )}
        <Text size="sm">{t('account.appIsReplaced')}</Text>
      </Row>
      <Row
        title={t('account.recoveryCodes')}
        action={
          open !== 'codes' && (
            <Button variant="default" onClick={() => setOpen('codes')}>
              {t('account.renewCodes')}
            </Button>
          )
        }
      >
        <Text size="sm">{t('account.codesLeft', { left })}</Text>
        {left < fewCodes && <Text size="sm">{t('account.codesAreFew')}</Text>}
        {open === 'codes' && <RenewCodesForm onRenewed={onNewCodes} onClose={close} />}
      </Row>
    </Section>
  );
};
