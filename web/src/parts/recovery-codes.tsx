import { Alert, Button, Code, Group, List, Stack, Text, Title } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button.js';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  /** Somebody says that they have them; they are not shown again. */
  readonly onKept: () => void;
}

/** Ten codes that are shown once: to be copied or printed, before anything else goes on. */
export const RecoveryCodes = ({ codes, onKept }: RecoveryCodesProps) => {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Stack>
      <Title order={2} size="h3" ref={title} tabIndex={-1}>
        {t('account.recoveryCodes')}
      </Title>
      <Text>{t('account.recoveryCodesMore')}</Text>
      <List type="ordered" spacing={4} withPadding>
        {codes.map((code) => (
          <List.Item key={code}>
            <Code fz="md">{code}</Code>
          </List.Item>
        ))}
      </List>
      <Alert color="yellow" className="not-printed">
        {t('account.recoveryCodesOnce')}
      </Alert>
      <Group gap="xs" className="not-printed">
        <CopyButton text={codes.join('\n')} />
        <Button
          variant="default"
          leftSection={<Printer size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('account.print')}
        </Button>
      </Group>
      <Button onClick={onKept}>{t('account.recoveryCodesKept')}</Button>
    </Stack>
  );
};
