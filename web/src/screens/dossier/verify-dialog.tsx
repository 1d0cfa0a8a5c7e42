import { Alert, Button, Group, Loader, Modal, Stack, Text } from '@mantine/core';
import { CircleCheck, CircleHelp, ShieldAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.js';
import { numberText } from '../../format/number.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useFocusBack } from '../../parts/use-focus-back.js';
import { RawProof } from './raw-proof.js';
import { useVerification, type Verification, type VerifiedEntry } from './use-verification.js';

interface VerifyDialogProps {
  readonly entry: VerifiedEntry;
  readonly close: () => void;
}

/** Whether the published log has the entry, computed here, and what that means in plain words. */
export const VerifyDialog = ({ entry, close }: VerifyDialogProps) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { schoolId } = useSession().me;
  useFocusBack();
  const { verification, again } = useVerification(schoolId, entry);
  const number = numberText(entry.logIndex, language);
  return (
    <Modal
      opened
      onClose={close}
      title={t('timeline.proof.title', { number })}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Outcome of={verification} number={number} />
        {verification.is === 'proved' && <Meaning />}
        <RawProof of={verification} entry={entry} />
        <Group justify="flex-end">
          <Button variant="default" onClick={again} disabled={verification.is === 'working'}>
            {t('timeline.proof.again')}
          </Button>
          <Button onClick={close}>{t('common.close')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
};

interface OutcomeProps {
  readonly of: Verification;
  readonly number: string;
}

const Outcome = ({ of, number }: OutcomeProps) => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (of.is === 'working') {
    return (
      <Group role="status" wrap="nowrap">
        <Loader size="sm" aria-hidden />
        <Text>{t('timeline.proof.working')}</Text>
      </Group>
    );
  }
  if (of.is === 'proved') {
    const size = numberText(of.proof.checkpoint.size, language);
    return (
      <Alert
        color="green"
        role="status"
        title={t('timeline.proof.proved')}
        icon={<CircleCheck aria-hidden />}
      >
        {t('timeline.proof.provedMore', { number, size })}
      </Alert>
    );
  }
  if (of.is === 'unchecked') {
    return (
      <Alert
        color="gray"
        role="status"
        title={t('timeline.proof.unchecked')}
        icon={<CircleHelp aria-hidden />}
      >
        <Text size="sm">{t(`timeline.proof.uncheckedWhy.${of.why}`)}</Text>
        <Text size="sm">{t('timeline.proof.uncheckedMore')}</Text>
      </Alert>
    );
  }
  const why = of.is === 'mismatch' ? of.why : of.is;
  return (
    <Alert
      color="son"
      variant="filled"
      role="alert"
      title={t('timeline.proof.mismatch')}
      icon={<ShieldAlert aria-hidden />}
    >
      <Stack gap="xs">
        <Text size="sm">{t(`timeline.proof.mismatchWhy.${why}`)}</Text>
        <Text size="sm">{t('timeline.proof.mismatchMore')}</Text>
        <Text size="sm">{t('timeline.proof.mismatchDo')}</Text>
      </Stack>
    </Alert>
  );
};

const Meaning = () => {
  const { t } = useTranslation();
  return (
    <div>
      <Text fw={600}>{t('timeline.proof.means')}</Text>
      <Text size="sm">{t('timeline.proof.meansProves')}</Text>
      <Text size="sm" mt={4}>
        {t('timeline.proof.meansNot')}
      </Text>
    </div>
  );
};
