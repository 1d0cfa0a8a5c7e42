import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { askedOf } from '../../api/asked.js';
import { useAsking } from '../../api/use-asking.js';
import { RenewRecoveryCodes } from './account.operations.js';
import { CodeForm } from './code-form.js';

interface RenewCodesFormProps {
  readonly onRenewed: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

export const RenewCodesForm = ({ onRenewed, onClose }: RenewCodesFormProps) => {
  const { t } = useTranslation();
  const client = useClient();
  const { ask, isAsking, notDone } = useAsking();
  const send = async (code: string) => {
    const renewed = await ask(async () => {
      const variables = { input: { code } };
      const { error, data } = await client.mutation(RenewRecoveryCodes, variables).toPromise();
      return askedOf(error, data?.renewRecoveryCodes);
    });
    if (!renewed) return false;
    onClose();
    onRenewed(renewed.recoveryCodes);
    return true;
  };
  return (
    <CodeForm
      about={t('account.renewCodesMore')}
      submitLabel={t('account.renewCodes')}
      {...{ isAsking, notDone, send, onClose }}
    />
  );
};
