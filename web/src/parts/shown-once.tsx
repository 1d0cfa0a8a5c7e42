import { Alert, Code, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from './copy-button.js';

interface ShownOnceProps {
  readonly label: string;
  readonly secret: string;
  /** To whom it has to be given, until when it serves. */
  readonly children?: ReactNode;
}

/** A secret that the engine does not know any more: whoever closes this has to make a new one. */
export const ShownOnce = ({ label, secret, children }: ShownOnceProps) => {
  const { t } = useTranslation();
  return (
    <Alert color="yellow" title={label}>
      <Stack gap="sm" align="flex-start">
        <Code fz="lg" style={{ overflowWrap: 'anywhere', userSelect: 'all' }}>
          {secret}
        </Code>
        <Group gap="sm">
          <CopyButton text={secret} />
        </Group>
        {children}
        <Text size="sm">{t('common.shownOnce')}</Text>
      </Stack>
    </Alert>
  );
};
