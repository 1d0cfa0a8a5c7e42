import { Button, Container, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Signed in, but appointed to nothing today: the school has nothing to show but the way out. */
export const NoOffice = ({ signOut }: { readonly signOut: () => void }) => {
  const { t } = useTranslation();
  return (
    <Container size="sm" py="xl" component="main">
      <Stack align="flex-start">
        <Title order={1} size="h2">
          {t('shell.noOffice')}
        </Title>
        <Text>{t('shell.noOfficeMore')}</Text>
        <Button variant="default" onClick={signOut}>
          {t('shell.signOut')}
        </Button>
      </Stack>
    </Container>
  );
};
