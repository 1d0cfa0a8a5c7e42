import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { askedOf } from '../../api/asked.js';
import { useSession } from '../../api/session.js';
import { useAsking } from '../../api/use-asking.js';
import { RemoveFactor } from './account.operations.js';
import { CodeForm } from './code-form.js';

interface RemovePasskeyFormProps {
  readonly factorId: string;
  readonly onClose: () => void;
}

export const RemovePasskeyForm = ({ factorId, onClose }: RemovePasskeyFormProps) => {
  const { t } = useTranslation();
  const client = useClient();
  const { ended } = useSession();
  const { ask, isAsking, notDone } = useAsking();
  const send = async (code: string) => {
    const removed = await ask(async () => {
      const variables = { input: { factorId, code } };
      const { error, data } = await client.mutation(RemoveFactor, variables).toPromise();
      return askedOf(error, data?.removeFactor);
    });
    if (removed) ended('factor-changed');
    return removed !== null;
  };
  return (
    <CodeForm
      about={t('account.removePasskeyMore')}
      submitLabel={t('account.removeForGood')}
      {...{ isAsking, notDone, send, onClose }}
    />
  );
};
