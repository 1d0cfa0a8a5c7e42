import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passkeysWorkHere } from '../../api/passkey.js';
import { Moment } from '../../parts/moment.js';
import type { Factor } from './my-account.js';
import { EnrolPasskeyForm } from './enrol-passkey-form.js';
import { RemovePasskeyForm } from './remove-passkey-form.js';
import { Row, Section } from './section.js';

interface PasskeysProps {
  readonly factors: readonly Factor[];
  readonly onChanged: () => void;
}

/** Keys of a device: nobody can guess them, so nobody can lock them by guessing. */
export const Passkeys = ({ factors, onChanged }: PasskeysProps) => {
  const { t } = useTranslation();
  const [isEnrolling, setEnrolling] = useState(false);
  const [removed, setRemoved] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const passkeys = factors.filter(({ method }) => method === 'PASSKEY');
  const enrolled = () => {
    setEnrolling(false);
    setDone(true);
    onChanged();
  };
  const begin = () => {
    setDone(false);
    setEnrolling(true);
  };
  return (
    <Section
      title={t('account.passkeys')}
      about={t('account.passkeysMore')}
      action={
        passkeysWorkHere() &&
        !isEnrolling && <Button onClick={begin}>{t('account.addPasskey')}</Button>
      }
    >
      {!passkeysWorkHere() && <Text>{t('account.passkeysNotHere')}</Text>}
      {isDone && <Alert color="green" role="status" title={t('account.passkeyAdded')} />}
      {passkeys.length === 0 && !isEnrolling && <Text>{t('account.noPasskeys')}</Text>}
      {isEnrolling && (
        <EnrolPasskeyForm onEnrolled={enrolled} onClose={() => setEnrolling(false)} />
      )}
      {passkeys.map(({ id, label, enrolledAt, lastUsedAt }) => (
        <Row
          key={id}
          title={label}
          action={
            removed !== id && (
              <Button variant="default" onClick={() => setRemoved(id)}>
                {t('account.removePasskey', { label })}
              </Button>
            )
          }
        >
          {enrolledAt !== null && (
            <Text size="sm">
              {t('account.addedAt')} <Moment at={enrolledAt} />
            </Text>
          )}
          {lastUsedAt !== null && (
            <Text size="sm">
              {t('account.lastUsedAt')} <Moment at={lastUsedAt} />
            </Text>
          )}
          {removed === id && <RemovePasskeyForm factorId={id} onClose={() => setRemoved(null)} />}
        </Row>
      ))}
    </Section>
  );
};
