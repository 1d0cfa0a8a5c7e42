import { NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../api/use-act.js';
import { ActDialog } from './act-dialog.js';
import { InviteAccount } from './invitation.operations.js';
import { Moment } from './moment.js';
import { ShownOnce } from './shown-once.js';

interface InviteDialogProps {
  readonly accountId: string;
  readonly name: string;
  readonly onClose: () => void;
}

const days = [1, 3, 7] as const;
const purposes = ['FIRST_SIGN_IN', 'RECOVERY'] as const;

/** Makes a code that lets one person set up how they sign in, and shows it once. */
export const InviteDialog = ({ accountId, name, onClose }: InviteDialogProps) => {
  const { t } = useTranslation();
  const inviting = useAct(InviteAccount);
  const [purpose, setPurpose] = useState<(typeof purposes)[number]>('FIRST_SIGN_IN');
  const [lasts, setLasts] = useState<(typeof days)[number]>(3);
  const [expiresAt, setExpiresAt] = useState('');
  const submit = () => {
    // A minute less than whole days, so that the longest is not over the engine's limit.
    const until = new Date(Date.now() + lasts * 86_400_000 - 60_000).toISOString();
    setExpiresAt(until);
    void inviting.act(
      { accountId, purpose, expiresAt: until },
      { title: t('access.inviteConfirm', { name }) },
    );
  };
  const facts = inviting.outcome?.is === 'done' ? inviting.outcome.facts : null;
  const code = facts?.['invitationCode'];
  const signInName = facts?.['signInName'];
  return (
    <ActDialog
      title={`${t('access.invite')}: ${name}`}
      about={t('access.inviteAbout')}
      submitLabel={t('access.invite')}
      done={t('access.invited')}
      acting={inviting}
      submit={submit}
      onClose={onClose}
      result={
        typeof code === 'string' && (
          <ShownOnce label={t('access.code', { name })} secret={code}>
            <Text size="sm">
              {t('access.codeMore', {
                signInName: typeof signInName === 'string' ? signInName : '',
              })}{' '}
              <Moment at={expiresAt} />.
            </Text>
          </ShownOnce>
        )
      }
    >
      <NativeSelect
        label={t('access.invitePurpose')}
        value={purpose}
        onChange={({ currentTarget: { value } }) =>
          setPurpose(value === 'RECOVERY' ? 'RECOVERY' : 'FIRST_SIGN_IN')
        }
        data={purposes.map((one) => ({ value: one, label: t(`access.${one}`) }))}
      />
      <NativeSelect
        label={t('access.inviteFor')}
        value={String(lasts)}
        onChange={({ currentTarget: { value } }) =>
          setLasts(days.find((one) => String(one) === value) ?? 3)
        }
        data={days.map((one) => ({ value: String(one), label: t(`access.inviteDays_${one}`) }))}
      />
    </ActDialog>
  );
};
