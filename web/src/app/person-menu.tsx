import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CircleUser, Languages, LogOut, Moon, Sun, UserCog } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../api/session.js';
import { chooseLanguage } from '../i18n/index.js';
import { useLanguage } from '../i18n/use-language.js';
import { nameOf } from '../parts/person-name.js';

/** Who is signed in; language, light or dark, the own account, and the way out. */
export const PersonMenu = () => {
  const { t } = useTranslation();
  const { me, signOut } = useSession();
  const { language } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isDark = colorScheme === 'dark';
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <ActionIcon aria-label={t('shell.personMenu')}>
          <CircleUser aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{nameOf(me.person) ?? t('shell.nameNotShown')}</Menu.Label>
        <Menu.Item component={Link} to="/toi" leftSection={<UserCog size={18} aria-hidden />}>
          {t('shell.myAccount')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Languages size={18} aria-hidden />}
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => void chooseLanguage(language === 'vi' ? 'en' : 'vi')}
        >
          {language === 'vi' ? 'English' : 'Tiếng Việt'}
        </Menu.Item>
        <Menu.Item
          leftSection={isDark ? <Sun size={18} aria-hidden /> : <Moon size={18} aria-hidden />}
          onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
        >
          {t(isDark ? 'shell.light' : 'shell.dark')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={18} aria-hidden />} onClick={() => void signOut()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};
