import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../api/use-act.js';
import { dayOf, endOfDay, today } from '../../format/moment.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { DayInput } from '../../parts/day-input.js';
import { Moment } from '../../parts/moment.js';
import { ShownOnce } from '../../parts/shown-once.js';
import {
  IssueServiceToken,
  RevokeServiceToken,
  RotateServiceToken,
} from './account-acts.operations.js';

interface TokenDialogProps {
  readonly accountId: string;
  readonly name: string;
  readonly onClose: () => void;
}

interface IssueTokenDialogProps extends TokenDialogProps {
  /** When the program's office ends: no token lasts longer. */
  readonly latest: string | null;
  /** The token that stops working with it; null for one more. */
  readonly replaces: string | null;
}

/** Makes a token, the first or one in place of another, and shows it once. */
export const IssueTokenDialog = (props: IssueTokenDialogProps) => {
  const { accountId, name, latest, replaces, onClose } = props;
  const { t } = useTranslation();
  const issuing = useAct(IssueServiceToken);
  const rotating = useAct(RotateServiceToken);
  const acting = replaces === null ? issuing : rotating;
  const [until, setUntil] = useState(latest === null ? '' : dayOf(latest));
  const lastDay = latest === null ? undefined : dayOf(latest);
  // On its last day the office may end earlier than the day does.
  const expiresAt = () => (latest !== null && until === lastDay ? latest : endOfDay(until));
  const submit = () => {
    if (replaces === null) {
      const title = t('access.issueTokenConfirm', { name });
      void issuing.act({ accountId, expiresAt: expiresAt() }, { title });
    } else {
      const title = t('access.rotateTokenConfirm', { name });
      void rotating.act({ accountId, tokenId: replaces, expiresAt: expiresAt() }, { title });
    }
  };
  const token = acting.outcome?.is === 'done' ? acting.outcome.facts['token'] : null;
  return (
    <ActDialog
      title={t(replaces === null ? 'access.issueToken' : 'access.rotateToken')}
      about={replaces === null ? undefined : t('access.rotateTokenAbout')}
      submitLabel={t(replaces === null ? 'access.issueToken' : 'access.rotateToken')}
      done={t('access.tokenIssued')}
      isReady={until !== ''}
      acting={acting}
      submit={submit}
      onClose={onClose}
      result={
        typeof token === 'string' && (
          <ShownOnce label={t('access.token', { name })} secret={token}>
            <Text size="sm">
              {t('access.tokenMore')} {t('access.tokenUntil')} <Moment at={expiresAt()} />.
            </Text>
          </ShownOnce>
        )
      }
    >
      <DayInput
        label={t('access.programUntil')}
        value={until}
        onChange={setUntil}
        min={today()}
        {...(lastDay !== undefined && { max: lastDay })}
        required
      />
    </ActDialog>
  );
};

interface RevokeTokenDialogProps extends TokenDialogProps {
  readonly tokenId: string;
}

export const RevokeTokenDialog = (props: RevokeTokenDialogProps) => {
  const { accountId, tokenId, name, onClose } = props;
  const { t } = useTranslation();
  const revoking = useAct(RevokeServiceToken);
  return (
    <ActDialog
      title={t('access.revokeToken')}
      about={t('access.revokeTokenAbout')}
      submitLabel={t('access.revokeToken')}
      done={t('access.tokenIsRevoked')}
      isGrave
      acting={revoking}
      submit={() =>
        void revoking.act(
          { accountId, tokenId },
          { title: t('access.revokeTokenConfirm', { name }) },
        )
      }
      onClose={onClose}
    />
  );
};
