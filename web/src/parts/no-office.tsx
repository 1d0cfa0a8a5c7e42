import { Container, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Signed in, but appointed to nothing today: the school has nothing to show. */
export const NoOffice = () => {
  const { t } = useTranslation();
  return (
    <Container size="sm" py="xl" component="main">
      <Stack>
        <Title order={1} size="h2">
          {t('shell.noOffice')}
        </Title>
        <Text>{t('shell.noOfficeMore')}</Text>
      </Stack>
    </Container>
  );
};
