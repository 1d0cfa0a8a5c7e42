import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export const Broken = ({ again }: { readonly again: () => void }) => {
  const { t } = useTranslation();
  return (
    <Container size="sm" py="xl" component="main">
      <Stack align="flex-start">
        <Title order={1} size="h2">
          {t('common.broken')}
        </Title>
        <Text>{t('common.brokenMore')}</Text>
        <Button onClick={again}>{t('common.reload')}</Button>
      </Stack>
    </Container>
  );
};
