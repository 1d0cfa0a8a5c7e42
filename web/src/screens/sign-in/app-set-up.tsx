import { Anchor, Center, Code, Group, Stack, Text, Title } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../parts/copy-button.js';
import { QrCode } from '../../parts/qr-code.js';
import type { AppToSetUp } from './opened-invitation.js';

interface AppSetUpProps {
  readonly app: AppToSetUp;
  readonly titleRef: Ref<HTMLHeadingElement>;
}

/** The app is set up by camera, by a link on the phone itself, or by typing. */
export const AppSetUp = ({ app, titleRef }: AppSetUpProps) => {
  const { t } = useTranslation();
  return (
    <Stack>
      <Title order={2} size="h3" ref={titleRef} tabIndex={-1}>
        {t('signIn.setUpApp')}
      </Title>
      <Text>{t('signIn.setUpAppMore')}</Text>
      <Center>
        <QrCode text={app.otpauthUri} label={t('signIn.qrCode')} />
      </Center>
      <Anchor href={app.otpauthUri}>{t('signIn.openApp')}</Anchor>
      <div>
        <Text size="sm">{t('signIn.typeSecret')}</Text>
        <Code fz="md">{app.totpSecret.replace(/.{4}(?=.)/g, '$& ')}</Code>
      </div>
      <Group gap="xs">
        <CopyButton text={app.totpSecret} />
      </Group>
    </Stack>
  );
};
