import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ShownOnceProps {
  readonly label: string;
  readonly secret: string;
  /** To whom it has to be given, until when it serves. */
  readonly children?: ReactNode;
}

/** A secret that the engine does not know any more: whoever closes this has to make a new one. */
export const ShownOnce = ({ label, secret, children }: ShownOnceProps) => {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 4_000 });
  return (
    <Alert color="yellow" title={label}>
      <Stack gap="sm" align="flex-start">
        <Code fz="lg" style={{ overflowWrap: 'anywhere', userSelect: 'all' }}>
          {secret}
        </Code>
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<Copy size={18} aria-hidden />}
            onClick={() => clipboard.copy(secret)}
          >
            {t('common.copy')}
          </Button>
          <span role="status">{clipboard.copied && t('common.copied')}</span>
        </Group>
        {children}
        <Text size="sm">{t('common.shownOnce')}</Text>
      </Stack>
    </Alert>
  );
};
