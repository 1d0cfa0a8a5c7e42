import {
  Button,
  Center,
  Group,
  Paper,
  Stack,
  Title,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { Languages, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import seal from '../../app/seal.svg';
import { chooseLanguage } from '../../i18n/index.js';
import { useLanguage } from '../../i18n/use-language.js';
import { useTitle } from '../../parts/page.js';

interface DoorFrameProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** What whoever is not in yet sees: the seal, one thing to do, and the choice of language. */
export const DoorFrame = ({ title, children }: DoorFrameProps) => {
  useTitle(title);
  return (
    <Center component="main" mih="100dvh" p="md">
      <Stack w="100%" maw={460} gap="md">
        <Group gap="sm" wrap="nowrap">
          <img src={seal} alt="" width={40} height={40} />
          <Title order={1} size="h2">
            {title}
          </Title>
        </Group>
        <Paper withBorder p={{ base: 'md', sm: 'xl' }} shadow="sm">
          {children}
        </Paper>
        <DoorSettings />
      </Stack>
    </Center>
  );
};

const DoorSettings = () => {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <Group justify="center" gap="xs" className="not-printed">
      <Button
        variant="subtle"
        leftSection={<Languages size={18} aria-hidden />}
        lang={other}
        onClick={() => void chooseLanguage(other)}
      >
        {other === 'en' ? 'English' : 'Tiếng Việt'}
      </Button>
      <Button
        variant="subtle"
        leftSection={isDark ? <Sun size={18} aria-hidden /> : <Moon size={18} aria-hidden />}
        onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
      >
        {t(isDark ? 'shell.light' : 'shell.dark')}
      </Button>
    </Group>
  );
};
