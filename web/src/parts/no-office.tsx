import { Button, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTitle } from './page.js';

interface NoOfficeProps {
  /** Of a grant that is over, and not of an office. */
  readonly isInspector: boolean;
  readonly again: () => void;
  readonly signOut: () => void;
}

/** Signed in, but with no office and no grant today: the school has nothing to show. */
export const NoOffice = ({ isInspector, again, signOut }: NoOfficeProps) => {
  const { t } = useTranslation();
  const title = t(isInspector ? 'grants.grantOver' : 'shell.noOffice');
  useTitle(title);
  return (
    <Container size="sm" py="xl" component="main">
      <Stack align="flex-start" role="alert">
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text>{t(isInspector ? 'grants.grantOverMore' : 'shell.noOfficeMore')}</Text>
        {isInspector && <Text>{t('grants.grantOverNext')}</Text>}
        <Group>
          <Button variant="default" onClick={again}>
            {t('common.again')}
          </Button>
          <Button variant="default" onClick={signOut}>
            {t('shell.signOut')}
          </Button>
        </Group>
      </Stack>
    </Container>
  );
};
